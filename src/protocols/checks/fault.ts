import { languageName } from '../../shared/language-name.ts';

/** What keeps a protocol from being put before a doctor, and where it stands. */
export interface Fault {
  /** For the screen to go to: `steps.lendemain.items.pain.bands`. Names where there are names. */
  readonly path: string;
  /** For a person: « étape « Questionnaire J+1 », question « Douleur », seuils ». */
  readonly place: string;
  /** Whole sentence without the place: « le seuil du conseil doit être sous celui de l’alerte ». */
  readonly sentence: string;
}

/** « Étape « Questionnaire J+1 », seuils : … » */
export function faultSentence({ place, sentence }: Fault): string {
  const whole = place === '' ? sentence : `${place} : ${sentence}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

type Key = string | number | symbol;

/** Where a value stands, by the names that its author gave. Works on a file that fits no schema. */
export function placeOf(root: unknown, keys: readonly Key[]): Pick<Fault, 'path' | 'place'> {
  const path: string[] = [];
  const words: string[] = [];
  let value = root;
  let list = '';
  for (const key of keys) {
    const name = String(key);
    const parent = value;
    value = childOf(value, key);
    if (Array.isArray(parent) && list !== '') {
      path.push(nameIn(value) ?? name);
      words.push(titled(list, value, Number(key) + 1));
      list = '';
      continue;
    }
    path.push(name);
    list = lists[name] ?? '';
    if (list === '') words.push(wordFor(name));
  }
  if (list !== '') words.push(`liste des ${list}s`);
  return { path: path.join('.'), place: words.filter((word) => word !== '').join(', ') };
}

/** Rules have no name that their author gave: the screen numbers them, too. */
function titled(list: string, value: unknown, number: number): string {
  const title = list === lists.rules ? null : titleIn(value);
  return title === null ? `${list} n° ${number}` : `${list} « ${title} »`;
}

const lists: Readonly<Record<string, string>> = {
  steps: 'étape',
  items: 'question',
  rules: 'règle',
};

const names: Readonly<Record<string, string>> = {
  format: 'format du fichier',
  id: 'nom court',
  name: 'nom',
  number: 'numéro de version',
  picks: 'choix des séjours',
  codes: 'codes CCAM',
  words: 'mots du programme',
  kind: 'nature',
  at: 'moment de l’envoi',
  day: 'jour',
  time: 'heure',
  after: 'étape de départ',
  minutes: 'délai',
  validUntil: 'fin de validité',
  sending: 'heures et jours d’envoi',
  closedDay: 'jour sans veille',
  onlyIf: 'condition',
  withoutText: 'langue sans texte',
  writeTo: 'destinataire',
  text: 'texte',
  question: 'texte de la question',
  door: 'premier message',
  closing: 'texte de fin',
  yes: 'réponse à OUI',
  no: 'réponse à NON',
  silence: 'silence',
  reminder: 'rappel',
  reminderAfter: 'délai du rappel',
  alertAfter: 'délai de l’alerte',
  endAfter: 'délai de fin',
  bands: 'seuils',
  adviceOver: 'seuil du conseil',
  alertOver: 'seuil d’alerte',
  advice: 'conseil',
  askAgainAfter: 'délai avant de reposer la question',
  worryingIf: 'réponse inquiétante',
  options: 'réponses possibles',
  when: 'condition',
  // biome-ignore lint/suspicious/noThenProperty: a word of the format, in a table of words
  then: 'suite',
  sentence: 'phrase de l’alerte',
  level: 'niveau de l’alerte',
  reason: 'motif de l’appel',
  label: 'libellé',
  unit: 'unité',
  patient: 'pour le patient',
  representative: 'pour le représentant',
  relative: 'pour le proche',
  emergency: 'conseil d’urgence',
  watched: 'quand quelqu’un veille',
  unwatched: 'quand personne ne veille',
  closedNotice: 'message hors des heures de lecture',
  notUnderstood: 'réponse à un message non compris',
  transmitted: 'réponse transmise',
  correction: 'annule et remplace',
  moved: 'rendez-vous déplacé',
  confirm: 'nouvelle confirmation',
  cancelled: 'rendez-vous annulé',
  notReceived: 'photo ou appel reçu',
  photo: 'photo',
  call: 'appel',
  goodbye: 'fin des SMS',
  stop: 'après STOP',
  wrongNumber: 'mauvais numéro',
};

function wordFor(name: string): string {
  if (/^\d+$/.test(name)) return `n° ${Number(name) + 1}`;
  if (/^[a-z]{2}$/.test(name) && !Object.hasOwn(names, name))
    return `texte en ${languageName(name)}`;
  return names[name] ?? name;
}

function childOf(value: unknown, key: Key): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<Key, unknown>)[key];
}

function nameIn(value: unknown): string | null {
  const found = childOf(value, 'id');
  return typeof found === 'string' && found !== '' ? found : null;
}

/** What its author called a step or a question; else its short name. */
export function titleIn(value: unknown): string | null {
  const found = childOf(value, 'label') ?? childOf(value, 'name');
  return typeof found === 'string' && found !== '' ? found : nameIn(value);
}
