import type { ReadableDb } from '../db/index.ts';
import { type Author, readAuthor } from './author.ts';
import { emptyHead, hashOfPayload, hashOfRow, type TrailHead } from './chain.ts';
import { PURGED, type PurgeRecord, readPurge } from './purge.ts';
import { allRows, type TrailRowWithPayload } from './trail-sql.ts';

/** Payloads that were erased by a recorded purge. */
export interface Erasure extends PurgeRecord {
  readonly at: number;
  readonly author: Author;
}

export type TrailVerdict =
  | { readonly kind: 'intact'; readonly head: TrailHead; readonly erased: readonly Erasure[] }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: BrokenBecause };

export type BrokenBecause =
  /** Numbers do not follow one another: a row is missing. */
  | 'row-missing'
  /** The row does not name the hash of the row before it. */
  | 'not-chained'
  /** The row's own hash is not that of its content. */
  | 'row-changed'
  | 'payload-changed'
  /** The payload is gone and no purge on record says so. */
  | 'payload-missing'
  /** The chain verifies but is not the one that `printed` was taken from: cut, or written anew. */
  | 'not-the-printed-chain';

/**
 * Reads the whole chain. `printed` is a head from paper or from a backup: without one, a chain
 * cut at its end or rewritten whole cannot be told from a true one.
 */
export function verifyTrail(db: ReadableDb, printed?: TrailHead): TrailVerdict {
  const missing: number[] = [];
  const erased: Erasure[] = [];
  let head = emptyHead;
  let metPrinted = printed === undefined || printed.seq === 0;

  for (const row of allRows(db)) {
    const why = whyBroken(row, head);
    if (why) return { kind: 'broken', seq: row.seq, why };
    if (row.payload === null) missing.push(row.seq);
    else if (row.kind === PURGED) {
      erased.push({ ...readPurge(row.payload), at: row.at, author: readAuthor(row.author) });
    }
    head = { seq: row.seq, hash: row.hash.toString('hex') };
    if (printed?.seq === head.seq) metPrinted = printed.hash === head.hash;
  }

  const undeclared = missing.find((seq) => !isDeclared(erased, seq));
  if (undeclared !== undefined) {
    return { kind: 'broken', seq: undeclared, why: 'payload-missing' };
  }
  if (printed && !metPrinted) {
    return { kind: 'broken', seq: printed.seq, why: 'not-the-printed-chain' };
  }
  return { kind: 'intact', head, erased };
}

function isDeclared(erased: readonly Erasure[], seq: number): boolean {
  return erased.some(({ ranges }) => ranges.some(([from, to]) => from <= seq && seq <= to));
}

function whyBroken(row: TrailRowWithPayload, previous: TrailHead): BrokenBecause | null {
  if (row.seq !== previous.seq + 1) return 'row-missing';
  if (row.previous_hash.toString('hex') !== previous.hash) return 'not-chained';
  if (!hashOfRow(row).equals(row.hash)) return 'row-changed';
  if (row.payload === null || row.salt === null) return null;
  return hashOfPayload(row.salt, row.payload).equals(row.payload_hash) ? null : 'payload-changed';
}
