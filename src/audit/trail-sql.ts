import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { PatientId } from '../shared/ids.ts';
import type { ChainedRow } from './chain.ts';

export interface TrailRow extends ChainedRow {
  readonly hash: Buffer;
}

/** A row with its payload, null when that was erased. */
export interface TrailRowWithPayload extends TrailRow {
  readonly salt: Buffer | null;
  readonly payload: string | null;
}

const COLUMNS = `seq, at, utc_offset_minutes, author_kind, author, kind, patient_id, stay_id,
  subject, payload_hash, previous_hash, hash`;

const WITH_PAYLOAD = `SELECT ${COLUMNS}, salt, payload FROM trail`;

export function insertRow(db: WritableDb, row: TrailRow, salt: Buffer, payload: string): void {
  // By place: names are looked up one by one, and each decision leaves several rows.
  sql<(number | string | Buffer | null)[]>(
    db,
    `INSERT INTO trail (seq, at, utc_offset_minutes, author_kind, author, kind, patient_id, stay_id,
       subject, payload_hash, previous_hash, hash, salt, payload)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[row.seq, row.at, row.utc_offset_minutes, row.author_kind, row.author, row.kind],
    ...[row.patient_id, row.stay_id, row.subject, row.payload_hash, row.previous_hash, row.hash],
    ...[salt, payload],
  );
}

export function erasePayload(db: WritableDb, seq: number): void {
  sql<[number]>(db, 'UPDATE trail SET salt = NULL, payload = NULL WHERE seq = ?').run(seq);
}

export function lastRow(db: ReadableDb): { seq: number; hash: Buffer } | undefined {
  return sql<[], { seq: number; hash: Buffer }>(
    db,
    'SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1',
  ).get();
}

export function allRows(db: ReadableDb): IterableIterator<TrailRowWithPayload> {
  return sql<[], TrailRowWithPayload>(db, `${WITH_PAYLOAD} ORDER BY seq`).iterate();
}

export function rowsOfPatient(db: ReadableDb, patientId: PatientId): TrailRowWithPayload[] {
  // The index has the ends of their ids: it is found by both.
  return sql<[PatientId, PatientId], TrailRowWithPayload>(
    db,
    `${WITH_PAYLOAD} WHERE substr(patient_id, -8) = substr(?, -8) AND patient_id = ? ORDER BY seq`,
  ).all(patientId, patientId);
}
