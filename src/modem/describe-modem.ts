import type { Monotonic } from '../shared/clock.ts';
import type { Ask } from './command-queue.ts';
import { connectPort } from './connect.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { askOptional } from './dialogue.ts';
import { readMake, readSimIdentity } from './identity.ts';
import { capabilitiesOf, initialise } from './initialise.ts';
import { readNetwork, readReception } from './network.ts';
import type { ModemPort } from './port.ts';
import type { ModemCapabilities, ModemIdentity } from './types.ts';

export interface ModemDescription {
  readonly path: string;
  readonly finding: Finding;
  /** One French sentence: what stands, and what to do about it. */
  readonly diagnosis: string;
  readonly identity: ModemIdentity;
  readonly capabilities?: ModemCapabilities;
}

/** Opens a port, looks, and closes it again; a PIN is never tried. */
export async function describeModem(
  port: ModemPort,
  monotonic: Monotonic,
): Promise<ModemDescription> {
  const unheard = { onUrc: () => {}, onDirect: () => {}, onDeaf: () => {} };
  const connection = await connectPort(port, monotonic, unheard);
  if (typeof connection === 'string') {
    return describe(port.path, { kind: 'failing', cause: connection }, {});
  }
  const { queue, imei } = connection;
  try {
    return await queue.exclusive(async (ask) => {
      const known = { ...(imei === undefined ? {} : { imei }), ...(await readMake(ask)) };
      const sim = { pin: undefined, tried: new Set<string>() };
      const result = await initialise(ask, monotonic, sim);
      if (result.kind === 'failed') {
        return describe(port.path, { kind: 'failing', cause: result.cause }, known);
      }
      if (result.kind === 'locked') {
        return describe(port.path, { kind: 'sim-locked', lock: result.lock }, known);
      }
      const { settings } = result;
      const network = await readNetwork(ask);
      const identity = {
        ...known,
        ...(await readSimIdentity(ask)),
        ...(await readReception(ask)),
        ...(network.kind === 'registered' ? { roaming: network.roaming } : {}),
        storage: await settings.storages.refresh(ask),
      };
      const finding: Finding =
        network.kind === 'registered'
          ? { kind: 'ready' }
          : { kind: 'waiting-for-network', registration: network.registration };
      return {
        ...describe(port.path, finding, identity),
        capabilities: capabilitiesOf(settings, await storesAndSends(ask)),
      };
    });
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
  identity,
});
