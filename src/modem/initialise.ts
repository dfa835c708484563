import type { Monotonic } from '../shared/clock.ts';
import { type Announcements, chooseAnnouncements } from './announcements.ts';
import type { Ask, CommandQueue } from './command-queue.ts';
import { askOptional, askPatiently, LONG_MS, SHORT_MS } from './dialogue.ts';
import { type TriedPins, unlockSim } from './sim-lock.ts';
import { Storages } from './storages.ts';
import type { ModemCapabilities, SimLock } from './types.ts';

/** What the dialogue settled on, until the modem restarts. */
export interface Settings {
  readonly storages: Storages;
  readonly announcements: Announcements;
  /** Messages handed over at once must be acknowledged, or the modem stops (TS 27.005 §3.4.1). */
  readonly acknowledges: boolean;
}

export type Initialisation =
  | { readonly kind: 'done'; readonly settings: Settings }
  | { readonly kind: 'locked'; readonly lock: SimLock; readonly triesLeft?: number }
  | { readonly kind: 'failed'; readonly cause: 'no-answer' | 'not-initialised' };

export interface SimAccess {
  readonly pin: string | undefined;
  readonly tried: TriedPins;
}

/**
 * Makes the modem predictable: no echo, words not digits, error numbers, names and numbers in plain
 * letters. None of it is required.
 */
export async function tameDialogue(ask: Ask, queue: CommandQueue): Promise<void> {
  await askOptional(ask, { text: 'ATE0' });
  await askOptional(ask, { text: 'ATV1' });
  if (!queue.echoed) queue.expectNoEcho();
  await askOptional(ask, { text: 'AT+CMEE=1' });
  // Left in UCS2 by another program, callers and operators would come in hex, and perhaps this
  // command would have to.
  const plain = await askOptional(ask, { text: 'AT+CSCS="GSM"' });
  if (!plain) await askOptional(ask, { text: 'AT+CSCS="00470053004D"' });
}

/**
 * From a modem that answers to one that receives and sends. Only PDU mode is required; whatever
 * else it refuses, we do without.
 */
export async function initialise(
  ask: Ask,
  monotonic: Monotonic,
  sim: SimAccess,
): Promise<Initialisation> {
  const state = await unlockSim(ask, monotonic, sim.pin, sim.tried);
  if (state.kind === 'locked') return state;

  const acknowledges = await leaveAcknowledging(ask);
  const pduMode = { text: 'AT+CMGF=0', timeoutMs: LONG_MS };
  const answer = await askPatiently(ask, pduMode, monotonic);
  if (answer.kind === 'error' && !(await isInPduMode(ask))) {
    return { kind: 'failed', cause: 'not-initialised' };
  }
  if (answer.kind !== 'ok' && answer.kind !== 'error')
    return { kind: 'failed', cause: 'no-answer' };

  const storages = await Storages.negotiate(ask, monotonic);
  const readsReports = storages.readable.includes('SR');
  const announcements = await chooseAnnouncements(ask, monotonic, readsReports);
  await askOptional(ask, { text: 'AT+CLIP=1' });
  return { kind: 'done', settings: { storages, announcements, acknowledges } };
}

export const capabilitiesOf = (settings: Settings, storeAndSend: boolean): ModemCapabilities => ({
  storeAndSend,
  incoming: settings.announcements.incoming,
  reports: settings.announcements.reports,
  storages: settings.storages.readable,
});

async function isInPduMode(ask: Ask): Promise<boolean> {
  const lines = await askOptional(ask, { text: 'AT+CMGF?', answers: ['+CMGF'] });
  return lines?.[0]?.fields[0] === '0';
}

/**
 * Service 1 makes the modem wait for +CNMA after each message handed over at once, and stop all of
 * them when one is missing (Siemens MC55, Nordic nRF91). Service 0 is the default; a program before
 * us may have left 1, and some modems don't let go of it.
 */
async function leaveAcknowledging(ask: Ask): Promise<boolean> {
  const lines = await askOptional(ask, {
    text: 'AT+CSMS?',
    answers: ['+CSMS'],
    timeoutMs: SHORT_MS,
  });
  if (lines?.[0]?.fields[0] !== '1') return false;
  return (await askOptional(ask, { text: 'AT+CSMS=0', answers: ['+CSMS'] })) === undefined;
}
