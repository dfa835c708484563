import type { ModemLink } from '../modem/index.ts';
import type { Monotonic } from '../shared/clock.ts';

const starting: readonly string[] = ['closed', 'opening', 'initialising'];

/**
 * Waits for a modem that starts, at most `limitMs` of real time: what came while nobody listened
 * lies in it. One that is missing, locked or without network is not waited for.
 */
export function modemStarted(
  link: ModemLink,
  monotonic: Monotonic,
  limitMs: number,
): Promise<void> {
  const isStarting = () => starting.includes(link.status.state.kind);
  if (!isStarting()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      unlisten();
      cancel();
      resolve();
    };
    const unlisten = link.onStatus(() => {
      if (!isStarting()) end();
    });
    const cancel = monotonic.after(limitMs, end);
  });
}
