import type { LanguagePack } from './lexicon/language-pack.ts';
import type { Line } from './normalise.ts';
import type { State } from './polarity.ts';

/** "No puedo dormir del dolor": sleep is denied, not the pain. */
const UNABLE =
  / (?:puedo|puede|dormir|dormi|aguant\S*|soport\S*|consigo|posso|suport\S*|sleep|stand|bear|cope|slept) /;

const CACHE = new Map<string, { before: RegExp; after: RegExp }>();

/** A denial close before the sign, or right after it, in the same clause. */
export function foreignState(pack: LanguagePack, line: Line, first: number, last: number): State {
  let deny = CACHE.get(pack.id);
  if (deny === undefined) {
    deny = {
      before: new RegExp(` (?:${pack.denyBefore})(?: [^ .,?&]+){0,3} $`),
      after: new RegExp(`^(?: [^ .,?&]+)? (?:${pack.denyAfter}) `),
    };
    CACHE.set(pack.id, deny);
  }
  const text = (from: number, to: number): string =>
    line.text.slice(
      (line.startOf[from] ?? line.text.length) - 1,
      line.startOf[to] ?? line.text.length,
    );
  const before = text(Math.max(0, first - 5), first);
  if (deny.before.test(before) && !UNABLE.test(before)) return 'denied';
  if (deny.after.test(text(last + 1, last + 5))) return 'denied';
  return 'present';
}
