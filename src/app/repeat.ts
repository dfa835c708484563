import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';

/** Repeats `action` every `ms` of real time, and once more at the end when `atEnd`. */
export function repeat(
  monotonic: Monotonic,
  ms: number,
  action: () => void,
  atEnd = false,
): Disposable {
  let cancel = () => {};
  let isOver = false;
  const next = () => {
    cancel = monotonic.after(ms, () => {
      action();
      next();
    });
  };
  next();
  return {
    dispose: () => {
      if (isOver) return;
      isOver = true;
      cancel();
      if (atEnd) action();
    },
  };
}
