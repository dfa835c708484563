import type { Found } from '../answers.ts';
import { type Line, wordsOf } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../signs.ts';
import type { Span } from '../types.ts';

/** Beside the sign stands that it is over, foreseen, or that the patient has none of it. */
export const saysOtherwise = (reading: Reading, danger: readonly Finding[] = []): boolean =>
  isOver(reading, danger) || OTHERWISE.test(reading.line.text);

const OTHERWISE =
  / (?:moi (?:&mais )?(?:rien|pas|non|ras|tout va|nickel)|pas moi|(?:la|laa) rien|ca non|(?:est|sont) partie?s? (?:depuis|hier|tout seul|maintenant)|rien (?:de (?:tout|neuf|nouveau)|du tout|qui|a voir|ne sort)|_rire|ahah\S*|haha\S*|hihi|blague|deconne|rigole|plaisante|comme (?:prevu|annonce|convenu)|(?:aviez|avait|avaient|ont) (?:annonce|averti|prevenu|dit)\S*|plus (?:du tout|aucune?|un seul|une seule) depuis|depuis (?:&mais )?plus (?:du tout|aucune?|une? seule?))(?= )/;

const OVER =
  / (?:plus (?:maintenant|rien|depuis|aujourd)|c est (?:fini|passe|termine|arrete|calme)|(?:ca )?(?:s est|a) (?:arrete|cesse|calme|passe|disparu)|termine\S*|finis?|finie|finito|(?<!y est |y )passe(?! d une? )|tari\S*|(?:s est|est|a) (?:tari\S*|arrete\S*|estompe\S*|cesse)|rien depuis|disparu\S*|depuis (?:c est |tout est |plus |ca )?(?:plus du tout(?= (?:[.,]|$))|sec|propre|nada|rien|nickel|fini|ok|va|termine)|puis (?:plus )?(?:rien|fini|nada)|stopped|durdu|parou|paro|y a no|توقف|7bes|wqef)(?= )/;

/** Said outside the words of the danger itself ("plus rien, tout noir"). */
export const isOver = ({ line }: Reading, danger: readonly Finding[] = []): boolean => {
  const match = OVER.exec(line.text);
  if (match === null) return false;
  const over = { first: wordsOf(line, match.index, match[0].length)[0], span: [0, 0] as Span };
  const word = { ...over, last: over.first };
  // "Je ne pisse plus depuis hier": the words are the sign's own.
  if (danger.some(({ first, last }) => first <= word.first && word.first <= last)) return false;
  return !danger.some((finding) => finding.sign.topic === 'sight' && isNear(line, finding, word));
};

/** "D'un coup plus rien, tout noir": what is gone is the sight. */
const isNear = (line: Line, a: Found, b: Found): boolean =>
  !line.words
    .slice(Math.min(a.last, b.last), Math.max(a.first, b.first))
    .some(({ text }) => /^(?:[.?]|&.*)$/.test(text));
