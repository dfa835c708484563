import type { Monotonic } from '../shared/clock.ts';
import type { Ask } from './command-queue.ts';
import { connectPort } from './connect.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { askOptional } from './dialogue.ts';
import type { DialogueEntry } from './dialogue-log.ts';
import { readImsi, readMake } from './identity.ts';
import { capabilitiesOf, initialise } from './initialise.ts';
import { Look } from './look.ts';
import { readNetwork } from './network.ts';
import type { ModemPort } from './port.ts';
import type { ModemCapabilities, ModemIdentity, ModemWarning } from './types.ts';
import { warningSentence, warningsOf } from './warnings.ts';

export interface ModemDescription {
  readonly path: string;
  readonly finding: Finding;
  /** One French sentence: what stands, and what to do about it. */
  readonly diagnosis: string;
  readonly warnings: readonly { readonly kind: ModemWarning; readonly sentence: string }[];
  readonly identity: ModemIdentity;
  readonly capabilities?: ModemCapabilities;
  /** What was said, masked; empty where nothing answered. */
  readonly dialogue: readonly DialogueEntry[];
}

/** Opens a port, looks, and closes it again; a PIN is never tried. */
export async function describeModem(
  port: ModemPort,
  monotonic: Monotonic,
): Promise<ModemDescription> {
  const connection = await connectPort(port, monotonic);
  if (typeof connection === 'string') {
    return describe(port.path, { kind: 'failing', cause: connection }, {});
  }
  const { queue, imei } = connection;
  try {
    const found = await queue.exclusive(async (ask) => {
      const known = { ...(imei === undefined ? {} : { imei }), ...(await readMake(ask)) };
      const sim = { pin: undefined, tried: new Set<string>() };
      const result = await initialise(ask, monotonic, sim);
      if (result.kind === 'failed') {
        return describe(port.path, { kind: 'failing', cause: result.cause }, known);
      }
      if (result.kind === 'locked') {
        const { lock, triesLeft } = result;
        const locked = triesLeft === undefined ? known : { ...known, pinTriesLeft: triesLeft };
        return describe(port.path, { kind: 'sim-locked', lock }, locked);
      }
      const { settings } = result;
      const network = await readNetwork(ask);
      let identity: ModemIdentity = {
        ...known,
        ...(await readImsi(ask)),
        ...(network.kind === 'registered' ? { roaming: network.roaming } : {}),
      };
      for await (const more of new Look(monotonic).take((task) => task(ask), settings)) {
        identity = { ...identity, ...more };
      }
      const finding: Finding =
        network.kind === 'registered'
          ? { kind: 'ready' }
          : { kind: 'waiting-for-network', registration: network.registration };
      const capabilities = capabilitiesOf(settings, await storesAndSends(ask));
      const warnings = warningsOf(finding, identity, capabilities, false);
      return {
        ...describe(port.path, finding, identity),
        warnings: warnings.map((kind) => ({ kind, sentence: warningSentence(kind) })),
        capabilities,
      };
    });
    return { ...found, dialogue: queue.dialogue };
  } finally {
    await connection.close();
  }
}

/** 3GPP TS 27.005 §3.5.2: the test command only says that +CMSS exists. */
const storesAndSends = async (ask: Ask): Promise<boolean> =>
  (await askOptional(ask, { text: 'AT+CMSS=?' })) !== undefined;

const describe = (path: string, finding: Finding, identity: ModemIdentity): ModemDescription => ({
  path,
  finding,
  diagnosis: diagnose(finding, identity),
  warnings: [],
  identity,
  dialogue: [],
});
