/** The file format allows 40 signs; some are left for a number. */
const longest = 36;

/** « Saignement (J+2) » is `saignement-j-2`, or `saignement-j-2-2` where that is taken. */
export function freeName(words: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  const base = plain === '' ? 'element' : plain;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!known.has(name)) return name;
  }
}
