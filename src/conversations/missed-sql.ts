import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Id, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import type { EngineEffect } from './engine-types.ts';

export type MissedId = Id<'missed-text'>;

/** What was to leave and could not in time, until a nurse has decided about it. */
export interface MissedText {
  readonly id: MissedId;
  readonly stay_id: StayId;
  readonly step_id: string;
  /** As it would have been said when it was missed; null where it could not be filled. */
  readonly text: string | null;
  readonly due_at: number;
  readonly missed_at: number;
  readonly reason: string;
  readonly decided_at: number | null;
  readonly decided_by: string | null;
  readonly decision: 'called' | 'not-needed' | null;
}

export function recordMissed(
  work: Work,
  { stay }: { readonly stay: { readonly id: StayId } },
  { stepId, text, dueAt, reason }: Extract<EngineEffect, { type: 'missed' }>,
): void {
  sql<object>(
    work.db,
    `INSERT INTO missed_text (id, stay_id, step_id, text, due_at, missed_at, reason)
     VALUES (@id, @stayId, @stepId, @text, @dueAt, @now, @reason)`,
  ).run({
    ...{ id: work.ids.next<MissedId>(), stayId: stay.id, stepId, text, dueAt, reason },
    now: work.now,
  });
  work.trail('text-missed', { stayId: stay.id }, { step: stepId, reason, dueAt });
  work.changed({ kind: 'board' });
}

/** The sheet « ce qui allait partir »: what nobody has decided about, in the order of its time. */
export function openMissed(db: ReadableDb): readonly MissedText[] {
  return sql<[], MissedText>(
    db,
    'SELECT * FROM missed_text WHERE decided_at IS NULL ORDER BY due_at, id',
  ).all();
}

/** False when it is not there, or a colleague has decided already. */
export function decideMissed(
  db: WritableDb,
  id: MissedId,
  decision: NonNullable<MissedText['decision']>,
  author: string,
  now: number,
): boolean {
  const { changes } = sql<[string, string, number, string]>(
    db,
    `UPDATE missed_text SET decision = ?, decided_by = ?, decided_at = ?
     WHERE id = ? AND decided_at IS NULL`,
  ).run(decision, author, now, id);
  return changes === 1;
}

export function missedById(db: ReadableDb, id: MissedId): MissedText | undefined {
  return sql<[string], MissedText>(db, 'SELECT * FROM missed_text WHERE id = ?').get(id);
}
