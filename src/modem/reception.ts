import type { Ask } from './command-queue.ts';
import { askOptional, LONG_MS } from './dialogue.ts';
import { TechnologyReader, technologyOf } from './radio.ts';
import type { ModemIdentity } from './types.ts';

type Reception = Pick<ModemIdentity, 'operator' | 'technology' | 'signal' | 'signalKind'>;

/** Operator, radio technology and signal, by whatever commands this modem knows. */
export class ReceptionReader {
  readonly #technology = new TechnologyReader();

  async read(ask: Ask): Promise<Reception> {
    const operator = await askOptional(ask, {
      text: 'AT+COPS?',
      answers: ['+COPS'],
      timeoutMs: LONG_MS,
    });
    const [, , name, access] = operator?.[0]?.fields ?? [];
    const technology =
      (access === undefined ? undefined : technologyOf(Number(access))) ??
      (await this.#technology.read(ask));
    return {
      ...(name ? { operator: name } : {}),
      ...(technology ? { technology } : {}),
      ...(await readSignal(ask)),
    };
  }
}

/** TS 27.007 §8.5: 0–31 in steps of 2 dBm, 99 not known; many LTE modems then know +CESQ (§8.69). */
async function readSignal(ask: Ask): Promise<Reception> {
  const plain = await askOptional(ask, { text: 'AT+CSQ', answers: ['+CSQ'] });
  const level = Number(plain?.[0]?.fields[0] ?? 99);
  if (level >= 0 && level <= 31) return { signal: -113 + 2 * level, signalKind: 'rssi' };
  const extended = await askOptional(ask, { text: 'AT+CESQ', answers: ['+CESQ'] });
  const [rxlev = 99, , rscp = 255, , , rsrp = 255] = (extended?.[0]?.fields ?? []).map(Number);
  if (rsrp <= 97) return { signal: rsrp - 141, signalKind: 'rsrp' };
  if (rscp <= 96) return { signal: rscp - 121, signalKind: 'rscp' };
  return rxlev <= 63 ? { signal: rxlev - 111, signalKind: 'rssi' } : {};
}

/** Below these a modem loses the network now and then; about a fifth of the scale. */
const WEAKEST_DBM = { rssi: -97, rscp: -105, rsrp: -115 } as const;
const SCALES_DBM = { rssi: [-113, -51], rscp: [-120, -60], rsrp: [-130, -80] } as const;

export const isWeak = ({ signal, signalKind = 'rssi' }: ModemIdentity): boolean =>
  signal !== undefined && signal <= WEAKEST_DBM[signalKind];

/** 0–100 of what this kind of measure can usefully be; undefined when unknown. */
export function signalPercent({ signal, signalKind = 'rssi' }: ModemIdentity): number | undefined {
  if (signal === undefined) return undefined;
  const [none, full] = SCALES_DBM[signalKind];
  return Math.round(Math.min(100, Math.max(0, ((signal - none) / (full - none)) * 100)));
}
