import { isAppointed, raiseTechnical } from '../alerts/index.ts';
import { countingFromAhead, isWait, runConversation } from '../conversations/index.ts';
import { outboxAfterSetBack } from '../outbox/index.ts';
import { moveTimer, type Timer, timersAfter } from '../scheduler/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Work } from '../shared/work.ts';
import { isDeadModemTimer } from './dead-modem.ts';
import { writeAlive } from './last-alive.ts';

/** A computer that is kept to the network's time is put right by less than this, many times a day. */
const toldMs = 2 * 60_000;

/**
 * H20. The clock of this computer was at `seen`, ms UTC, and now stands before it. What waits for so
 * long from something that happened would wait as much longer (the texts to the phone on call, the
 * rest of a reply, the second asking after advice, a step « 4 h after »): it is moved as far. What has an hour of its own
 * (a step, an appointed call, the end) keeps it.
 */
export function clockSetBack(work: Work, seen: number): void {
  const { db, now } = work;
  const backMs = seen - now;
  if (backMs <= 0) return;
  for (const timer of timersAfter(db, now)) {
    if (!waits(timer)) continue;
    moveTimer(db, timer, Math.max(timer.due_at - backMs, now));
  }
  outboxAfterSetBack(db, seen, now);
  // A unit that starts again does not move them twice.
  writeAlive(db, now);
  // What counts from a question or an answer is written in the follow-up: a minute's wait more is none.
  if (backMs < toldMs) return;
  for (const id of countingFromAhead(db, now)) {
    runConversation(work, id, { type: 'clock-set-back', byMs: backMs });
  }
  work.trail('clock-set-back', {}, { from: seen, to: now });
  raiseTechnical(work, 'clock-jumped', { from: seen, to: now });
}

function waits({ owner_kind: kind, name }: Timer): boolean {
  switch (kind) {
    case 'conversation':
      return isWait(name);
    case 'alert':
      return !isAppointed(name);
    case 'reply':
      return true;
    case 'unit':
      return isDeadModemTimer(name);
    case 'message':
      return false;
    default:
      return assertNever(kind);
  }
}
