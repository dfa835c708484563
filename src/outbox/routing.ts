import type { MessageClass } from './types.ts';

/**
 * How long a telephone number waits for the SIM that it is texted by before another one takes over,
 * real time. Shorter moves patients to a number they do not know for a modem that only restarts
 * (some 30 s); longer leaves them without their text. Emergency advice waits for nothing.
 */
const PATIENCE_MS: Readonly<Record<MessageClass, number>> = {
  1: 0,
  2: 60_000,
  3: 120_000,
  4: 300_000,
  5: 600_000,
};

/** A SIM that no modem had in this run may be in one that still starts, and not for longer. */
export const STARTING_MS = 60_000;

/**
 * A text whose answer is awaited is in doubt for the others only after this, whatever its class: a
 * modem that looks for its network in between still says what it did.
 */
const SHORTEST_DOUBT_MS = 30_000;

/** What is known of a SIM in this run. */
export type LaneState =
  /** `busyMs`: for how long its modem has been at one command. */
  | { readonly kind: 'ready'; readonly busyMs: number }
  | { readonly kind: 'out'; readonly outMs: number }
  | { readonly kind: 'never-seen'; readonly runMs: number };

/** A command takes seconds; after this a modem may not answer for three minutes. */
const STUCK_MS = 20_000;

/** For how long a SIM has sent nothing. */
function uselessMs(lane: LaneState): number {
  switch (lane.kind) {
    case 'ready':
      return lane.busyMs;
    case 'out':
      return lane.outMs;
    case 'never-seen':
      return lane.runMs;
  }
}

/** Whether a number may move to another SIM now, for a message of this class. */
export function mayMove(lane: LaneState, urgency: MessageClass): boolean {
  if (lane.kind === 'ready' && lane.busyMs < STUCK_MS) return false;
  return uselessMs(lane) >= patienceMs(lane, PATIENCE_MS[urgency]);
}

/** Whether what this SIM's modem left half done must be settled without it. */
export function mayGiveUp(lane: LaneState, urgency: MessageClass): boolean {
  if (lane.kind === 'ready') return false;
  return uselessMs(lane) >= patienceMs(lane, Math.max(PATIENCE_MS[urgency], SHORTEST_DOUBT_MS));
}

/**
 * Whether a message that left by this SIM in part is given up. The telephone would not join its
 * other parts from another number, and by then its reader has half a text.
 */
export const isLost = (lane: LaneState): boolean =>
  lane.kind !== 'ready' && uselessMs(lane) >= HALF_SENT_MS;

const HALF_SENT_MS = 3_600_000;

const patienceMs = (lane: LaneState, usualMs: number): number =>
  lane.kind === 'never-seen' ? Math.min(usualMs, STARTING_MS) : usualMs;
