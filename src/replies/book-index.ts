import { once } from '../shared/once.ts';
import { type BookIndex, type Entry, indexOf, PatternBook } from './pattern-book.ts';
import { readShipped } from './shipped-files.ts';

const DECLARED = new Map<string, () => readonly Entry[]>();

/** A book that is made when first asked for, from the index that the program ships. */
export function declareBook(name: string, entries: () => readonly Entry[]): () => PatternBook {
  DECLARED.set(name, entries);
  return once(() => new PatternBook(entries(), shippedIndexes().get(name)));
}

/** A line of JSON, one row for each book; then their lists, two bytes for each number. */
type Row = readonly [name: string, seal: number, anchors: string, lengths: Lengths];
type Lengths = readonly [counts: number, always: number, called: number, needs: number];

/** What `resources/replies/books.bin` holds. */
export function allIndexes(): Uint8Array {
  const lists: Uint8Array[] = [];
  const books = [...DECLARED].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = books.map(([name, entries]): Row => {
    const { seal, anchors, counts, always, called, needs } = indexOf(entries());
    lists.push(...[counts, always, called, needs].map(({ buffer }) => new Uint8Array(buffer)));
    return [name, seal, anchors, [counts.length, always.length, called.length, needs.length]];
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(rows)}\n`), ...lists]);
}

const shippedIndexes = once((): ReadonlyMap<string, BookIndex> => {
  try {
    return indexesIn(readShipped('books.bin'));
  } catch {
    // None was shipped, or none that can be read: the books then take longer to make.
    return new Map();
  }
});

/** By name; throws where the file is cut short or is none. */
export function indexesIn(bytes: Buffer): ReadonlyMap<string, BookIndex> {
  const end = bytes.indexOf('\n') + 1;
  const rows = JSON.parse(bytes.toString('utf8', 0, end)) as readonly Row[];
  // A copy begins where numbers of two bytes may.
  const numbers = new Uint16Array(new Uint8Array(bytes.subarray(end)).buffer);
  let from = 0;
  const cut = (length: number): Uint16Array => {
    from += length;
    return numbers.subarray(from - length, from);
  };
  const indexes = new Map(
    rows.map(([name, seal, anchors, [counts, always, called, needs]]) => [
      name,
      {
        seal,
        anchors,
        counts: cut(counts),
        always: cut(always),
        called: cut(called),
        needs: cut(needs),
      },
    ]),
  );
  // Cut short, it would call up too little: no danger goes unread for that.
  if (from !== numbers.length) throw new Error('books.bin is incomplete');
  return indexes;
}
