import type { Reading } from '../reading.ts';

/** "Perdez-vous plus de sang que pendant des règles ?", "voyez-vous moins bien qu'hier ?" */
const ASKS_MORE = / (?:plus|davantage|moins) (?:\S+ ){1,5}(?:que|qu) /;

const LESS = / (?:bien |beaucoup |nettement |plutot |encore )?moins (?:\S+ ){0,2}(?:que|qu) /;
const MORE =
  / (?:davantage|(?:bien|beaucoup|nettement|encore|largement) plus|plus) (?:\S+ ){0,2}(?:que|qu) /;
const DENIED = / (?:pas|jamais|ni|rien|guere) (?:\S+ )?(?:plus|moins|davantage) /;

/**
 * Which side of the question's own comparison the reply takes: "moins que des règles" to "plus que
 * des règles ?" is a no. Null: it compares nothing, or both.
 */
export function saysCompared({ line, asked }: Reading): boolean | null {
  const question = asked?.line.text ?? '';
  if (!ASKS_MORE.test(question) || DENIED.test(line.text)) return null;
  const less = LESS.test(line.text);
  const more = MORE.test(line.text);
  if (less === more) return null;
  return / moins /.test(question) === less;
}
