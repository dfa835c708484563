/** How the patient of a number behaves: the same each time, so that a rehearsal can be repeated. */
export type Persona =
  | 'fine'
  | 'several-at-once'
  | 'in-pain'
  | 'in-great-pain'
  | 'bleeding'
  | 'feverish'
  | 'silent'
  | 'confused'
  | 'late'
  | 'cannot-come';

/** Out of 40 numbers; about one in eight worries, as published follow-ups report. */
const share: readonly Persona[] = [
  ...Array<Persona>(18).fill('fine'),
  ...Array<Persona>(6).fill('several-at-once'),
  ...Array<Persona>(3).fill('in-pain'),
  'in-great-pain',
  'bleeding',
  'feverish',
  ...Array<Persona>(4).fill('silent'),
  ...Array<Persona>(2).fill('confused'),
  ...Array<Persona>(3).fill('late'),
  'cannot-come',
];

export function personaOf(number: string): Persona {
  // Spreads neighbours: 7919 is prime, so each number of a block meets another place.
  return share[(Number(number.slice(-5)) * 7919) % share.length] ?? 'fine';
}

/** What a text of the unit asks, as a patient who reads it would see. */
type Asked =
  | 'confirm'
  | 'door'
  | 'pain'
  | 'temperature'
  | 'bleeding'
  | 'nausea'
  | 'well'
  | 'sign'
  | 'grade'
  | 'limited'
  | 'change'
  | 'comment'
  | 'nothing';

function askedBy(text: string): Asked {
  const lower = text.toLowerCase();
  if (lower.includes('est-il pour vous')) return 'door';
  if (lower.includes('viendrez-vous')) return 'confirm';
  if (lower.includes('de 0 (aucune) à 10')) return 'pain';
  if (lower.includes('température')) return 'temperature';
  if (lower.includes('saigne')) return 'bleeding';
  if (lower.includes('nausées')) return 'nausea';
  if (/pu uriner|à boire et à manger/.test(lower)) return 'well';
  if (lower.includes('répondez oui ou non')) return 'sign';
  if (lower.includes('limitées, de 0')) return 'limited';
  if (/(?:mauvais|mauvaises)\) à 10/.test(lower)) return 'grade';
  if (lower.includes('répondez a, b ou c')) return 'change';
  if (lower.includes("un mot pour l'équipe")) return 'comment';
  return 'nothing';
}

/**
 * The patient's answer, or null: nothing was asked, or they do not answer. `count` is how many texts
 * the phone received, this one included; `again`, whether this one came before.
 */
export function replyTo(
  persona: Persona,
  text: string,
  count: number,
  again: boolean,
): string | null {
  const asked = askedBy(text);
  if (asked === 'nothing' || persona === 'silent') return null;
  switch (asked) {
    case 'confirm':
      if (persona === 'cannot-come') return 'NON je suis malade, je ne pourrai pas venir';
      if (persona === 'confused') return "c'est à quelle heure déjà ?";
      return pick(['OUI', 'oui merci', 'Oui je serai là', 'ok oui'], count);
    case 'door':
      return pick(['OUI', "oui c'est bien moi", 'Oui'], count);
    case 'pain':
      return painOf(persona, count, again);
    case 'temperature':
      if (persona === 'feverish') return '38,9 depuis ce matin';
      return pick(['36,8', '37.1', '37', '36°9'], count);
    case 'bleeding':
      return persona === 'bleeding' ? "oui ça saigne beaucoup, ça ne s'arrête pas" : 'non';
    case 'nausea':
      return pick(['non', 'Non rien du tout', 'non merci'], count);
    case 'well':
      return pick(['oui', 'Oui', 'oui sans souci'], count);
    case 'sign':
      return pick(['non', 'Non', 'NON'], count);
    case 'grade':
      return pick(['9', '10', '8', '7'], count);
    case 'limited':
      return pick(['1', '2', '0'], count);
    case 'change':
      return pick(['A', 'a', 'B'], count);
    case 'comment':
      return pick(['Merci à toute l’équipe', 'rien à signaler merci'], count);
  }
}

function painOf(persona: Persona, count: number, again: boolean): string {
  switch (persona) {
    case 'several-at-once':
      return '2, 36.9, pas de saignement, pas de nausées';
    case 'in-pain':
      return again ? '3' : '5';
    case 'in-great-pain':
      return "8/10 j'ai très mal";
    case 'confused':
      return 'bof comme hier';
    default:
      return pick(['1', '2', '0', '3 sur 10'], count);
  }
}

function pick(words: readonly string[], count: number): string {
  return words[count % words.length] ?? words[0] ?? '';
}
