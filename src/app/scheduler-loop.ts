import { unplannedStays } from '../programme/index.ts';
import { nextTimer } from '../scheduler/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork } from '../shared/work.ts';
import { clockSetBack } from './clock-set-back.ts';
import { type DueDeps, type DueLog, doDue } from './due.ts';

/** Looks at least this often: a clock that jumped, or a folder that another program wrote to. */
const lookMs = 20_000;

/** Fires what is due as the folder's time passes. Stands still while the clock is stepped. */
export class SchedulerLoop implements Disposable {
  readonly #deps: DueDeps;
  readonly #monotonic: Monotonic;
  readonly #log: DueLog;
  /** Folder milliseconds per real millisecond. */
  readonly #speed: () => number;
  /** The latest that the folder's clock has shown. */
  #seen: number;
  #cancel: () => void = () => {};
  #isPaused = false;
  #isDisposed = false;

  constructor(deps: DueDeps, monotonic: Monotonic, log: DueLog, speed: () => number) {
    this.#deps = deps;
    this.#monotonic = monotonic;
    this.#log = log;
    this.#speed = speed;
    this.#seen = deps.clock.now();
  }

  /** A timer was set, or time moved. */
  wake(): void {
    this.#cancel();
    if (this.#isDisposed || this.#isPaused) return;
    this.#cancel = this.#monotonic.after(0, () => this.#run());
  }

  pause(): void {
    this.#isPaused = true;
    this.#cancel();
  }

  resume(): void {
    this.#isPaused = false;
    this.wake();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancel();
  }

  #run(): void {
    this.#lookAtClock();
    const more = doDue(this.#deps, this.#log);
    // What was done may have woken the loop already: there is one timer, not one more each time.
    this.#cancel();
    if (this.#isDisposed || this.#isPaused) return;
    this.#cancel = this.#monotonic.after(more ? 0 : this.#untilNext(), () => this.#run());
  }

  #lookAtClock(): void {
    const seen = this.#seen;
    this.#seen = this.#deps.clock.now();
    if (this.#seen >= seen) return;
    runWork(this.#deps, { kind: 'automate' }, (work) => clockSetBack(work, seen));
  }

  #untilNext(): number {
    const next = nextTimer(this.#deps.db);
    const speed = this.#speed();
    if (!next || speed === 0 || unplannedStays(this.#deps.db, 1).length > 0) return lookMs;
    const wait = (next.due_at - this.#deps.clock.now()) / speed;
    return Math.min(Math.max(wait, 1), lookMs);
  }
}
