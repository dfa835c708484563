import { isoAt } from '../../shared/calendar.ts';
import { AppError } from '../../shared/errors.ts';
import { ask, openClient } from '../client.ts';
import { type Command, isSet, numberOf, optional } from '../command.ts';
import { instantFrom } from '../when.ts';

/** Sets a training folder's time forward, to an instant or to the next event; `reached` says whether all was done. */
export async function clock(command: Command) {
  const open = await openClient(command);
  try {
    const { zone } = await ask(open.client, 'unit:status', {});
    const speed = numberOf(command, 'speed', { min: 0, max: 3600 });
    if (speed !== null) {
      const { now } = await ask(open.client, 'clock:speed', { speed });
      return { now: isoAt(now, zone), reached: true, pending: [] };
    }
    const to = optional(command, 'to');
    if (to === null && !isSet(command, 'next')) {
      throw new AppError('usage/missing-option', { detail: '--to | --next | --speed' });
    }
    const timeoutSeconds = numberOf(command, 'timeout', { min: 1, max: 3600 }) ?? 120;
    const target = to === null ? ({ next: true } as const) : { to: instantFrom(to, zone) };
    const result = await ask(open.client, 'clock:to', { target, timeoutSeconds });
    return { ...result, now: isoAt(result.now, zone) };
  } finally {
    await open.dispose();
  }
}
