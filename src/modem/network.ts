import type { Ask } from './command-queue.ts';
import { askOptional, LONG_MS } from './dialogue.ts';
import type { ModemState } from './types.ts';

type Registration = Extract<ModemState, { kind: 'waiting-for-network' }>['registration'];

export type Network =
  | { readonly kind: 'registered'; readonly roaming: boolean }
  | { readonly kind: 'waiting'; readonly registration: Registration };

/**
 * Registered on any of the circuit, LTE, packet or 5G domains is enough to text. A modem that offers
 * none of the four commands is believed to be registered: a send will tell.
 */
export async function readNetwork(ask: Ask): Promise<Network> {
  let registration: Registration | undefined;
  for (const name of ['+CREG', '+CEREG', '+CGREG', '+C5GREG']) {
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

/** 8 is emergency calls only: the network does not take this SIM. */
function meaning(state: number): Registration {
  if (state === 0) return 'not-registered';
  if (state === 2) return 'searching';
  return state === 3 || state === 8 ? 'denied' : 'unknown';
}
