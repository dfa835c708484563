import { clearTimer, setTimer } from '../scheduler/index.ts';
import type { Settings } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import type { AlertRow } from './alert-sql.ts';

/** How long a card may stand, or be held, without a logged call before it rings for all (H13). */
export function callDelayMs(level: AlertRow['level'], settings: Settings): number {
  return (level === 'urgent' ? settings.urgentCallMinutes : settings.callMinutes) * 60_000;
}

export function armCallDue(work: Work, card: AlertRow): void {
  const dueAt = work.now + callDelayMs(card.level, work.settings);
  setTimer(work.db, 'alert', card.id, 'call-due', dueAt);
  work.changed({ kind: 'timers' });
}

export function disarmCallDue(work: Work, card: AlertRow): void {
  clearTimer(work.db, 'alert', card.id, 'call-due');
}
