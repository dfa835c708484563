import type { SettleOptions } from '../outbox/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { TrainingClock } from '../training/index.ts';
import type { Boxes } from './boxes.ts';
import type { DueDeps, DueLog } from './due.ts';
import { modemStarted } from './modem-starting.ts';
import type { Publisher } from './publish.ts';
import type { SchedulerLoop } from './scheduler-loop.ts';
import { type Stepped, type StepTarget, step } from './stepper.ts';
import { keepTime } from './training-run.ts';

/** What people may do with a training folder's time. */
export interface TrainingControl {
  readonly clock: TrainingClock;
  step(target: StepTarget, timeoutMs: number): Promise<Stepped>;
  setSpeed(speed: number): void;
}

/** A modem that starts takes seconds; one that asks its PIN or looks for its network, longer. */
const startsWithinMs = 30_000;
/** Nothing to wait for. */
const withoutModem: SettleOptions = { reportsWithinMs: 0, sendWithinMs: 1 };

export function trainingControl(
  deps: DueDeps,
  clock: TrainingClock,
  monotonic: Monotonic,
  log: DueLog,
  boxes: Boxes,
  loop: SchedulerLoop,
  publisher: Publisher,
): TrainingControl {
  const { sender, receiver, patients, modems } = boxes;
  const parts = {
    ...{ deps, clock, monotonic, log, patients },
    settle: async (waits: SettleOptions) =>
      (await sender?.settle(modems ? waits : withoutModem)) ?? { unsent: [] },
    takeIn: async () => {
      await receiver?.takeInAll();
    },
  };
  const run = async (target: StepTarget, timeoutMs: number): Promise<Stepped> => {
    const [link] = modems?.fleet.links ?? [];
    if (link) await modemStarted(link, monotonic, Math.min(timeoutMs, startsWithinMs));
    loop.pause();
    try {
      return await step(parts, target, timeoutMs);
    } finally {
      keepTime(deps.db, clock, clock.speed);
      loop.resume();
      publisher.tell('unit:changed', {});
      publisher.tell('board:changed', {});
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    clock,
    // One step at a time: a second request goes on from where the first ended.
    step: (target, timeoutMs) => {
      const next = last.then(() => run(target, timeoutMs));
      last = next.catch(() => {});
      return next;
    },
    setSpeed: (speed) => {
      clock.setSpeed(speed);
      keepTime(deps.db, clock, speed);
      loop.wake();
      publisher.tell('unit:changed', {});
    },
  };
}
