import { join } from 'node:path';
import type { ArgumentOf, OutputOf, RequestName } from '../../ipc/index.ts';
import { SystemMonotonic } from '../../shared/clock.ts';
import { RandomIds } from '../../shared/ids.ts';
import { trainingUsers } from '../../staff/index.ts';
import { type MadeOnce, madeOnce } from '../../testing/made-once.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { createDirectClient } from '../direct-client.ts';
import { createDispatcher } from '../dispatch.ts';
import { initFolder } from '../init-folder.ts';
import { openUnit, type Unit, type UnitOptions } from '../unit.ts';

/** A training folder and the unit that runs on it, in this process, with the simulated modem. */
export interface TrainingRig {
  readonly dataDir: string;
  readonly unit: Unit;
  /** What was logged as an error. */
  readonly errors: readonly object[];
  /** As the command line. */
  ask<K extends RequestName>(name: K, input: ArgumentOf<K>): Promise<OutputOf<K>>;
  /** As somebody of the training users, signed in for this one request. */
  as<K extends RequestName>(login: string, name: K, input: ArgumentOf<K>): Promise<OutputOf<K>>;
  /** The same for several requests: a password is checked once, which is slow on purpose. */
  session(login: string): Promise<RigSession>;
  import(csv: string): Promise<OutputOf<'programme:import'>>;
  /** Stops the unit, if it runs, and starts it again. */
  restart(options?: Partial<UnitOptions>): Promise<void>;
  stop(): Promise<void>;
  dispose(): Promise<void>;
}

export interface RigSession {
  ask<K extends RequestName>(name: K, input: ArgumentOf<K>): Promise<OutputOf<K>>;
  dispose(): Promise<void>;
}

const header =
  'IPP;NOM_NAISSANCE;NOM_USAGE;PRENOM;SEXE;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOCATION';

/** One line for each patient: IPP, mobile, date of surgery as `jj/mm/aaaa`, hour. */
export function listOf(
  rows: readonly (readonly [ipp: string, mobile: string, day: string, hour: string])[],
): string {
  const lines = rows.map(
    ([ipp, mobile, day, hour]) =>
      `${ipp};NOM${'ABCDEFGHIJ'[Number(ipp) % 10]};;Prénom;F;01/01/1970;${mobile};;${day};${hour}`,
  );
  return `${[header, ...lines].join('\n')}\n`;
}

const folders = new Map<string, MadeOnce>();

/** The training folder whose time begins then. */
function folderAt(clock: string): MadeOnce {
  const known = folders.get(clock);
  if (known) return known;
  const author = { kind: 'automate' } as const;
  const begun = { training: true, clock: Date.parse(clock), ids: new RandomIds(), author };
  const folder = madeOnce((dataDir) => initFolder({ dataDir, ...begun }));
  folders.set(clock, folder);
  return folder;
}

export async function openTrainingRig(
  clock: string,
  options: Partial<UnitOptions> = {},
): Promise<TrainingRig> {
  const folder = makeTemporaryFolder();
  const dataDir = join(folder.path, 'data');
  const ids = new RandomIds();
  const errors: object[] = [];
  const log = { warn: () => {}, error: (fields: object) => void errors.push(fields) };
  await folderAt(clock).copyTo(dataDir);

  const open = (more: Partial<UnitOptions>) =>
    openUnit({
      dataDir,
      port: 'simulated',
      patients: false,
      shell: {
        pdf: { print: async () => new Uint8Array() },
        notify: () => {},
        keepAwake: () => {},
      },
      ids,
      monotonic: new SystemMonotonic(),
      log,
      speed: 0,
      ...options,
      ...more,
    });
  let unit: Unit | null = await open({});
  const running = (): Unit => {
    if (!unit) throw new Error('the unit does not run');
    return unit;
  };
  const connect = async (client: 'cli' | 'window', login: string | null): Promise<RigSession> => {
    const dispatcher = createDispatcher(running(), { ids, log, checkOutput: true });
    const as =
      client === 'cli' ? ({ kind: 'cli', user: 'dsi' } as const) : ({ kind: 'window' } as const);
    const direct = createDirectClient(dispatcher, as);
    const session: RigSession = {
      ask: async (name, input) => {
        const reply = await direct.client.request(name, input);
        if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.detail ?? ''}`);
        return reply.value;
      },
      dispose: async () => {
        await direct.dispose();
        dispatcher.dispose();
      },
    };
    const password = trainingUsers.find((user) => user.login === login)?.password ?? '';
    if (login !== null) await session.ask('session:sign-in', { login, password });
    return session;
  };
  const request = async <K extends RequestName>(
    client: 'cli' | 'window',
    login: string | null,
    name: K,
    input: ArgumentOf<K>,
  ): Promise<OutputOf<K>> => {
    const session = await connect(client, login);
    try {
      return await session.ask(name, input);
    } finally {
      await session.dispose();
    }
  };
  const stop = async () => {
    await unit?.dispose();
    unit = null;
  };
  return {
    dataDir,
    errors,
    get unit() {
      return running();
    },
    ask: (name, input) => request('cli', null, name, input),
    as: (login, name, input) => request('window', login, name, input),
    session: (login) => connect('window', login),
    import: (csv) =>
      request('cli', null, 'programme:import', {
        fileName: 'liste.csv',
        contentBase64: Buffer.from(csv).toString('base64'),
      }),
    restart: async (more = {}) => {
      await stop();
      unit = await open(more);
    },
    stop,
    dispose: async () => {
      await stop();
      folder.dispose();
    },
  };
}
