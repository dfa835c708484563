import { nextOutboxInstant } from '../outbox/index.ts';
import { unplannedStays } from '../programme/index.ts';
import { nextTimer, nextTimerAt } from '../scheduler/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { TrainingClock } from '../training/index.ts';
import { type DueDeps, type DueLog, doDue } from './due.ts';

/** After the last part of an instant left, its reports are waited for this long, real time. */
const reportsWithinMs = 10_000;

export interface StepperParts {
  readonly deps: DueDeps;
  readonly clock: TrainingClock;
  readonly monotonic: Monotonic;
  readonly log: DueLog;
  /** Sends what is due now; what could not leave, and what was not reported. */
  settle(options: {
    readonly reportsWithinMs: number;
    readonly sendWithinMs: number;
  }): Promise<{ readonly unsent: readonly string[] }>;
  /** Takes in everything that the modem holds. */
  takeIn(): Promise<void>;
  /** Simulated patients: when the next one writes, and those due by now do. */
  readonly patients: { nextAt(): number | null; writeDue(): void } | null;
}

export type StepTarget = { readonly to: number } | { readonly next: true };

export interface Stepped {
  readonly now: number;
  readonly reached: boolean;
  /** Ids of messages that could not leave. */
  readonly pending: readonly string[];
}

/**
 * Moves a training folder's time: take in everything from the modem; go to the next due instant;
 * do all of it, send it, wait for its reports; repeat until the time asked.
 */
export async function step(
  parts: StepperParts,
  target: StepTarget,
  timeoutMs: number,
): Promise<Stepped> {
  const { clock } = parts;
  const speed = clock.speed;
  // Between two instants time stands still: what takes real time takes none of the folder's.
  clock.setSpeed(0);
  try {
    let stuck = await doAllNow(parts, timeoutMs);
    for (let jumped = false; stuck.length === 0; jumped = true) {
      if (jumped && 'next' in target) break;
      const next = nextInstant(parts, 'next' in target);
      if (next === null || ('to' in target && next > target.to)) break;
      clock.setForward(next);
      stuck = await doAllNow(parts, timeoutMs);
    }
    if (stuck.length === 0 && 'to' in target) {
      clock.setForward(target.to);
      stuck = await doAllNow(parts, timeoutMs);
    }
    return { now: clock.now(), reached: stuck.length === 0, pending: stuck };
  } finally {
    clock.setSpeed(speed);
  }
}

/** Everything due at this instant, and what follows from it at once. Returns what could not leave. */
async function doAllNow(parts: StepperParts, timeoutMs: number): Promise<readonly string[]> {
  const { deps, monotonic, log } = parts;
  const until = monotonic.now() + timeoutMs;
  for (;;) {
    await parts.takeIn();
    while (doDue(deps, log)) await Promise.resolve();
    parts.patients?.writeDue();
    const sendWithinMs = Math.max(1, until - monotonic.now());
    const { unsent } = await parts.settle({ reportsWithinMs, sendWithinMs });
    await parts.takeIn();
    if (unsent.length > 0 && monotonic.now() >= until) return unsent;
    if (!isDueNow(parts)) return unsent;
  }
}

function isDueNow({ deps, patients }: StepperParts): boolean {
  const now = deps.clock.now();
  const patient = patients?.nextAt() ?? null;
  return (
    (nextTimer(deps.db)?.due_at ?? Number.POSITIVE_INFINITY) <= now ||
    unplannedStays(deps.db, 1).length > 0 ||
    (patient !== null && patient <= now)
  );
}

/** The tests of the modem and other care of the unit's own are no event that anybody steps to. */
function nextInstant({ deps, patients }: StepperParts, isForPeople: boolean): number | null {
  const now = deps.clock.now();
  const instants = [
    nextTimerAt(deps.db, now + 1, isForPeople),
    nextOutboxInstant(deps.db, now),
    patients?.nextAt() ?? null,
  ].filter((instant): instant is number => instant !== null && instant > now);
  return instants.length > 0 ? Math.min(...instants) : null;
}
