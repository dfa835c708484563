/**
 * Timers that count from what happened, not from the stay: however the clock is set meanwhile, a
 * patient waits for that long. `step`, `turn-limit`, `last-call` and `end` are times of day.
 */
const waits: readonly string[] = ['reminder', 'silence', 'again', 'value'];

/** @param name of a conversation's timer, `kind:step` or `kind:step:item` */
export const isWait = (name: string): boolean => waits.includes(name.split(':')[0] ?? '');
