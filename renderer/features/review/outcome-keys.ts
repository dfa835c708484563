import type { ReplyOutcome } from '../../../src/ipc/index.ts';

/** One key for each meaning, in the order of the buttons. */
export const outcomeKeys = [
  { key: '1', outcome: 'satisfactory' },
  { key: '2', outcome: 'worrying' },
  { key: '3', outcome: 'urgent' },
  { key: '4', outcome: 'unclear' },
  { key: '5', outcome: 'none' },
] as const satisfies readonly { readonly key: string; readonly outcome: ReplyOutcome }[];

/** Takes one's last label back. */
export const undoKey = 'z';

/**
 * A key pressed twice must not label the reply that comes next, which nobody has read yet (H38):
 * for this long after it has opened by itself, keys do nothing. Longer, and a quick nurse waits.
 */
export const settleMs = 450;
