import { type LanguagePack, redFlagsOf, signsOf } from './language-pack.ts';

/** Turkish, folded (ı → i, ş → s, ğ → g…). A verb carries its own denial: -mi-, -me-, -miyor. */
export const TURKISH: LanguagePack = {
  id: 'tr',
  markers:
    'cok var yok degil iyi agri agrim kanama kan ates evet hayir iyiyim bir iki uc dort bes alti yedi sekiz dokuz sifir benim ve ama simdi bugun tesekkurler hastane geliyorum gelecegim nefes basim oldu oluyor bana bu',
  concepts: {
    much: 'cok|fazla|asiri|durmuyor|durmadi|durduramiyorum|surekli|kesilmiyor|her yer*|siddetli|bol',
    swell: 'sis*|sisti|sisiyor|sismis',
  },
  redFlags: redFlagsOf('tr', {
    bleeding: {
      says: [
        '(cok|fazla|asiri|siddetli|bol|surekli) .. kan*',
        'kan* ... (cok|fazla|siddetli|surekli|her yer*|bosan*)',
      ],
      absolute: ['kan* ... (durmuyor|durmadi|durduram*|kesilmiyor|dinmiyor)'],
    },
    'blood-from-mouth': {
      says: ['kan .. (kus*|tukur*|oksur*)|(kus*|tukur*|oksur*) .. kan*|agz* .. kan*'],
    },
    breathing: {
      says: [
        'nefes darligi|nefes ... (zor*|dar*|guc*|daral*)|bogul*|zor nefes|solunum .. (sikinti*|zor*)',
      ],
      absolute: ['nefes .. (alam*|alamiyor*|almiyor)'],
    },
    chest: {
      says: [
        'gogs* ... (agri*|sikis*|baski*|yan*|ac*)|gogus .. (agri*|sikis*|baski*)|kalp krizi|kalbim .. (agri*|sikis*|sikisi*)',
      ],
    },
    consciousness: { says: ['bayil*|bilinc*|havale|nobet*|kendinden gec*|kendimden gec*'] },
    unresponsive: {
      says: ['dudak* .. (mor*|mavi*)|morard*|mosmor'],
      absolute: ['uyanmi*|uyandir*|uyanam*|cevap verm*|tepki verm*'],
    },
    leg: { says: ['baldir*', 'bacag* ... @swell|bacak ... @swell|@swell .. bac*'] },
    stroke: {
      says: ['felc*|inme|(yuz*|agz*) .. (kay*|carp*|uyus*|felc)|yuzum kay*'],
      absolute: ['konusam*|kolumu .. (kaldiram*|oynatam*)'],
    },
    'face-swelling': { says: ['(yuz*|dudak*|dil*|bogaz*|boyn*) .. (@swell|kapan*|daral*)'] },
    sight: {
      says: ['(goz*|gorme*) .. (karar*|kayb*|gitti)|kor oldum'],
      absolute: ['gorem*|gormuyor*|gozum .. gormuyor'],
    },
    'cold-fingers': { says: ['parmak* .. (mor*|mavi*|beyaz*|soguk|buz*|solgun)'] },
    delirium: { says: ['sacmal*|sayikl*|hayal gor*|bilinci .. bulanik|kafasi karis*'] },
    suicide: {
      says: ['intihar*|kendimi oldur*|olmek isti*|canima kiy*'],
      absolute: ['yasamak istem*'],
    },
    overdose: {
      says: ['asiri doz|(butun|tum|bir kutu|hepsini) .. (ilac*|hap*) .. (ictim|aldim|yuttum)?'],
    },
  }),
  signs: signsOf('tr', {
    bleeding: { says: ['kanama|kanamam|kaniyor|kanadi|kan|kanli|kaniyo'] },
    wound: {
      says: [
        '(sis|sicak|kirmizi) (ve|,) (sis|sicak|kirmizi|akintili)|irin*|iltihap*|cerahat*|koku*|akinti*|(yara*|dikis*) .. (ac*|kizar*|sicak|akiyor|patla*|enfeks*)|kizar*|enfeksiyon*',
      ],
    },
    swelling: { says: ['@swell'] },
    dressing: { says: ['(pansuman*|sargi*|bandaj*) .. (dus*|islan*|kirli|cik*|acil*)'] },
    'fever-word': { says: ['ates|atesim|atesi|atesli|yuksek ates'] },
    'fever-signs': { says: ['titr*|usu*|terle*'] },
    vomiting: { says: ['kus*|mide* bulan*|bulanti*|midem'] },
    'pain-unrelieved': {
      says: [
        '(cok|siddetli|dayanilmaz|asiri|fazla) .. (agri*|aci*)|dayanilmaz|(agri*|aci*) .. (cok|dayanilmaz|siddetli)',
      ],
      absolute: ['dayanam*|agri* .. gecm*|ilac* .. (etki etm*|ise yaram*)'],
    },
    pain: { says: ['agri|agrim|agriyor|agrisi|aciyor|aci|agrilarim'], softens: true },
    urine: { absolute: ['(idrar*|cis*|isey*) .. (yapam*|cikm*|edem*)|iseyem*'] },
    bowel: { says: ['kabiz*|ishal*'], absolute: ['(gaz*|tuvalet*) .. (cikaram*|cikam*|yapam*)'] },
    limb: { says: ['uyus*'], absolute: ['hissetm*|hissedem*|oynatam*|hareket ettirem*'] },
    skin: { says: ['kasin*|dokuntu*|alerji*|kabart*|sivilce*'] },
    medicine: {
      says: ['ilac* .. unut*'],
      absolute: ['ilac* .. (bulam*|alam*|alma*|yok|icm*|kullanm*)'],
    },
    dizziness: { says: ['bas* donm*|bas* donu*|basim don*|bas donmesi|halsiz*|fenala*|carpinti*'] },
    fall: { says: ['dustum|dustu'] },
    sight: { says: ['bulanik*|(gorme*|goz*) .. (azal*|bulanik|kizar*|cift)'] },
    mind: { says: ['panik*|kork*|endise*|kaygi*|aglı*|agliyor*|depres*'] },
    preop: {
      says: ['yedim|ictim|kahve|sigara|kahvalti|yalniz*|grip*|nezle*|oksuruk*'],
      absolute: ['gelem*|gelmeyec*|kimse|ac degilim'],
    },
    general: {
      says: ['kotu*|berbat*|daha kotu|sorun*|problem*|hasta*|fena*|rahatsiz*|yardim'],
      absolute: ['iyi (degil*|hissetm*)|hic iyi'],
    },
  }),
  denyBefore: 'hic|hicbir|ne',
  denyAfter: 'yok|degil*|olmadi|gecti|kesildi|durdu|bitti|yoktu|olmuyor|hissetmiyorum',
  yes: [
    'evet|tamam|elbette|tabii|tabi|olur|onayliyorum|dogru|kesinlikle|geliyorum|gelecegim|orada olacagim|peki',
  ],
  no: ['hayir|yok|hic|degil|hicbir|asla|henuz degil|olmadi|kanamiyor|yoktur'],
  good: [
    'bebek gibi|rahat uyu*|iyi uyu*|deliksiz uyu*|iyi|iyiyim|cok iyi|gayet iyi|super|mukemmel|harika|sorun yok|sorunsuz|sikinti yok|problem yok|her sey (yolunda|iyi|guzel)|daha iyi|normal|temiz|kuru|rahat*|guzel|sukur|cok sukur|iyileş*|iyiles*',
  ],
  hinted: { yes: ['var'], no: [] },
  numbers: {
    sifir: 0,
    bir: 1,
    iki: 2,
    uc: 3,
    dort: 4,
    bes: 5,
    alti: 6,
    yedi: 7,
    sekiz: 8,
    dokuz: 9,
    on: 10,
    otuz: 30,
    kirk: 40,
  },
};
