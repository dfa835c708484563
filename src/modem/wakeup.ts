import type { Monotonic } from '../shared/clock.ts';

/** Why a wait ended before its time, the gravest first. */
const REASONS = ['disposed', 'closed', 'hung', 'rebooted', 'nudged'] as const;
export type WakeReason = (typeof REASONS)[number];

/** Lets one loop wait for time or for what happens meanwhile; what was raised is never missed. */
export class Wakeup {
  readonly #monotonic: Monotonic;
  readonly #raised = new Set<WakeReason>();
  #stop: (() => void) | undefined;

  constructor(monotonic: Monotonic) {
    this.#monotonic = monotonic;
  }

  raise(reason: WakeReason): void {
    this.#raised.add(reason);
    this.#stop?.();
  }

  has(reason: WakeReason): boolean {
    return this.#raised.has(reason);
  }

  forget(...reasons: readonly WakeReason[]): void {
    for (const reason of reasons) this.#raised.delete(reason);
  }

  async wait(ms: number): Promise<WakeReason | 'time'> {
    if (this.#raised.size === 0) {
      await new Promise<void>((resolve) => {
        const cancel = this.#monotonic.after(ms, resolve);
        this.#stop = () => {
          cancel();
          resolve();
        };
      });
      this.#stop = undefined;
    }
    const reason = REASONS.find((candidate) => this.#raised.has(candidate));
    if (reason === undefined) return 'time';
    // The others stay true until somebody acts on them.
    if (reason === 'nudged') this.#raised.delete(reason);
    return reason;
  }
}
