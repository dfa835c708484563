import type { ReadableDb, WritableDb } from '../db/index.ts';
import type { Ids, MessageId } from '../shared/ids.ts';
import type { Lane } from './lane.ts';
import { queueRepeat } from './queue.ts';
import {
  changeMessage,
  findAwake,
  findHeldOpenly,
  isRepeated,
  type LaneFilter,
  routeOf,
} from './rows.ts';
import { repeatsAfterMs } from './states.ts';
import { type Change, stopMessage } from './transitions.ts';
import type { Leave, OutboxHooks, OutboxMessage } from './types.ts';

export interface Housekeeping extends Change {
  readonly ids: Ids;
  readonly hooks: OutboxHooks;
  /** Asked about the SIM in use. */
  readonly mayLeave: (db: ReadableDb, message: OutboxMessage, now: number) => Leave;
  /** Whether reports had their real time to come in; the folder's time may run faster. */
  readonly isReportTimeOver: (messageId: MessageId) => boolean;
  /** Undefined where there is one modem. */
  readonly lane: Lane | undefined;
}

/** Whatever time alone decides: too late, end of a hold, no report, one repeat of what is in doubt. */
export function keepHouse(db: WritableDb, change: Housekeeping): void {
  for (const message of findAwake(db, change.now)) {
    const { state, validUntil } = message;
    if (state === 'sent' || state === 'unknown') {
      if (change.isReportTimeOver(message.id)) missReport(db, change, message);
    } else if (validUntil !== null && validUntil <= change.now) {
      stopMessage(db, change, message, 'expired', 'trop tard pour être utile');
    } else if (state === 'held') {
      release(db, change, message);
    }
  }
}

/** Asks again about messages held without an end: what held them may be over. */
export function askAgain(db: WritableDb, change: Housekeeping): void {
  const filter = change.lane?.filter() ?? null;
  for (const message of findHeldOpenly(db)) {
    // Another SIM's: its own sender asks.
    if (filter && !isAdmitted(db, filter, message)) continue;
    const leave = change.mayLeave(db, message, change.now);
    if (leave.kind !== 'hold' || (leave.until ?? null) !== null) release(db, change, message);
  }
}

function isAdmitted(db: ReadableDb, { lane, adopted }: LaneFilter, { number }: OutboxMessage) {
  return (routeOf(db, number) ?? lane) === lane || adopted.includes(number);
}

/** It stands in the queue again; the policy is asked again before it leaves. */
function release(db: WritableDb, change: Change, message: OutboxMessage): void {
  change.touched.add(message.id);
  changeMessage(db, message, { state: 'due', reason: null, holdUntil: null });
}

function missReport(db: WritableDb, change: Housekeeping, message: OutboxMessage): void {
  const { sentAt } = message;
  if (sentAt === null) return;
  change.touched.add(message.id);
  const repeatMs = isRepeated(db, message) ? null : repeatsAfterMs(message);
  const repeats = repeatMs !== null && sentAt + repeatMs <= change.now;
  if (repeats) change.touched.add(queueRepeat(db, change, message));
  const isOverdue = message.overdueAt === null && sentAt + message.reportWithinMs <= change.now;
  const after = changeMessage(db, message, isOverdue ? { overdueAt: change.now } : {});
  // A step that the machine repeats asks nobody before its repeat failed too; the advice does (H43).
  if (isOverdue && !(repeats && message.kind !== 'emergency'))
    change.hooks.reportOverdue(db, after);
}
