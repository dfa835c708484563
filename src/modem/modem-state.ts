import { assertNever } from '../shared/assert-never.ts';
import type { Network } from './network.ts';
import type { FailureCause, ModemState, SimLock } from './types.ts';

/** Where the link stands, and how often in a row it failed to get further. */
export interface Lifecycle {
  readonly state: ModemState;
  readonly failures: number;
}

export type LifecycleEvent =
  | { readonly kind: 'opening' }
  | { readonly kind: 'initialising' }
  | { readonly kind: 'locked'; readonly lock: SimLock }
  | { readonly kind: 'network'; readonly network: Network }
  | { readonly kind: 'failed'; readonly cause: FailureCause }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'disposed' };

export const closed: Lifecycle = { state: { kind: 'closed' }, failures: 0 };

export function advance(from: Lifecycle, event: LifecycleEvent): Lifecycle {
  switch (event.kind) {
    case 'opening':
    case 'initialising':
      // While it is tried again and again the screen keeps saying what is wrong.
      return from.failures > 0 ? from : { state: { kind: event.kind }, failures: 0 };
    case 'locked':
      return { state: { kind: 'sim-locked', lock: event.lock }, failures: 0 };
    case 'network':
      return { state: networkState(event.network), failures: 0 };
    case 'failed': {
      const attempt = from.failures + 1;
      // A stick that was pulled out stays "gone" however long it is looked for.
      const stillGone = from.state.kind === 'gone' && isAbsence(event.cause);
      return {
        state: stillGone
          ? { kind: 'gone', attempt }
          : { kind: 'failing', cause: event.cause, attempt },
        failures: attempt,
      };
    }
    case 'vanished':
      return { state: { kind: 'gone', attempt: from.failures + 1 }, failures: from.failures + 1 };
    case 'disposed':
      return closed;
    default:
      return assertNever(event);
  }
}

const networkState = (network: Network): ModemState =>
  network.kind === 'registered'
    ? { kind: 'ready' }
    : { kind: 'waiting-for-network', registration: network.registration };

const isAbsence = (cause: FailureCause): boolean =>
  cause === 'no-port' || cause === 'modem/port-missing';

const BACK_OFF_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
const LONGEST_BACK_OFF_MS = 30_000;

/** Quick at first, for a stick that resets; calm later, for one that is dead. */
export const backOffMs = (failures: number): number =>
  BACK_OFF_MS[Math.max(0, failures - 1)] ?? LONGEST_BACK_OFF_MS;

/** Key of the sentence that says where the modem stands. */
export function sentenceKey(state: ModemState): string {
  switch (state.kind) {
    case 'closed':
    case 'opening':
    case 'initialising':
    case 'ready':
    case 'gone':
      return `modem.${state.kind}`;
    case 'sim-locked':
      return `modem.sim-locked.${state.lock}`;
    case 'waiting-for-network':
      return `modem.waiting-for-network.${state.registration}`;
    case 'failing':
      return `modem.failing.${state.cause.replace('modem/', '')}`;
    default:
      return assertNever(state);
  }
}
