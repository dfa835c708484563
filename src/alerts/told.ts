import { type ReadableDb, sql } from '../db/index.ts';
import type { AlertLevel } from '../ipc/views.ts';
import type { PatientId, ReplyId } from '../shared/ids.ts';
import { type AlertEvent, isReason } from './alert-event.ts';
import { rank } from './raise.ts';

/** Whether a card, open or closed, was raised for this reply at this level or a graver one. */
export function wasAlertedFor(
  db: ReadableDb,
  reply: {
    readonly id: ReplyId;
    readonly patient_id: PatientId | null;
    readonly number: string;
  },
  level: AlertLevel,
): boolean {
  const rows = sql<object, { kind: string; detail: string }>(
    db,
    `SELECT event.kind, event.detail FROM alert JOIN alert_event AS event ON event.alert_id = alert.id
     WHERE (alert.patient_id = @patient_id OR (alert.patient_id IS NULL AND alert.number = @number))
       AND json_extract(event.detail, '$.replyId') = @id`,
  ).all(reply);
  return rows.some(({ kind, detail }) => {
    const event = { kind, ...JSON.parse(detail) } as AlertEvent;
    return isReason(event) && rank(event.level) <= rank(level);
  });
}
