import { hash } from 'node:crypto';

/** The last number and hash (hex) of the chain, as printed on summaries, proofs and backups. */
export interface TrailHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the chain starts from: number 0 and 32 zero bytes. */
export const emptyHead: TrailHead = { seq: 0, hash: '00'.repeat(32) };

/** The columns of `trail` that its `hash` covers: all the others. */
export interface ChainedRow {
  readonly seq: number;
  readonly at: number;
  readonly utc_offset_minutes: number;
  readonly author_kind: string;
  readonly author: string;
  readonly kind: string;
  readonly patient_id: string | null;
  readonly stay_id: string | null;
  readonly subject: string | null;
  readonly payload_hash: Buffer;
  readonly previous_hash: Buffer;
}

/**
 * SHA-256 over the UTF-8 of a JSON array without spaces: format number, then the columns in the
 * order of the table, hashes in hex. A program in any language can write it again.
 */
export function hashOfRow(row: ChainedRow): Buffer {
  const canonical = JSON.stringify([
    1,
    row.seq,
    row.at,
    row.utc_offset_minutes,
    row.author_kind,
    row.author,
    row.kind,
    row.patient_id,
    row.stay_id,
    row.subject,
    row.payload_hash.toString('hex'),
    row.previous_hash.toString('hex'),
  ]);
  return sha256(canonical);
}

/** Room for the salt and most payloads: a decision hashes several, and each buffer made costs as much. */
const scratch = Buffer.alloc(4096);

/** SHA-256(salt ‖ payload), the payload in UTF-8 as stored. */
export function hashOfPayload(salt: Buffer, payload: string): Buffer {
  // No letter of a string takes more than three bytes.
  if (salt.length + 3 * payload.length > scratch.length) {
    return sha256(Buffer.concat([salt, Buffer.from(payload)]));
  }
  salt.copy(scratch);
  const end = salt.length + scratch.write(payload, salt.length);
  const digest = sha256(scratch.subarray(0, end));
  scratch.fill(0, 0, end);
  return digest;
}

/** By way of hex, which takes half the time that a buffer takes to come back. */
const sha256 = (data: string | Buffer): Buffer => Buffer.from(hash('sha256', data, 'hex'), 'hex');
