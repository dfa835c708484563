import type { Monotonic } from '../shared/clock.ts';

/** Real time passing, for waits between attempts. */
export const rest = (monotonic: Monotonic, ms: number): Promise<void> =>
  new Promise((resolve) => monotonic.after(ms, resolve));
