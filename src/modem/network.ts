import type { Ask } from './command-queue.ts';
import { askOptional, LONG_MS } from './dialogue.ts';
import type { ModemIdentity, ModemState } from './types.ts';

type Registration = Extract<ModemState, { kind: 'waiting-for-network' }>['registration'];

export type Network =
  | { readonly kind: 'registered'; readonly roaming: boolean }
  | { readonly kind: 'waiting'; readonly registration: Registration };

/**
 * Registered on any of the circuit, LTE or packet domains is enough to text. A modem that offers
 * none of the three commands is believed to be registered: a send will tell.
 */
export async function readNetwork(ask: Ask): Promise<Network> {
  let registration: Registration | undefined;
  for (const name of ['+CREG', '+CEREG', '+CGREG']) {
    const lines = await askOptional(ask, {
      text: `AT${name}?`,
      answers: [name],
      timeoutMs: LONG_MS,
    });
    const fields = lines?.at(-1)?.fields;
    if (!fields) continue;
    // The answer begins with the setting, an unsolicited line with the state; there the second
    // field is a location code of four digits (TS 27.007 §7.2).
    const state = Number(/^\d{1,2}$/.test(fields[1] ?? '') ? fields[1] : fields[0]);
    if ([1, 6, 9].includes(state)) return { kind: 'registered', roaming: false };
    if ([5, 7, 10].includes(state)) return { kind: 'registered', roaming: true };
    registration ??= meaning(state);
  }
  return registration === undefined
    ? { kind: 'registered', roaming: false }
    : { kind: 'waiting', registration };
}

function meaning(state: number): Registration {
  if (state === 0) return 'not-registered';
  if (state === 2) return 'searching';
  return state === 3 ? 'denied' : 'unknown';
}

type Reception = Pick<ModemIdentity, 'operator' | 'technology' | 'signal'>;

export async function readReception(ask: Ask): Promise<Reception> {
  const operator = await askOptional(ask, {
    text: 'AT+COPS?',
    answers: ['+COPS'],
    timeoutMs: LONG_MS,
  });
  const signal = await askOptional(ask, { text: 'AT+CSQ', answers: ['+CSQ'] });
  return { ...readOperator(operator?.[0]?.fields ?? []), ...readSignal(signal?.[0]?.fields ?? []) };
}

function readOperator([, , name, access]: readonly string[]): Reception {
  const technology = access === undefined ? undefined : readTechnology(Number(access));
  return { ...(name ? { operator: name } : {}), ...(technology ? { technology } : {}) };
}

/** TS 27.007 §7.3, <AcT>. */
function readTechnology(access: number): ModemIdentity['technology'] {
  if ([0, 1, 3, 8].includes(access)) return '2G';
  if ([2, 4, 5, 6].includes(access)) return '3G';
  if ([7, 9].includes(access)) return '4G';
  return access >= 10 && access <= 13 ? '5G' : undefined;
}

/** TS 27.007 §8.5: 0–31 in steps of 2 dBm, 99 not known. */
function readSignal([rssi]: readonly string[]): Reception {
  const level = Number(rssi ?? 99);
  return level >= 0 && level <= 31 ? { signal: -113 + 2 * level } : {};
}
