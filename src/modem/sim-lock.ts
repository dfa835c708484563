import type { Monotonic } from '../shared/clock.ts';
import type { Ask } from './command-queue.ts';
import { askOptional, askPatiently, LONG_MS, MEDIUM_MS, SHORT_MS } from './dialogue.ts';
import { rest } from './rest.ts';
import type { SimLock } from './types.ts';

/**
 * PINs already given to a SIM, as `ICCID:PIN`, and `ICCID:failed` once one was wrong. Kept over
 * restarts by the application: three wrong tries block the SIM (gammu #458), and a program that is
 * started again would try again.
 */
export interface TriedPins {
  has(key: string): boolean;
  add(key: string): void;
  delete(key: string): void;
}

export type SimState =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked'; readonly lock: SimLock; readonly triesLeft?: number };

const NOT_READY_PAUSE_MS = 500;
const NOT_READY_MS = 20_000;
/** TS 31.101 §9.5: what a SIM grants. Below it somebody was wrong before, and may be again. */
const ALL_TRIES = 3;

/**
 * Unlocks the SIM if that can be done without risking it: only with all three tries left, or where
 * the modem does not count them, if no PIN was wrong on this SIM before.
 */
export async function unlockSim(
  ask: Ask,
  monotonic: Monotonic,
  pin: string | undefined,
  tried: TriedPins,
): Promise<SimState> {
  const before = await readSim(ask, monotonic);
  if (before === 'open' && pin !== undefined) {
    // Somebody gave the right PIN: all tries are there again.
    tried.delete(failedKey(await readIccid(ask)));
  }
  if (before !== 'pin') return asState(before);
  const iccid = await readIccid(ask);
  const triesLeft = await readTriesLeft(ask);
  const locked = (lock: SimLock): SimState => ({
    kind: 'locked',
    lock,
    ...(triesLeft === undefined ? {} : { triesLeft }),
  });
  if (pin === undefined) return locked('pin-needed');
  const key = `${iccid ?? ''}:${pin}`;
  if (tried.has(key)) return locked('wrong-pin');
  const isSafe = triesLeft === undefined ? !tried.has(failedKey(iccid)) : triesLeft >= ALL_TRIES;
  if (!isSafe) return locked('few-tries');

  // Noted before it is tried: a crash in between must not lead to a second try.
  tried.add(key);
  tried.add(failedKey(iccid));
  await ask({ text: `AT+CPIN="${pin}"`, timeoutMs: LONG_MS });
  const after = await readSim(ask, monotonic);
  if (after === 'open') {
    tried.delete(key);
    tried.delete(failedKey(iccid));
  }
  if (after !== 'pin') return asState(after);
  return triesLeft === undefined
    ? locked('wrong-pin')
    : { kind: 'locked', lock: 'wrong-pin', triesLeft: triesLeft - 1 };
}

const failedKey = (iccid: string | undefined): string => `${iccid ?? ''}:failed`;

/** Whether the SIM is still there and unlocked. */
export const isSimOpen = async (ask: Ask, monotonic: Monotonic): Promise<boolean> =>
  (await readSim(ask, monotonic)) === 'open';

/** The SIM's serial number; readable before the PIN on most modems. */
export async function readIccid(ask: Ask): Promise<string | undefined> {
  for (const name of ['+CCID', '+QCCID', '^ICCID', '+ICCID']) {
    const text = name === '^ICCID' ? 'AT^ICCID?' : `AT${name}`;
    const lines = await askOptional(ask, { text, answers: [name, '+ICCID'], bare: true });
    const iccid = /\d{18,20}/.exec(lines?.flatMap(({ fields }) => fields).join(' ') ?? '')?.[0];
    if (iccid) return iccid;
  }
  return undefined;
}

type SimAnswer = 'open' | 'pin' | Exclude<SimLock, 'pin-needed' | 'wrong-pin' | 'few-tries'>;

const asState = (sim: SimAnswer): SimState =>
  sim === 'open' ? { kind: 'open' } : { kind: 'locked', lock: sim === 'pin' ? 'pin-needed' : sim };

async function readSim(ask: Ask, monotonic: Monotonic): Promise<SimAnswer> {
  const giveUpAt = monotonic.now() + NOT_READY_MS;
  const command = { text: 'AT+CPIN?', answers: ['+CPIN'], timeoutMs: MEDIUM_MS };
  for (;;) {
    const answer = await askPatiently(ask, command, monotonic);
    if (answer.kind === 'error') return readSimError(answer.error.number);
    // Silence is for the watchdog; a modem without the command has no lock to offer.
    if (answer.kind !== 'ok') return 'open';
    const word = answer.lines.at(-1)?.fields[0]?.toUpperCase() ?? '';
    if (word === 'SIM PIN') return 'pin';
    if (word.includes('PUK')) return 'puk';
    if (word.includes('NOT INSERTED')) return 'no-sim';
    if (word.startsWith('PH-') || word.startsWith('SIM PIN2')) return 'sim-fault';
    if (word !== 'NOT READY' || monotonic.now() >= giveUpAt) return 'open';
    await rest(monotonic, NOT_READY_PAUSE_MS);
  }
}

function readSimError(number: number | undefined): SimAnswer {
  switch (number) {
    case 10:
    case 310:
      return 'no-sim';
    case 11:
    case 311:
      return 'pin';
    case 12:
    case 316:
      return 'puk';
    case 13:
    case 15:
    case 313:
    case 315:
      return 'sim-fault';
    default:
      return 'open';
  }
}

/** Where the modem says how many tries are left for the PIN; `field` of the answer. */
const TRIES: readonly { readonly text: string; readonly name: string; readonly field: number }[] = [
  // TS 27.007 §8.65: `+CPINR: SIM PIN,3,3`.
  { text: 'AT+CPINR="SIM PIN"', name: '+CPINR', field: 1 },
  { text: 'AT+CPINR', name: '+CPINR', field: 1 },
  // Huawei: `^CPIN: SIM PIN,3,10,3,10,3`, where the fourth is the PIN's own.
  { text: 'AT^CPIN?', name: '^CPIN', field: 3 },
  // Quectel, SIMCom, Telit (for what is asked now: the PIN), u-blox, Sierra, ZTE, Cinterion.
  { text: 'AT+QPINC="SC"', name: '+QPINC', field: 1 },
  { text: 'AT+SPIC', name: '+SPIC', field: 0 },
  { text: 'AT#PCT', name: '#PCT', field: 0 },
  { text: 'AT+UPINCNT', name: '+UPINCNT', field: 0 },
  { text: 'AT+CPINC', name: '+CPINC', field: 0 },
  { text: 'AT+ZPINPUK=?', name: '+ZPINPUK', field: 0 },
  { text: 'AT^SPIC', name: '^SPIC', field: 0 },
];

async function readTriesLeft(ask: Ask): Promise<number | undefined> {
  for (const { text, name, field } of TRIES) {
    const lines = await askOptional(ask, { text, answers: [name], timeoutMs: SHORT_MS });
    const left = lines?.[0]?.fields[field];
    if (left !== undefined && /^\d{1,2}$/.test(left)) return Number(left);
  }
  return undefined;
}
