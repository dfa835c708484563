import type { Work } from '../shared/work.ts';
import { noteEvent, type RingCause } from './alert-event.ts';
import { type AlertRow, alertById, setRinging } from './alert-sql.ts';
import { armCallDue, disarmCallDue } from './call-due.ts';
import { startOnCall } from './on-call.ts';
import { isWatched } from './watch-sql.ts';

/** The board sounds, and what must happen if nobody comes is set. */
export function ring(work: Work, card: AlertRow): void {
  sound(work, card);
  // Silences and late readings stay quiet on the board: they are apart (H12).
  if (card.level !== 'urgent' && card.level !== 'call') return;
  if (isWatched(work.db)) armCallDue(work, card);
  else if (card.level === 'urgent') startOnCall(work, card);
}

/** Nobody holds the card any more, and everybody hears it. */
export function ringForAll(work: Work, card: AlertRow, because: RingCause): void {
  ring(work, release(work, card, because));
}

/** The same, but the on-call phone that had taken it is told in its own way. */
export function ringBoard(work: Work, card: AlertRow, because: RingCause): void {
  sound(work, release(work, card, because));
}

function release(work: Work, card: AlertRow, because: RingCause): AlertRow {
  setRinging(work.db, card.id);
  disarmCallDue(work, card);
  noteEvent(work, card, { kind: 'alert-rang-again', because });
  return alertById(work.db, card.id);
}

function sound(work: Work, card: AlertRow): void {
  work.changed({ kind: 'rang', alertId: card.id, level: card.level });
}
