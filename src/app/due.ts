import { fireAlertTimer, fireUnread } from '../alerts/index.ts';
import {
  closeMerging,
  fireConversationTimer,
  planNewStays,
  whoIsSilent,
  whoTimer,
} from '../conversations/index.ts';
import { dueTimers, moveTimer, type Timer, takeDueTimer } from '../scheduler/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { AlertId, ConversationId, ReplyId } from '../shared/ids.ts';
import { runWork, type Work, type WorkDeps } from '../shared/work.ts';
import { fireProgrammeTimer } from './programme-timers.ts';

const automate = { kind: 'automate' } as const;

/** Timers fired, and stays planned, in one go before others get the thread. */
const batch = 50;

/** A timer that fails is tried again this much later, so that it never stops the others. */
const retryMs = 60_000;

/** With what is the unit's own: tests of the modem, limits of a SIM, the sheet of a dead modem. */
export interface DueDeps extends WorkDeps {
  fireUnitTimer(work: Work, timer: Timer): void;
}

export interface DueLog {
  error(fields: Record<string, string>, sentence: string): void;
}

/**
 * Does what is due by now: plans stays that are new, then fires timers, each in a transaction of
 * its own. Returns whether more is due already.
 */
export function doDue(deps: DueDeps, log: DueLog): boolean {
  const morePlanning = runWork(deps, automate, planNewStays);
  const due = dueTimers(deps.db, deps.clock.now(), batch);
  for (const timer of due) fireTimer(deps, log, timer);
  return morePlanning || due.length === batch;
}

/** One timer in its own transaction; one that fails is logged, and tried again later. */
export function fireTimer(deps: DueDeps, log: DueLog, timer: Timer): void {
  try {
    runWork(deps, automate, (work) => {
      if (timer.owner_kind === 'conversation') {
        fireConversationTimer(work, timer.owner_id as ConversationId, timer.name);
      } else if (takeDueTimer(work.db, timer, work.now)) fire(deps, work, timer);
    });
  } catch (error) {
    // Ids and the kind only: the message of an error may quote a patient.
    const name = error instanceof Error ? error.name : typeof error;
    const stack =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 8).join(' ') : '';
    const owner = `${timer.owner_kind} ${timer.owner_id} ${timer.name}`;
    log.error({ owner, error: name, stack }, 'a timer failed; tried again later');
    runWork(deps, automate, (work) => {
      moveTimer(work.db, timer, work.now + retryMs);
    });
  }
}

function fire(deps: DueDeps, work: Work, timer: Timer): void {
  switch (timer.owner_kind) {
    case 'alert':
      return fireAlertTimer(work, timer.owner_id as AlertId, timer.name);
    case 'reply':
      if (timer.name === 'merge') return closeMerging(work, timer.owner_id as ReplyId);
      if (timer.name === whoTimer) return whoIsSilent(work, timer.owner_id as ReplyId);
      return fireUnread(work, timer.owner_id as ReplyId);
    case 'unit':
      if (fireProgrammeTimer(work, timer)) return;
      return deps.fireUnitTimer(work, timer);
    case 'conversation':
    case 'message':
      return;
    default:
      return assertNever(timer.owner_kind);
  }
}
