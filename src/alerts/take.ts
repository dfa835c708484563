import type { AlertId, StaffId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { callsSoFar, eventsOf, noteEvent } from './alert-event.ts';
import { type AlertRow, alertById, setTaken, standingAlerts } from './alert-sql.ts';
import { armCallDue } from './call-due.ts';
import { type Nurse, nameOfStaff, onCallName } from './names.ts';
import { settleOnCall, stopOnCall } from './on-call.ts';
import { ringForAll } from './ring.ts';

export type Taken =
  | { readonly kind: 'taken' }
  | { readonly kind: 'already-taken'; readonly by: string; readonly byStaffId: StaffId | null }
  | { readonly kind: 'closed' };

/**
 * Compare-and-set: of two people who press at once, the second learns who was first (H15). To take
 * a card over, name whom from: it works only while that person still holds it, and is recorded
 * with both names. What the on-call phone took can be taken by anybody.
 *
 * @throws AppError unit/not-found.
 */
export function takeAlert(
  work: Work,
  alertId: AlertId,
  { staffId }: Nurse,
  takeOverFrom: StaffId | null = null,
): Taken {
  const card = alertById(work.db, alertId);
  if (card.state === 'closed') return { kind: 'closed' };
  if (card.state === 'open') {
    hold(work, card, staffId);
    noteEvent(work, card, { kind: 'alert-taken', staffId });
    return { kind: 'taken' };
  }
  if (card.taken_by === staffId) return { kind: 'taken' };
  const from = card.taken_by === null ? onCallName : nameOfStaff(work.db, card.taken_by);
  if (card.taken_by !== null && card.taken_by !== takeOverFrom) {
    return { kind: 'already-taken', by: from, byStaffId: card.taken_by };
  }
  hold(work, card, staffId);
  noteEvent(work, card, {
    kind: 'alert-taken-over',
    staffId,
    fromStaffId: card.taken_by,
    from,
  });
  return { kind: 'taken' };
}

/** Whoever phones holds the card from then on, unless a colleague does. */
export function holdWhileCalling(work: Work, card: AlertRow, staffId: StaffId): void {
  if (card.state !== 'closed') takeAlert(work, card.id, { staffId });
}

/**
 * Somebody goes: the cards they hold without a logged call ring for everybody (H14).
 *
 * @returns the cards that were freed.
 */
export function freeTakenBy(work: Work, staffId: StaffId): AlertId[] {
  const freed = uncalledCardsOf(work, staffId);
  for (const card of freed) ringForAll(work, card, 'signed-out');
  return freed.map((card) => card.id);
}

function uncalledCardsOf(work: Work, staffId: StaffId): AlertRow[] {
  return standingAlerts(work.db).filter(
    (card) => card.taken_by === staffId && callsSoFar(eventsOf(work.db, card.id)) === 'none',
  );
}

function hold(work: Work, card: AlertRow, staffId: StaffId): void {
  setTaken(work.db, card.id, staffId, work.now);
  stopOnCall(work, card);
  armCallDue(work, card);
  settleOnCall(work);
}
