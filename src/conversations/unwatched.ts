import { closedSince, isWatched } from '../alerts/index.ts';
import { queueMessage } from '../outbox/index.ts';
import { bundledProtocols, renderText } from '../protocols/index.ts';
import type { Work } from '../shared/work.ts';
import { unitValues } from './context.ts';
import type { Outcome } from './state.ts';

/**
 * Nobody reads the board: once per closed period the number is told when its words will be read
 * (H02). An urgent reply has its own advice, which says it already.
 */
export function tellUnwatched(work: Work, number: string, outcome: Outcome): void {
  if (outcome === 'urgent' || isWatched(work.db)) return;
  const texts = bundledProtocols[0]?.closedNotice;
  const values = { ...unitValues(work.settings, work.now), moment: null, prenom: '' };
  const text = texts && renderText(texts, 'fr', 'patient', values);
  if (!text?.ok) return;
  queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `closed-notice:${number}:${closedSince(work.db) ?? 0}`,
      class: 4,
      kind: 'closed-notice',
      number,
      text: text.value,
      author: 'automate',
      dueAt: work.now,
      validUntil: work.now + 3_600_000,
      withinHours: false,
      repeatable: false,
      reportWithinMs: 3_600_000,
    },
  );
  work.changed({ kind: 'outbox' });
}
