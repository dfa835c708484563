import { type ReadableDb, sql } from '../db/index.ts';
import type { AlertLevel } from '../ipc/alert-views.ts';
import type { PatientId, ReplyId } from '../shared/ids.ts';
import { type AlertEvent, isReason, type ReasonDetail } from './alert-event.ts';
import { rank } from './raise.ts';

interface ToldReply {
  readonly id: ReplyId;
  readonly patient_id: PatientId | null;
  readonly number: string;
  readonly text: string;
  readonly received_at: number;
}

/** The parts of a reply come within this of the whole. */
const partsWithinMs = 10 * 60_000;

/** Whether a card, open or closed, was raised for this reply at this level or a graver one. */
export function wasAlertedFor(db: ReadableDb, reply: ToldReply, level: AlertLevel): boolean {
  const rows = sql<object, { kind: string; detail: string }>(
    db,
    `SELECT event.kind, event.detail FROM alert JOIN alert_event AS event ON event.alert_id = alert.id
     WHERE alert.patient_id = @patient_id OR (alert.patient_id IS NULL AND alert.number = @number)`,
  ).all({ patient_id: reply.patient_id, number: reply.number });
  return rows.some(({ kind, detail }) => {
    const event = { kind, ...JSON.parse(detail) } as AlertEvent;
    return isReason(event) && rank(event.level) <= rank(level) && isAbout(event, reply);
  });
}

/** A red flag is raised for the part that carries it, before there is a reply (H44). */
function isAbout(reason: ReasonDetail, reply: ToldReply): boolean {
  if (reason.replyId !== null) return reason.replyId === reply.id;
  if (!reason.words || reason.receivedAt === null) return false;
  const apart = Math.abs(reply.received_at - reason.receivedAt);
  return apart <= partsWithinMs && reply.text.includes(reason.words);
}
