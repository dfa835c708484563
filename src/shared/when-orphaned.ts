import type { Monotonic } from './clock.ts';
import type { Disposable } from './dispose.ts';

const lookEveryMs = 1_000;

/**
 * Calls once when whoever started this process is gone. Killing `npm start` or `npx vigie run`
 * kills npm and its shell, which passes nothing on: the unit would go on unseen and hold its folder.
 * Windows does not give an orphan another parent: nothing is ever called there.
 */
export function whenOrphaned(
  monotonic: Monotonic,
  action: () => void,
  parent: () => number = () => process.ppid,
): Disposable {
  const first = parent();
  let cancel = () => {};
  const look = () => {
    if (parent() === first) cancel = monotonic.after(lookEveryMs, look);
    else action();
  };
  look();
  return { dispose: () => cancel() };
}
