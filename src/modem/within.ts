import type { Monotonic } from '../shared/clock.ts';

/**
 * What `promise` gives, or `otherwise` after `ms` of real time: for what a driver of the system may
 * never finish, such as a write to, or the closing of, a device that was pulled out.
 */
export function within<T, const O>(
  monotonic: Monotonic,
  ms: number,
  promise: Promise<T>,
  otherwise: O,
): Promise<T | O> {
  return new Promise((resolve, reject) => {
    const cancel = monotonic.after(ms, () => resolve(otherwise));
    promise.then(resolve, reject).finally(cancel);
  });
}
