import { type LanguagePack, redFlagsOf, signsOf } from './language-pack.ts';

/** Maghrebi Arabic in Latin letters, with 3 (ع), 7 (ح), 9 (ق). */
export const ARABIZI: LanguagePack = {
  id: 'ar-Latn',
  markers:
    'hamdoulah hamdulillah hamdollah hamdolah hamdulah lhamdoulilah mzyan mzyana bikhir bkhir labas labass 3andi andi makaynch makayn walou bezaf bzaf chwiya chouia kaydarni kayderni daba rani kan wakha inchallah nchallah iyeh tis3oud tes3oud tlata rb3a khamsa setta seb3a tmenya tmanya 3achra jouj wa7ed dem demm skhana s7a sa7a mlih mli7 f had ana dyali',
  concepts: {
    much: 'bezaf|bzaf|bezzaf|bzzaf|ktir|kteer|ktar|machi chwiya|9wi\\S*|ghzir|mchi chwiya|ma bghach|mabghach|bla ma',
    blood: 'dem|demm|dam|damm|dmm|nazif|lnazif|dmayat|eddem|ldem|tan?zef\\S*|nzif',
    not: 'ma|mab\\S*|maka\\S*|ma9der\\S*|ma9dert\\S*|man9der\\S*|manqder\\S*|ma ?n9d\\S*|manjem\\S*|mana9d\\S*|s3ib|b ?s3oba|wa3er',
    swell:
      'manfou\\S*|mnfo\\S*|menfou\\S*|nfekh\\S*|tnfekh\\S*|tenfekh\\S*|tnefkh\\S*|mnfkh\\S*|mwerm\\S*|mewerm\\S*|wermou\\S*|warm\\S*|twerm\\S*|mnfou5\\S*',
  },
  redFlags: redFlagsOf('ar-Latn', {
    bleeding: {
      says: [
        '@blood ... @much',
        '@much ... @blood',
        '(dem|demm|ddem) .. (ma|kayn|nazel|habet|khrej|kaykhrej)\\S* .. (bezaf|bzaf|7bes\\S*|7bs\\S*)?',
        'nzif|nazif',
      ],
      absolute: [
        '@blood ... (ma ?\\S*(7bes|7bess|wqef|w9ef|wa9ef|habes|hbes)\\S*|ma ?bghach\\S*|mabghach\\S*|makay7besch|makaywqefch)',
      ],
    },
    'blood-from-mouth': {
      says: [
        '(tqiy\\S*|rdit|kanrod|kaytqiya|nqiyi|nrod|kan9iyi|bz9\\S*|kan7eb|kanbze9) ... (dem|demm|ddem|ldem)',
        '(dem|demm|ddem) .. (fom\\S*|foum\\S*|famou\\S*)',
      ],
    },
    breathing: {
      says: [
        '(nefs\\S*|nafas\\S*|tanafos|tenfes\\S*|tnefes\\S*|ntnefes|ntnafas|natnafas|tnafas) .. (s3ib|b ?s3oba|di9\\S*|dya9\\S*|m9to3|ma9tou3|mqto3|day9\\S*)|(di9|dy9|dayq|diq|s3ib\\S*) .. (nefs\\S*|nafas\\S*|tnefes|tanafos|ntnefes)|mkhno9|makhno9\\S*|khna9\\S*|kantkhne9|nekhtan9|khan9\\S*',
      ],
      absolute: [
        '(manqd\\S*|man9d\\S*|makanqd\\S*|makan9d\\S*|maqd\\S*|ma9d\\S*|magd\\S*|mangd\\S*|ma n9d\\S*|ma nqd\\S*) .. (n?t?tneff?\\S*|n?t?tnaff?\\S*|tenff?\\S*)',
        '@not\\S* .. (ntneffes\\S*|nettneff\\S*|netneff\\S*|ntnefes\\S*|ntnafas\\S*|ntnfs\\S*|tnefes\\S*|natnafas|nettnefes|netnafas|netnefes|tanafos|nefs\\S*)',
      ],
    },
    chest: {
      says: [
        '(wj3\\S*|waja3\\S*|wja3\\S*|l7ri9|kaydarni|kayderni|darni|yewja3\\S*|youja3\\S*|yujani|kayqesni|di9a|dagt|hri9) .. (sder\\S*|sdri|sadri|qelb\\S*|9elb\\S*|9albi|galbi)',
        '(sder\\S*|sdri|sadri|9elbi|qelbi|galbi|9albi) .. (kaydar\\S*|kayder\\S*|darni|yewja3\\S*|youja3\\S*|kaywj3\\S*|mzyer|mziyar|mdayq\\S*|wja3\\S*|kay7re9\\S*|darrni)',
      ],
    },
    consciousness: {
      says: [
        '(ghami|sekht|sekhft|skheft|skhaft|sokhft|dakht w te7t|ghmat|tghma|tghomma|ghma|sekhef|skhef|skhfat|tghachit|tghacha|ghacha|ghaybouba|ghab 3la|ghebt 3la)\\S*|(te7t|ta7t|tht|teht|taht|te7et) (blast|sakhf|f lard|f l2ard|f lardh|l lard|3la rassi|mn touli)\\S*|ghib?t 3la (rassi|rasi|dounia)|ghab 3liya?|ghmat? 3lia|kriza',
      ],
    },
    unresponsive: {
      says: [
        '(chwar\\S*|chfayf\\S*|wejh\\S*|wajh\\S*|louno) .. (zre9|zr9|zar9\\S*|zerq\\S*)|zra9\\S*|zre9',
      ],
      absolute: [
        '@not\\S* .. (yfi9|tfi9|kayfi9|yji?wb|yjaweb|kayjaweb|nfay9o)\\S*|(makayfi9|makayjawb|mayfi9|mafa9|ma fa9|majawb|ma bghach yfi9|ma kayfi9)\\S*',
      ],
    },
    leg: {
      says: [
        '(rejl\\S*|rajl\\S*|rjel\\S*|sa9\\S*|sag\\S*|mollet) .. (@swell)',
        '@swell .. (rejl\\S*|rajl\\S*|rjel\\S*|sa9\\S*)',
        '(mollet|sa9i|batt?a) .. (kaydar\\S*|kayder\\S*|wj3\\S*|wja3\\S*|9as7\\S*|skhoun\\S*|yewja3\\S*)',
      ],
    },
    stroke: {
      says: [
        '(wejh\\S*|wajh\\S*|ness|nos|foumi|fomi|fomm?\\S*|foumm?\\S*) .. (m3awej\\S*|m3ewj\\S*|mayl\\S*|mchloul\\S*|machloul\\S*|m3ewej|3wej|3waj|tchel\\S*)|chalal|mchloul\\S*|tchell?it|jalta',
      ],
      absolute: ['@not\\S* .. (nhder|nahdar|ntkellem|nehder|yehder|nahder|yhder)\\S*'],
    },
    'face-swelling': {
      says: [
        '(wejh\\S*|wajh\\S*|l?ssan\\S*|lsan\\S*|chwareb\\S*|chfayef\\S*|gorj\\S*|7el9\\S*|hal9\\S*|7al9\\S*) .. (@swell|\\S*tsedd?\\S*|\\S*sdd?\\S*)',
        '@swell .. (wejh\\S*|wajh\\S*|lsan\\S*|chwareb\\S*|7el9\\S*)',
      ],
    },
    sight: {
      says: ['(3in\\S*|3ayn\\S*|chouf\\S*) .. (k7al\\S*|ka7la|dlam)|3mit|3miti'],
      absolute: [
        '(makanchoufch|mabqitch nchouf|mab9itch nchouf|ma kanchouf|ma nchoufch|manchoufch|makanchof|mab9itch kanchouf)\\S*',
      ],
    },
    'cold-fingers': {
      says: [
        '(sba3\\S*|sbe3\\S*|swab3\\S*|drari sb3i) .. (zre9|zra9|zer9\\S*|byed|bardin|berdin|barda|byad)',
      ],
    },
    delirium: {
      says: ['(kaykharef|kaykhrf|ykharef|tkharef|kaykherre[fg]|kheref|kayhder khawi|mtelef)\\S*'],
    },
    suicide: {
      says: [
        '(bghit|nbghi|7ab|habit|nheb) .. (nmout|nmot|nemout|nqtel rassi|n9tel rassi)|(nqtel|n9tel|neqtel) (rassi|rouhi|ra7i|ro7i)',
      ],
      absolute: ['ma ?b9itch .. n3ich|mabghitch n3ich'],
    },
    overdose: {
      says: [
        '(chrebt|klit|khdit|bla3t) .. (ga3|kaml\\S*|kol|l?bwata|bwata|boite) .. (l?kinat?|l?kina\\S*|l?7bob|l?7boub|dwa|lfanid|fanid|ldwa|kachi\\S*)?',
      ],
    },
  }),
  signs: signsOf('ar-Latn', {
    bleeding: { says: ['@blood'] },
    wound: {
      says: [
        '9i7|qi7|l9i7|ri7a|khanez\\S*|(jer7\\S*|jor7\\S*|lfasma|ghorza) .. (7mer\\S*|mft?ou7\\S*|t7el\\S*|skhoun\\S*|khamj\\S*)|khamej|iltihab|ta3fon',
      ],
    },
    swelling: { says: ['@swell'] },
    dressing: {
      says: [
        '(fasma|lfasma|pansement|bandage) .. (ta7|tahet|ta7et|fazeg|fazga|mwesekh\\S*|t7ayed)',
      ],
    },
    'fever-word': {
      says: ['skhana|skhouna|7rara|l7arara|lharara|7emma|hemma|l7emma|sekhana|lskhana'],
    },
    'fever-signs': { says: ['kanr3ed|r3da|kan3re9|tber?da|bared'] },
    vomiting: {
      says: [
        '(kan|ka|ki |ka |n|t|)?(n|t)?te?9aya\\S*|nt9aya|te9ayit|t9ayit|n9aya|kant9aya|kan9aya|kanred\\S*|kanrodd?|rddit|redit|kantqiya|tqiyit|rdit|kanrod|lghetyan|lgh?atayan|l3afa|do5a|nqiyi|ra?dd',
      ],
    },
    'pain-unrelieved': {
      says: [
        '(wj3|waja3|wja3|l7ri9|kaydarni|kayderni|darni|yewja3ni|hri9|darrni|daretni)\\S* .. (bezaf|bzaf|bezzaf|ktir|ma kaytch?emmelch|wa3er|9wi|bezef)',
        '(bezaf|bzaf|bezzaf) .. (wj3|waja3|wja3|kaydarni|kayderni|l7ri9)\\S*|ma ?n9derch nsber\\S*|ma ?b9itch nsber',
      ],
    },
    pain: {
      says: ['wj3\\S*|waja3\\S*|wja3\\S*|l7ri9|kaydarni|kayderni|darni|yewja3\\S*|youja3\\S*|hri9'],
      softens: true,
    },
    urine: {
      absolute: [
        '@not\\S* .. (nboul\\S*|nbol\\S*|nebowel)|(ma ?boltch|mabeltch|ma ?n9derch nboul)\\S*',
      ],
    },
    limb: {
      says: ['mnmel\\S*|mnemel\\S*|mkhedd?er\\S*|mkhadra|tanmil'],
      absolute: ['(makan7essch|ma kan7essch|mahassitch|ma7assitch|makan7sch)\\S*'],
    },
    skin: { says: ['7ekka|l7ekka|7boub|7assasiya|7sasiya|kay7ekni'] },
    medicine: {
      says: ['nsit .. (dwa|ldwa|fanid|kachi\\S*)'],
      absolute: [
        '(makhditch|ma khditch|mal9itch|ma l9itch|ma3andich) .. (dwa|ldwa|fanid|kachi\\S*)',
      ],
    },
    dizziness: { says: ['doukha|dokha|dawkha|dayekh\\S*|dayakh\\S*|dayikh\\S*|ras\\S* kaydour'] },
    fall: { says: ['te7t|ta7 |tah '] },
    mind: {
      says: ['khayef\\S*|khayf\\S*|mqalleq\\S*|m9alle9\\S*|m9ell?e9\\S*|kanbki|khal3a|mkhlou3\\S*'],
    },
    preop: {
      says: ['klit|chrebt|ftert|kmit|9ahwa|qahwa|bou7di|wa7di|boheddi|mrid\\S*|rwa7|ko77a'],
      absolute: [
        '(maghadich nji|ma ghadich nji|man9derch nji|ma n9derch nji|manjich|ma njich|makaynch li)\\S*|7ta wa7ed|hta wahed',
      ],
    },
    general: {
      says: [
        'khayb\\S*|khayeb\\S*|3yan\\S*|3ayan\\S*|t3eb\\S*|ta3ban\\S*|mrid\\S*|mouchkil\\S*|mochkil\\S*|3awnouni|3tqouni|kter|kfes|ktar',
      ],
      absolute: [
        '(machi|mashi|mchi|ma ?ranich|mouch|mich|mani[csh]*|mech|ma) .. (mzyan\\S*|bikhir|bkhir|labas|mlih\\S*|mli7\\S*|meziana?|hani\\S*)',
      ],
    },
  }),
  denyBefore:
    'makaynch|makayn|ma kaynch|ma kayn|makach|makanch|bla|walou|ma3andich|ma 3andich|ma3ndich|ma andich|mandich|mafihch|mafiha|ma fihach|mafich|mafihach|ma fihch|makantch|ma bqach|mab9ach|ma b9ach|hta|7ta|la|mkaynch|mkanch',
  denyAfter: 'walou|makaynch|makayn|7bes|wqef|w9ef|sala|tfek',
  yes: [
    'na3am|naam|aywa|aiwa|iyeh|iyah|wah|wakha|safi|akid|inchallah|nchallah|sa7|mouwafe9|ghadi nji|ghanji|kayn|kayna|ewa',
  ],
  no: [
    'lla|walo|walou|oualou|walou walou|la walo|makaynch|makayn|makach|abadan|la walou|7ta 7aja|hta haja|mazal|machi|la la',
  ],
  good: [
    'hamdou?l\\S*|lhamdoul\\S*|7amdo\\S*|l7amdo\\S*|7md\\S*|hmd\\S*|mzyan\\S*|mezyan\\S*|meziana?|bikhir|bkhir|labas\\S*|mlih\\S*|mli7\\S*|kolchi (mzyan|bikhir|labas|hani|tamam|mlih|bkhir)|7sen|hsen|nadi|hani\\S*|tamam|zwin\\S*|n9i|nqi|nachef|mrtah\\S*|mertah\\S*|ghaya|bien',
  ],
  hinted: { yes: ['ah|ih|eh|ay'], no: ['la|non'] },
  numbers: {
    sifr: 0,
    sabaa: 7,
    arbaa: 4,
    khamssa: 5,
    tisaa: 9,
    talata: 3,
    thalatha: 3,
    sifer: 0,
    zero: 0,
    wa7ed: 1,
    wahed: 1,
    wa7d: 1,
    wahad: 1,
    jouj: 2,
    jooj: 2,
    zouj: 2,
    zoudj: 2,
    tnin: 2,
    tlata: 3,
    tleta: 3,
    tlatha: 3,
    reb3a: 4,
    rb3a: 4,
    arb3a: 4,
    rab3a: 4,
    khamsa: 5,
    khemsa: 5,
    '5amsa': 5,
    setta: 6,
    sta: 6,
    stta: 6,
    seb3a: 7,
    sb3a: 7,
    sab3a: 7,
    tmenya: 8,
    tmanya: 8,
    tmnya: 8,
    tmania: 8,
    tes3a: 9,
    tes3oud: 9,
    tis3oud: 9,
    tis3a: 9,
    ts3oud: 9,
    ts3a: 9,
    '3achra': 10,
    tlatin: 30,
    tlatine: 30,
    tletin: 30,
    thlathin: 30,
    rb3in: 40,
    reb3in: 40,
    arb3in: 40,
    '3echra': 10,
    '3chra': 10,
    achra: 10,
  },
};
