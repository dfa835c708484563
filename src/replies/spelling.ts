import { once } from '../shared/once.ts';
import { Remembered } from '../shared/remembered.ts';
import { FOREIGN_PACKS, isForeignWord } from './lexicon/foreign.ts';
import { GLUED, KNOWN, SLANG, SOUND_ALIKE, VOCABULARY } from './lexicon/french-spelling.ts';
import { isLexiconWord } from './lexicon/french-words.ts';

/**
 * The words a token stands for: SMS spelling expanded, repeats squeezed, phonetic and mistyped
 * clinical words brought back to their usual spelling. A word that exists is never touched.
 */
export function respell(token: string, accented: string): readonly string[] {
  const first = token.charCodeAt(0);
  if (first < 97 || first > 122) return [token];
  return SPELT.get(accented, () => lookUp(token, accented));
}

/** Bounded: patients' words must not pile up in memory. */
const SPELT = new Remembered<string, readonly string[]>(20_000);

function lookUp(token: string, accented: string): readonly string[] {
  const slang = SLANG.get(accented) ?? SLANG.get(token);
  if (slang !== undefined) return slang;
  if (isKnown(token)) return [token];
  if (isForeignWord(token) && /(.)\1/.test(token)) return [token];
  const squeezed = squeeze(token);
  for (const form of squeezed) {
    const expanded = SLANG.get(form);
    if (expanded !== undefined) return expanded;
    if (isKnown(form)) return [form];
  }
  if (token.length >= 4 && isForeignWord(token)) return [token];
  if (FOREIGN_SHORT.has(token)) return [token];
  const split = unglue(token);
  if (split !== null) return split;
  if (isForeignWord(token)) return [token];
  const base = squeezed.at(-1) ?? token;
  return [correct(token) ?? correct(base) ?? squeezed[0] ?? token];
}

/** "Ten" is a number, not "t'en"; "dor" a pain, not "d'or". */
const FOREIGN_SHORT: ReadonlySet<string> = new Set([
  ...FOREIGN_PACKS.flatMap((pack) => Object.keys(pack.numbers)),
  'dor',
  // "Mor" is purple, not "m'or".
  'mor',
]);

/** A French word that is rightly spelt, as far as the lexicons go. */
export const isKnown = (word: string): boolean => KNOWN.has(word) || isLexiconWord(word);

/** `ouiiii` → `ouii`, `oui`: repeats of three or more shortened, then every repeat. */
function squeeze(token: string): string[] {
  const single = token.replace(/(.)\1{2,}/g, '$1');
  const twice = token.replace(/(.)\1{2,}/g, '$1$1');
  const none = token.replace(/(.)\1+/g, '$1');
  return [...new Set([single, twice, none])];
}

/** Verbs of danger in any ending, so that `jcrache` is read. */
const STEMMED =
  /^(?:saign|grelott|frisson|crach|vomi|touss|etouff|suffoq|respir|souffr|trembl|gonfl|enfl|avale|perds|pisse|coule)/;

/** `jsaigne` → `j saigne`, `lamollet` stays. */
function unglue(token: string): string[] | null {
  for (const [prefix, words] of GLUED) {
    if (!token.startsWith(prefix)) continue;
    const rest = token.slice(prefix.length);
    if (rest.length < 2) continue;
    const slang = SLANG.get(rest);
    if (slang !== undefined && rest.length > 2) return [...words, ...slang];
    if (STEMMED.test(rest) && !isKnown(token)) return [...words, rest];
    if (KNOWN.has(rest) || (rest.length >= 5 && isKnown(rest))) return [...words, rest];
    const corrected = rest.length >= 4 ? correct(rest) : null;
    if (corrected !== null) return [...words, corrected];
  }
  return null;
}

/** The clinical word that sounds the same, or lies one slip of the finger away; else null. */
export function correct(token: string): string | null {
  if (token.length < 4 || isKnown(token)) return null;
  const key = phonetic(token);
  const sounds = BY_SOUND().get(key);
  if (sounds !== undefined && key.length >= 3) return sounds;
  if (token.length < 5) return null;
  const reach = token.length >= 9 ? 2 : 1;
  let best: string | null = null;
  let distance = reach + 1;
  for (const word of BY_INITIAL().get(token.charAt(0)) ?? []) {
    if (Math.abs(word.length - token.length) > reach || word.length < 5) continue;
    const d = editDistance(token, word, reach);
    if (d < distance) {
      distance = d;
      best = word;
    }
  }
  return best;
}

/** How a French speaker would pronounce the letters, roughly; equal keys sound alike. */
export function phonetic(word: string): string {
  return word
    .replace(/h/g, (_, i: number) => (/[cps]/.test(word[i - 1] ?? '') ? 'h' : ''))
    .replace(/ph/g, 'f')
    .replace(/sch|ch|sh/g, 'S')
    .replace(/gn|ni(?=[aeou])/g, 'N')
    .replace(/gu(?=[eiy])/g, 'g')
    .replace(/ge(?=[ao])/g, 'j')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/sc(?=[eiy])|c(?=[eiy])|ss/g, 's')
    .replace(/qu|q|ck|c/g, 'k')
    .replace(/x$|s$|t$|d$|p$|z$/g, '')
    .replace(/(es|ent|e)$/g, '')
    .replace(/([nmtlrpfb])\1/g, '$1')
    .replace(/eau|au/g, 'o')
    .replace(/oin/g, 'wI')
    .replace(/oi/g, 'wa')
    .replace(/ou/g, 'u')
    .replace(/[ae]i(?!n)|ey|ay|er$|ez$/g, 'e')
    .replace(/(ain|ein|in|im|un|ym|yn)(?![aeiouyn])/g, 'I')
    .replace(/(an|am|en|em)(?![aeiouynm])/g, 'A')
    .replace(/(on|om)(?![aeiouynm])/g, 'O')
    .replace(/y/g, 'i')
    .replace(/(?<=[aeiouAIO])s(?=[aeiouAIO])/g, 'z')
    .replace(/oe|eu/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

/** Of words that sound alike, the first given is kept: clinical ones come first. */
const BY_SOUND = once(() => {
  const bySound = new Map<string, string>();
  for (const word of [...VOCABULARY, ...SOUND_ALIKE]) {
    const key = phonetic(word);
    if (!bySound.has(key)) bySound.set(key, word);
  }
  return bySound;
});

const BY_INITIAL = once(() => Map.groupBy(VOCABULARY, (word) => word.charAt(0)));

/** Damerau–Levenshtein (adjacent swap), given up beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
