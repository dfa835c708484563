import { outcomeWords } from '../../alerts/index.ts';
import { frenchDay, frenchInstant } from '../../shared/calendar.ts';

/** What a row of the trail says beside its sentence, by kind. A payload that was erased says nothing. */

export type Fields = Readonly<Record<string, unknown>>;
type Detail = (fields: Fields, zone: string) => string | null;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The words for a code, or the code where it has none. */
const word = (words: Readonly<Record<string, string>>, value: unknown): string | null => {
  const code = text(value);
  return code === null ? null : (words[code] ?? code);
};

const join = (separator: string, ...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(separator) || null;

const steps = {
  convocation: 'convocation',
  confirmation: 'confirmation',
  lendemain: 'suivi du lendemain',
  correction: 'annule et remplace',
};
const items = {
  confirm: 'venue',
  door: 'bon numéro',
  pain: 'douleur',
  temperature: 'température',
  bleeding: 'saignement',
  nausea: 'nausées',
};
const outcomes = {
  satisfactory: 'satisfaisante',
  worrying: 'inquiétante',
  urgent: 'urgente',
  unclear: 'à lire',
  none: 'sans objet',
  'left-out': 'écartée',
};
const calls = {
  reached: 'patient joint',
  relative: 'proche joint',
  voicemail: 'messagerie',
  'no-answer': 'pas de réponse',
  'call-back': 'à rappeler',
};
const whoSettled = {
  named: 'prénom donné',
  unclear: 'réponse peu claire, à lire',
  silence: 'sans réponse, à lire',
  danger: 'signe urgent, à lire',
};
const missedDecisions = {
  sent: 'à envoyer après coup',
  'to-call': 'à appeler',
  called: 'appelé',
  'not-needed': 'inutile',
};
const states = {
  planned: 'prévu',
  arrived: 'arrivé',
  operated: 'opéré',
  discharged: 'sorti',
  cancelled: 'annulé',
  absent: 'absent',
  hospitalised: 'hospitalisé',
  deceased: 'décédé',
};
const rings = {
  'not-called': 'prise, mais aucun appel noté',
  'not-reached': "personne n'a été joint",
  'not-taken': "personne ne l'a prise",
  'new-reason': 'un nouveau motif demande un appel',
  'call-back': "c'est l'heure de rappeler",
  'signed-out': "la personne qui l'avait prise est partie",
};
const verdicts = {
  arrived: 'arrivé',
  'send-again': 'à envoyer de nouveau',
  'give-up': 'abandonné',
};
const endings = {
  'signed-out': 'départ',
  'password-reset': 'mot de passe réinitialisé',
  'account-closed': 'compte fermé',
  'unit-stopped': 'arrêt de Vigie',
  stopped: 'fin de la veille',
};

/** A value as a patient would give it. */
function answered(value: unknown): string | null {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  return typeof value === 'number' ? String(value).replace('.', ',') : text(value);
}

/** A day as the ward writes it. */
const day = (value: unknown): string | null =>
  typeof value === 'string' ? frenchDay(value) : null;

/** What a personal rule says of which item, why, and until when. */
const own: Detail = ({ item, adviceOver, alertOver, reason, until }) =>
  join(
    ', ',
    word(items, item),
    typeof adviceOver === 'number' ? `conseil au-dessus de ${answered(adviceOver)}` : null,
    typeof alertOver === 'number' ? `alerte au-dessus de ${answered(alertOver)}` : null,
    text(reason),
    typeof until === 'string' ? `jusqu’au ${frenchDay(until)}` : null,
  );

/** A text that is kept with its variables, in words that a person reads. */
const wording = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
        .replace(/^\{unite\} ?: /, '')
        .replace(/\{(\w+)\}/g, (_, name: string) => variables[name] ?? '…')
    : null;
const variables: Readonly<Record<string, string>> = {
  unite: 'l’unité',
  tel: '(téléphone du service)',
  moment: '(rendez-vous)',
  jour: '(jour)',
  heure: '(heure)',
  ouverture: '(ouverture)',
  prenom: '',
};
/** A reminder of one patient's own: when, and what it says. */
const reminder: Detail = ({ day: on, time, text: words, reason }) =>
  join(
    ', ',
    typeof time === 'string' ? join(' à ', day(on), time) : day(on),
    text(reason),
    wording(words),
  );

const period: Detail = ({ from, to }, zone) =>
  typeof from === 'number' && typeof to === 'number'
    ? `du ${frenchInstant(from, zone)} au ${frenchInstant(to, zone)}`
    : null;
/** By the name that it had in its version; older rows have only the short one. */
const step: Detail = ({ step: id, name, reason }) =>
  join(', ', word(steps, Object.hasOwn(steps, String(id)) ? id : (text(name) ?? id)), text(reason));
const changes: Detail = ({ changes: list }) =>
  Array.isArray(list) ? join(', ', ...list.map(text)) : null;
const ended: Detail = ({ because }) => word(endings, because);

const counted = (value: unknown): string | null => (typeof value === 'number' ? `${value}` : null);
const model: Detail = ({ number, version, reason }) =>
  join(', ', typeof number === 'number' ? `n° ${number}` : text(version), text(reason));

export const details: Readonly<Record<string, Detail>> = {
  'answer-recorded': ({ item, label, value, said, outcome }) =>
    join(
      ', ',
      join(
        ' ',
        word(items, Object.hasOwn(items, String(item)) ? item : (text(label) ?? item)),
        text(said) ?? answered(value),
      ),
      word(outcomes, outcome),
    ),
  'rule-held': ({ sentence }) => text(sentence),
  'reply-analysed': ({ outcome }) => word(outcomes, outcome),
  'reply-read': ({ meaning, note }) => join(', ', word(outcomes, meaning), text(note)),
  'reply-labelled': ({ outcome, note }) => join(', ', word(outcomes, outcome), text(note)),
  'label-settled': ({ outcome, note }) => join(', ', word(outcomes, outcome), text(note)),
  'labels-exported': ({ count }) => counted(count),
  'labels-imported': ({ accepted }) => counted(accepted),
  'model-in-shadow': model,
  'model-refused': model,
  'model-in-use': model,
  'model-retired': model,
  'call-logged': ({ outcome, note }) => join(', ', word(calls, outcome), text(note)),
  'alert-closed': ({ outcome, note }) => join(', ', word(outcomeWords, outcome), text(note)),
  'alert-rang-again': ({ because }) => word(rings, because),
  'alert-taken-over': ({ from }) => text(from),
  'stay-moved-here': ({ from, to }) => join(' → ', day(from), day(to)),
  'short-notice-cleared': ({ noticeHours, validUntil, note }) =>
    join(
      ', ',
      typeof noticeHours === 'number' ? `préavis ${noticeHours} h` : null,
      day(validUntil),
      text(note),
    ),
  'personal-threshold': own,
  'personal-muted': own,
  'personal-rule-ended': own,
  'personal-mute-lifted': own,
  'personal-question-added': ({ text: words }) => wording(words),
  'personal-question-ended': ({ text: words }) => wording(words),
  'personal-reminder-added': reminder,
  'personal-reminder-ended': reminder,
  'stay-state': ({ from, to, note }) =>
    join(', ', join(' puis ', word(states, from), word(states, to)), text(note)),
  'stay-changed': changes,
  'stay-moved': changes,
  'stay-to-check': ({ toCheck }) => text(toCheck),
  'stay-missing': ({ toCheck }) => text(toCheck),
  'who-is-meant-settled': ({ as }) => word(whoSettled, as),
  'missed-decided': ({ decision, text: words }) =>
    join(', ', word(missedDecisions, decision), text(words)),
  'text-settled': ({ outcome }) => word(verdicts, outcome),
  'step-planned': step,
  'step-waiting-value': step,
  'step-waiting-turn': step,
  'step-sent': step,
  'step-asking': step,
  'step-pausing': step,
  'step-answered': step,
  'step-to-call': step,
  'step-skipped': step,
  'setting-changed': ({ key }) => text(key),
  'technical-alert-raised': ({ code }) => text(code),
  'technical-alert-cleared': ({ code }) => text(code),
  'unit-was-stopped': period,
  'clock-set-back': period,
  'signed-out': ended,
  'watch-stopped': ended,
  'number-listed': ({ number }) => text(number),
  'number-withdrawn': ({ number }) => text(number),
  'number-changed': ({ number }) => text(number),
  'number-verified': ({ number }) => text(number),
  'number-wrong': ({ number }) => text(number),
};

/** For kinds without a detail of their own: the words that somebody wrote or read. */
export const anyDetail: Detail = (fields) =>
  ['sentence', 'text', 'reason', 'note', 'what', 'fileName']
    .map((name) => text(fields[name]))
    .find((value) => value !== null) ?? null;
