import type { Notice, Texts } from '../protocols/index.ts';
import type { Turn } from './turn.ts';

const said = (text: string): Texts[string] => ({
  ...{ patient: text, representative: text, relative: text },
});

/** To who comes along, once a text has said when. They name nobody and no operation (H11). */
const relativeTexts = {
  day: {
    fr: said(
      'ANNULE ET REMPLACE le message précédent. {unite} : vous accompagnez un proche {jour}. Restez joignable ce jour-là. Service : {tel}',
    ),
    en: said(
      'REPLACES our previous message. {unite}: you are accompanying a relative {jour}. Please stay reachable that day. Unit: {tel}',
    ),
    es: said(
      'ANULA Y SUSTITUYE el mensaje anterior. {unite}: usted acompaña a un familiar {jour}. Esté localizable ese día. Servicio: {tel}',
    ),
    pt: said(
      'ANULA E SUBSTITUI a mensagem anterior. {unite}: vai acompanhar um familiar {jour}. Fique contactável nesse dia. Serviço: {tel}',
    ),
    tr: said(
      'ÖNCEKİ MESAJIN YERİNE GEÇER. {unite}: {jour} bir yakınınıza eşlik ediyorsunuz. O gün ulaşılabilir olun. Servis: {tel}',
    ),
    ar: said(
      'هذه الرسالة تلغي السابقة. {unite}: ترافق قريبا لك {jour}. ابق متاحا في ذلك اليوم. القسم: {tel}',
    ),
  },
  moment: {
    fr: said(
      'ANNULE ET REMPLACE le message précédent. {unite} : vous accompagnez un proche {moment}. Restez joignable ce jour-là. Service : {tel}',
    ),
    en: said(
      'REPLACES our previous message. {unite}: you are accompanying a relative {moment}. Please stay reachable that day. Unit: {tel}',
    ),
    es: said(
      'ANULA Y SUSTITUYE el mensaje anterior. {unite}: usted acompaña a un familiar {moment}. Esté localizable ese día. Servicio: {tel}',
    ),
    pt: said(
      'ANULA E SUBSTITUI a mensagem anterior. {unite}: vai acompanhar um familiar {moment}. Fique contactável nesse dia. Serviço: {tel}',
    ),
    tr: said(
      'ÖNCEKİ MESAJIN YERİNE GEÇER. {unite}: {moment} bir yakınınıza eşlik ediyorsunuz. O gün ulaşılabilir olun. Servis: {tel}',
    ),
    ar: said(
      'هذه الرسالة تلغي السابقة. {unite}: ترافق قريبا لك {moment}. ابق متاحا في ذلك اليوم. القسم: {tel}',
    ),
  },
  cancelled: {
    fr: said(
      "ANNULE le message précédent. {unite} : le rendez-vous de votre proche n'a plus lieu à la date prévue. Service : {tel}",
    ),
    en: said(
      "CANCELS our previous message. {unite}: your relative's appointment is no longer on the planned date. Unit: {tel}",
    ),
    es: said(
      'ANULA el mensaje anterior. {unite}: la cita de su familiar ya no tiene lugar en la fecha prevista. Servicio: {tel}',
    ),
    pt: said(
      'ANULA a mensagem anterior. {unite}: a marcação do seu familiar já não se realiza na data prevista. Serviço: {tel}',
    ),
    tr: said(
      'ÖNCEKİ MESAJI İPTAL EDER. {unite}: yakınınızın randevusu belirtilen tarihte yapılmayacak. Servis: {tel}',
    ),
    ar: said(
      'هذه الرسالة تلغي السابقة. {unite}: موعد قريبك لن يكون في التاريخ المحدد. القسم: {tel}',
    ),
  },
} as const satisfies Record<string, Texts>;

/** A text to the relative leaves: what it said, and to which telephone. */
export function rememberRelative(turn: Turn, step: Notice): void {
  const { stay, relative } = turn.context;
  if (relative.kind === 'call') return;
  const words = Object.values(step.text).map((each) => each.relative ?? each.patient);
  const saysHour = words.some((text) => /\{(?:moment|heure)\}/.test(text));
  const saysDay = saysHour || words.some((text) => text.includes('{jour}'));
  if (!saysDay) return;
  turn.state.toldRelative = {
    ...{ stepId: step.id, number: relative.number, day: stay.surgeryDate },
    time: saysHour ? stay.arrivalTime : null,
    saysHour,
  };
}

/** A change contradicts what the relative was told: a new text annuls it, else somebody phones (H21). */
export function correctRelative(turn: Turn): void {
  const told = turn.state.toldRelative;
  if (!told) return;
  const { surgeryDate, arrivalTime } = turn.context.stay;
  const isOtherHour = told.saysHour && told.time !== arrivalTime;
  if (told.day === surgeryDate && !isOtherHour) return;
  tell(turn, told, relativeTexts[told.saysHour ? 'moment' : 'day'], turn.arrival());
  turn.state.toldRelative = { ...told, day: surgeryDate, time: told.saysHour ? arrivalTime : null };
}

/** It is off: whoever was to come along is told, too. */
export function cancelRelative(turn: Turn): void {
  const told = turn.state.toldRelative;
  turn.state.toldRelative = null;
  if (!told) return;
  const hour = told.time ?? turn.context.stay.arrivalTime ?? '07:00';
  const until = turn.context.instantOf(told.day, hour);
  if (turn.now < until) tell(turn, told, relativeTexts.cancelled, until);
}

type Told = NonNullable<Turn['state']['toldRelative']>;

function tell(turn: Turn, told: Told, texts: Texts, until: number): void {
  const { relative, nextSending } = turn.context;
  const sending = { kind: 'correction', startedByUnit: true, to: 'relative' } as const;
  const isSame = relative.kind === 'sms' && relative.number === told.number;
  const canSay = turn.rendered([texts], 'relative') !== null && nextSending(turn.now) < until;
  if (isSame && canSay && turn.send(told.stepId, [texts], until, sending)) return;
  const reason = isSame ? 'plus le temps pour un SMS' : 'son numéro a changé';
  const sentence = `Accompagnant déjà prévenu, à rappeler : le rendez-vous a changé (${reason}).`;
  turn.alert('call', sentence, `relative:${turn.now}`);
}
