import { once } from '../shared/once.ts';
import { type BookIndex, type Entry, indexOf, PatternBook } from './pattern-book.ts';
import { readShipped } from './shipped-files.ts';

const DECLARED = new Map<string, () => readonly Entry[]>();

/** A book that is made when first asked for, from the index that the program ships. */
export function declareBook(name: string, entries: () => readonly Entry[]): () => PatternBook {
  DECLARED.set(name, entries);
  return once(() => new PatternBook(entries(), shippedIndex(name)));
}

/** What `resources/replies/books.txt` holds: a line for each book, its name and its index as JSON. */
export const allIndexes = (): string =>
  [...DECLARED]
    .map(([name, entries]) => `${name} ${JSON.stringify(indexOf(entries()))}\n`)
    .join('');

let lines: readonly string[] | null = null;

/** Null where none was shipped, or none that can be read: the book then takes longer to make. */
function shippedIndex(name: string): BookIndex | null {
  lines ??= readLines();
  const line = lines.find((one) => one.startsWith(`${name} `));
  if (line === undefined) return null;
  try {
    return JSON.parse(line.slice(name.length)) as BookIndex;
  } catch {
    return null;
  }
}

function readLines(): readonly string[] {
  try {
    return readShipped('books.txt').toString('utf8').split('\n');
  } catch {
    return [];
  }
}
