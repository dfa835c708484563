import { closedSince, isWatched } from '../alerts/index.ts';
import type { Work } from '../shared/work.ts';
import { sayToNumber } from './say-to-number.ts';
import type { Outcome } from './state.ts';

/**
 * Nobody reads the board: once per closed period the number is told when its words will be read
 * (H02). An urgent reply has its own advice, which says it already.
 */
export function tellUnwatched(work: Work, number: string, outcome: Outcome): void {
  if (outcome === 'urgent' || isWatched(work.db)) return;
  const key = `closed-notice:${number}:${closedSince(work.db) ?? 0}`;
  sayToNumber(work, number, 'closed-notice', key, (texts) => texts.closedNotice);
}
