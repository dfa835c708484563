import { clearTimer } from '../scheduler/index.ts';
import type { AlertId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { callsSoFar, eventsOf } from './alert-event.ts';
import { type AlertRow, alertById } from './alert-sql.ts';
import { fireOnCall, isOnCallTimer, remindOnCall, startOnCall } from './on-call.ts';
import { ringBoard, ringForAll } from './ring.ts';
import { isWatched } from './watch-sql.ts';

/** A nurse chose its hour; all others count from what happened. */
export const isAppointed = (name: string): boolean => name === 'call-back';

/**
 * A timer of owner `alert` is due. It clears its own row before anything is set again.
 *
 * @throws AppError unit/not-found.
 */
export function fireAlertTimer(work: Work, alertId: AlertId, name: string): void {
  clearTimer(work.db, 'alert', alertId, name);
  const card = alertById(work.db, alertId);
  if (card.state === 'closed') return;
  if (isOnCallTimer(name)) fireOnCall(work, card, name);
  else if (isAppointed(name)) ringForAll(work, card, 'call-back');
  else if (name === 'call-due') fireCallDue(work, card);
}

function fireCallDue(work: Work, card: AlertRow): void {
  const calls = callsSoFar(eventsOf(work.db, card.id));
  if (calls === 'reached') return;
  if (card.state === 'open') {
    ringForAll(work, card, 'not-taken');
    // Watched, but nobody came: the sound may be off, the light unplugged (H50).
    if (card.level === 'urgent' && isWatched(work.db)) startOnCall(work, card);
    return;
  }
  const because = calls === 'none' ? 'not-called' : 'not-reached';
  if (card.taken_by === null && !isWatched(work.db)) {
    ringBoard(work, card, because);
    remindOnCall(work, card);
  } else {
    ringForAll(work, card, because);
  }
}
