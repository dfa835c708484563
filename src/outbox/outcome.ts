import type { WritableDb } from '../db/index.ts';
import type { Refusal, StoreOutcome, SubmitOutcome } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Doubts } from './doubt.ts';
import type { Handover, Job } from './next-part.ts';
import { afterRefusal } from './retry.ts';
import { changePart, findPart, insertAttempt, messageOf } from './rows.ts';
import { endMessage, failRest, markSent, movePart } from './transitions.ts';
import type { OutboxPart, Trouble } from './types.ts';

export interface Recording extends Handover {
  readonly doubts: Doubts;
  /** See `OutboxPolicy`. */
  readonly routineGapMs: () => number;
  /** Told after the commit. */
  readonly troubles: Trouble[];
}

/**
 * Writes down what the modem answered to +CMGS or +CMSS. A report that came before the answer has
 * already said more, and stands.
 */
export function recordSubmit(
  db: WritableDb,
  recording: Recording,
  job: Job,
  outcome: SubmitOutcome,
): void {
  const { now, pace, doubts } = recording;
  const part = findPart(db, job.part);
  if (!part) return;
  switch (outcome.kind) {
    case 'sent':
      pace.accepted(job.message.id, job.message.number, gapAfter(recording, job));
      doubts.answered();
      markSent(db, recording, part, outcome.reference);
      return;
    case 'refused':
      recordRefusal(db, recording, job, part, outcome);
      return;
    case 'unknown':
      if (part.state !== 'sending') return;
      doubts.add(part.id, outcome.why);
      // With a place in the modem it can be read there what became of it.
      if (part.slot !== null) return;
      insertAttempt(db, part, now, 'unknown', outcome.why);
      movePart(db, recording, part, { state: 'unknown' });
      return;
    case 'not-started':
      pace.pauseLink();
      if (part.state !== 'sending') return;
      movePart(db, recording, part, { state: part.slot === null ? 'due' : 'stored' });
      return;
    default:
      assertNever(outcome);
  }
}

/** Only what the unit starts by itself is spaced out. */
const gapAfter = ({ routineGapMs }: Recording, { message }: Job): number =>
  message.class === 5 ? routineGapMs() : 0;

function recordRefusal(
  db: WritableDb,
  recording: Recording,
  job: Job,
  part: OutboxPart,
  { code, retry, reason }: Refusal,
): void {
  const { now, pace, troubles } = recording;
  insertAttempt(db, part, now, 'refused', code);
  if (part.state !== 'sending') return;
  const { id, number } = job.message;
  const attempts = part.attempts + 1;
  if (retry !== 'never' && pace.refused(id, number)) {
    troubles.push({ kind: 'refused-in-a-row', code, reason });
  }
  const areOthersAccepted = pace.areOthersAccepted(id, number);
  if (retry === 'operator' && !areOthersAccepted) {
    pace.pauseForOperator();
    troubles.push({ kind: 'refused-by-operator', code, reason, imsi: part.imsi });
  }
  const next = afterRefusal(retry, attempts, job.message.class, areOthersAccepted);
  switch (next.kind) {
    case 'again':
      movePart(db, recording, part, { state: 'due', attempts }, reason);
      pace.wait(id, next.delayMs);
      return;
    case 'failed':
      pace.forget(id);
      changePart(db, part, { state: 'failed', attempts, settledAt: now });
      failRest(db, recording, messageOf(db, id), reason);
      return;
    case 'quarantined':
      pace.forget(id);
      changePart(db, part, { state: 'due', attempts });
      endMessage(db, recording, messageOf(db, id), 'quarantined', reason);
      return;
    default:
      assertNever(next);
  }
}

/**
 * Writes down what the modem answered to +CMGW. A modem that proved its journal is told to send in
 * the same breath: then the job for it is returned, already committed to sending.
 */
export function recordStore(
  db: WritableDb,
  recording: Recording,
  job: Job & { readonly kind: 'store' },
  outcome: StoreOutcome,
): Job | null {
  const { now, pace, epoch } = recording;
  const part = findPart(db, job.part);
  if (part?.state !== 'storing') return null;
  switch (outcome.kind) {
    case 'stored': {
      const { slot } = outcome;
      if (job.isTrial) {
        changePart(db, part, { state: 'stored', slot });
        return null;
      }
      const sending = changePart(db, part, { state: 'sending', slot, epoch, sendingAt: now });
      const { message, pdu, length } = job;
      return { kind: 'send-stored', message, part: sending, pdu, length, slot };
    }
    case 'unknown':
      // Looked for in the modem before anything else is stored.
      recording.doubts.add(part.id, outcome.why);
      return null;
    case 'refused':
      pace.storeNothing();
      break;
    case 'not-started':
      pace.pauseLink();
      break;
    default:
      return assertNever(outcome);
  }
  movePart(db, recording, part, { state: 'due' });
  return null;
}
