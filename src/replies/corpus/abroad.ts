import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const LANGUAGES = ['en', 'es', 'pt', 'tr', 'ar', 'ar-Latn'] as const;
type Abroad = (typeof LANGUAGES)[number];

/** One question, and what patients answer to it in each language. */
const inEach = (question: Question, blocks: Readonly<Record<Abroad, string>>): Group[] =>
  LANGUAGES.map((lang) => readRows({ ...question, lang }, blocks[lang]));

/** Yes and no, figures, degrees, danger and requests in the languages beside French. */
export const ABROAD: readonly Group[] = [
  ...inEach(
    { kind: 'yesno', text: 'Depuis votre sortie, tout va bien ?', worryingIf: 'no' },
    {
      en: `
      s yes all good => true
      s I'm fine thank you => true
      s doing great => true
      s no problem at all => true
      s feeling much better today => true
      w not really => false
      w no, I feel terrible => false
      w yes but I have a fever
      w the wound smells bad => false
      w I keep throwing up => false
      u I can't breathe properly => false
      u I passed out this morning => false
      u my calf is swollen and hard => false
      u yes but there is blood everywhere
      n stop
      n wrong number
      `,
      es: `
      s sí todo bien => true
      s muy bien gracias => true
      s estoy perfecto => true
      s mucho mejor hoy => true
      w no => false
      w mal, me duele mucho => false
      w sí pero tengo fiebre
      w la herida huele mal => false
      w he vomitado tres veces => false
      u no puedo respirar => false
      u me cuesta respirar => false
      u me he desmayado esta mañana => false
      u sangro mucho y no para => false
      u me duele el pecho => false
      n número equivocado
      n gracias
      `,
      pt: `
      s sim tudo bem => true
      s estou ótimo => true
      s muito melhor obrigado => true
      s tudo certo => true
      w não => false
      w estou mal, muita dor => false
      w sim mas tenho febre
      w vomitei a noite toda => false
      w a ferida está com pus => false
      u não consigo respirar => false
      u falta de ar => false
      u desmaiei hoje => false
      u dor no peito => false
      u muito sangue, não para de sangrar => false
      n engano, número errado
      n obrigada
      `,
      tr: `
      s evet her şey yolunda => true
      s iyiyim teşekkürler => true
      s çok iyi => true
      w hayır => false
      w kötüyüm => false
      w ateşim var => false
      w sürekli kusuyorum => false
      w yara kötü kokuyor => false
      u nefes alamıyorum => false
      u göğsüm ağrıyor => false
      u bayıldım => false
      u çok kanıyor durmuyor => false
      n yanlış numara
      n teşekkürler
      `,
      ar: `
      s نعم كل شيء بخير => true
      s الحمد لله بخير => true
      s أنا بخير شكرا => true
      w لا => false
      w عندي حمى => false
      w أتقيأ كثيرا => false
      w الجرح فيه قيح => false
      u لا أستطيع التنفس => false
      u ألم في الصدر => false
      u أغمي علي => false
      u أنزف كثيرا => false
      n رقم خطأ
      n شكرا
      `,
      'ar-Latn': `
      s iyeh kolchi mzyan => true
      s labas hamdoulah => true
      s bikhir chokran => true
      w la => false
      w machi mzyan => false
      w 3andi skhana => false
      w kantqiya bezaf => false
      u ma9dertch ntnefes => false
      u sadri kaydarni => false
      u dem bezaf ma bghach yehbes => false
      u tghachit had sbah => false
      n numero ghalet
      n chokran
      `,
    },
  ),
  ...inEach(
    { kind: 'yesno', text: 'Avez-vous un saignement ?', worryingIf: 'yes' },
    {
      en: `
      s no => false
      s none => false
      s no blood at all => false
      s it stopped yesterday => false
      w yes a little => true
      w a few drops => true
      u yes a lot, it won't stop => true
      u soaking through the bandage => true
      `,
      es: `
      s no => false
      s nada de sangre => false
      s ya no => false
      w sí un poco => true
      w unas gotas => true
      u sí mucha sangre => true
      `,
      pt: `
      s não => false
      s nenhum => false
      s já parou => false
      w sim um pouco => true
      u sim, muito sangue => true
      `,
      tr: `
      s hayır => false
      s yok => false
      s durdu => false
      w evet biraz => true
      u evet çok kanıyor => true
      `,
      ar: `
      s لا => false
      s لا يوجد => false
      w نعم قليلا => true
      u نعم كثيرا => true
      `,
      'ar-Latn': `
      s la => false
      s walou => false
      s makaynch => false
      w iyeh chwiya => true
      u iyeh bezaf => true
      `,
    },
  ),
  ...inEach(
    { kind: 'scale', text: 'Votre douleur, de 0 à 10 ?', worryingIf: { gt: 7 } },
    {
      en: `
      s three => 3
      s about 2 => 2
      s zero => 0
      s no pain => 0
      s between 4 and 5 => 5
      w nine => 9
      w ten, unbearable => 10
      w 8 out of 10 => 8
      `,
      es: `
      s tres => 3
      s cero => 0
      s un cuatro => 4
      s sin dolor => 0
      w ocho => 8
      w diez, insoportable => 10
      `,
      pt: `
      s três => 3
      s zero => 0
      s sem dor => 0
      w nove => 9
      w dez => 10
      `,
      tr: `
      s üç => 3
      s sıfır => 0
      s ağrım yok => 0
      w dokuz => 9
      w on => 10
      `,
      ar: `
      s ٣ => 3
      s ثلاثة => 3
      s صفر => 0
      s لا يوجد ألم => 0
      w ٩ => 9
      w ثمانية => 8
      `,
      'ar-Latn': `
      s tlata => 3
      s jouj => 2
      s walou => 0
      w tes3oud => 9
      w 3achra => 10
      `,
    },
  ),
  ...inEach(
    { kind: 'temperature', text: 'Votre température ?', worryingIf: { gt: 38 } },
    {
      en: `
      s 37.2 => 37.2
      s thirty seven point five => 37.5
      s no fever
      w 38.9 and shivering => 38.9
      w thirty nine => 39
      `,
      es: `
      s 36,8 => 36.8
      s treinta y siete => 37
      s no tengo fiebre
      w 38,6 y escalofríos => 38.6
      `,
      pt: `
      s 37 graus => 37
      s trinta e sete e meio => 37.5
      s sem febre
      w 39 e calafrios => 39
      `,
      tr: `
      s 37 derece => 37
      s otuz yedi => 37
      s ateşim yok
      w 38,7 titriyorum => 38.7
      `,
      ar: `
      s ٣٧ => 37
      s ٣٧٫٥ => 37.5
      w ٣٩ => 39
      `,
      'ar-Latn': `
      s 37 => 37
      s ma3andich skhana
      w 39 skhana => 39
      `,
    },
  ),
  ...inEach(
    {
      kind: 'confirm',
      text: 'Vous êtes attendu(e) lundi à 8h. Merci de confirmer votre venue.',
      worryingIf: null,
    },
    {
      en: `
      s yes I will be there => true
      s confirmed => true
      s ok see you Monday => true
      w no I can't come => false
      w can I change the date?
      w I have the flu
      w I'll be 20 minutes late
      `,
      es: `
      s sí confirmo => true
      s allí estaré => true
      s de acuerdo => true
      w no puedo ir => false
      w quiero cancelar => false
      w tengo gripe
      `,
      pt: `
      s sim confirmo => true
      s estarei lá => true
      s está bem => true
      w não posso ir => false
      w quero cancelar => false
      `,
      tr: `
      s evet geleceğim => true
      s tamam => true
      w gelemiyorum => false
      w iptal etmek istiyorum => false
      `,
      ar: `
      s نعم سأحضر => true
      s حسنا => true
      w لن أحضر => false
      w أريد إلغاء الموعد => false
      `,
      'ar-Latn': `
      s iyeh ghadi nji => true
      s wakha => true
      w maghadich nji => false
      `,
    },
  ),
  ...inEach(
    { kind: 'free', text: 'Comment se passe votre retour à domicile ?', worryingIf: null },
    {
      en: `
      s sleeping well, no pain
      s all fine
      w please call me
      w I'm worried about the swelling
      u my lips and tongue are swelling
      u I want to die
      u he won't wake up
      u his speech is slurred
      `,
      es: `
      s duermo bien
      s sin dolor
      w llámenme por favor
      u se me hincha la lengua
      u quiero morir
      u no despierta
      `,
      pt: `
      s durmo bem, sem dor
      w liguem-me por favor
      u a língua está a inchar
      u quero morrer
      u não acorda
      `,
      tr: `
      s iyi uyudum ağrım yok
      w beni arayın lütfen
      u dilim şişti
      u ölmek istiyorum
      u uyanmıyor
      `,
      ar: `
      s أنام جيدا
      w اتصلوا بي من فضلكم
      u لساني متورم
      u أريد أن أموت
      u لا يستيقظ
      `,
      'ar-Latn': `
      s n3est mzyan
      w 3aytou liya 3afak
      u lsani tnefkh
      u bghit nmout
      u ma bghach yfi9
      `,
    },
  ),
];
