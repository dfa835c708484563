import type { OutboxMessage } from '../../outbox/index.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import type { EngineEffect } from '../engine-types.ts';
import { insertMissed, type MissedId } from './missed-sql.ts';

/** Texts to ourselves: whoever waits for them has other ways of knowing. */
const notForPatients = new Set(['on-call', 'loop-test', 'other-network-test']);

/** A step of the protocol whose time was over before anything was queued. */
export function recordMissedStep(
  work: Work,
  stay: { readonly id: StayId; readonly patient_id: PatientId },
  { stepId, text, dueAt, reason }: Extract<EngineEffect, { type: 'missed' }>,
): void {
  insertMissed(work.db, {
    ...{ id: work.ids.next<MissedId>(), patient_id: stay.patient_id, stay_id: stay.id },
    ...{ step_id: stepId, message_id: null, kind: 'step', number: null, text },
    ...{ due_at: dueAt, missed_at: work.now, reason },
  });
  const subject = { patientId: stay.patient_id, stayId: stay.id };
  work.trail('text-missed', subject, { step: stepId, reason, dueAt });
  work.changed({ kind: 'board' });
}

/** A text that was queued and was true no longer before it could leave. */
export function recordExpired(work: Work, message: OutboxMessage): void {
  if (notForPatients.has(message.kind)) return;
  const { patientId, stayId, stepId, kind, number, text } = message;
  insertMissed(work.db, {
    ...{ id: work.ids.next<MissedId>(), patient_id: patientId, stay_id: stayId, step_id: stepId },
    ...{ message_id: message.id, kind, number, text, due_at: message.dueAt, missed_at: work.now },
    reason: sentenceOf(message.reason ?? 'trop tard pour être utile'),
  });
}

function sentenceOf(reason: string): string {
  const start = reason.charAt(0).toLocaleUpperCase('fr') + reason.slice(1);
  return start.endsWith('.') ? start : `${start}.`;
}
