import { leaveBoard } from '../alerts/index.ts';
import type { StaffId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { openSessions, writeSessionEnd } from './staff-sql.ts';

export type SessionEnd = 'signed-out' | 'password-reset' | 'account-closed' | 'unit-stopped';

/**
 * Ends one session of a person (one window, the oldest). With their last one ends their watch, and
 * the alerts that they hold without a logged call ring for everybody (H14).
 */
export function signOut(work: Work, staffId: StaffId): void {
  const [first, ...others] = openSessions(work.db, staffId);
  if (first) end(work, first, 'signed-out');
  if (others.length === 0) leaveBoard(work, { staffId });
}

/** Ends every session of a person at once. */
export function endSessionsOf(work: Work, staffId: StaffId, because: SessionEnd): void {
  for (const session of openSessions(work.db, staffId)) end(work, session, because);
  leaveBoard(work, { staffId });
}

/** At the start of a unit: those that the last run left open. Watches are the alerts' to end. */
export function endAllSessions(work: Work): void {
  for (const session of openSessions(work.db, null)) end(work, session, 'unit-stopped');
}

function end(
  work: Work,
  session: { readonly id: Parameters<typeof writeSessionEnd>[1]; readonly staff_id: StaffId },
  because: SessionEnd,
): void {
  writeSessionEnd(work.db, session.id, work.now, because);
  work.trail('signed-out', { staffId: session.staff_id }, { because });
}
