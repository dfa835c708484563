/** A stretch of words that both texts have, or that one of them has alone. */
export interface Stretch {
  readonly text: string;
  readonly isCommon: boolean;
}

/**
 * What differs between two texts, word by word, so that a doctor finds the three words that changed in
 * a text of thirty. Texts that share less than a third of their words are two texts: each is one
 * stretch.
 */
export function wordChanges(
  before: string,
  after: string,
): { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const common = commonWords(a, b);
  if (3 * common.length < Math.max(a.length, b.length)) {
    return {
      before: [{ text: before, isCommon: false }],
      after: [{ text: after, isCommon: false }],
    };
  }
  return {
    before: stretches(a, new Set(common.map(([at]) => at))),
    after: stretches(b, new Set(common.map(([, at]) => at))),
  };
}

/** With the space after each, so that the words joined are the text. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

/** Places of the longest sequence of words that both have (longest common subsequence). */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  // lengths[i][j]: of a from i on and b from j on. A text has some dozens of words.
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (same(i, j)) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

function stretches(words: readonly string[], common: ReadonlySet<number>): Stretch[] {
  const found: { text: string; isCommon: boolean }[] = [];
  for (const [at, text] of words.entries()) {
    const isCommon = common.has(at);
    const last = found.at(-1);
    if (last?.isCommon === isCommon) last.text += text;
    else found.push({ text, isCommon });
  }
  return found;
}
