import { type KeyOptions, openFolder, type ReadableDb, sql } from '../db/index.ts';
import { Ballast } from '../monitoring/index.ts';
import { type StartTraining, startTraining, Training } from '../replies/learning/index.ts';
import { type Clock, type Monotonic, SystemClock } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { AppError } from '../shared/errors.ts';
import type { Ids } from '../shared/ids.ts';
import { readSettings } from '../shared/settings.ts';
import { runWork } from '../shared/work.ts';
import { checkMachine, simKey } from '../sims/index.ts';
import { Machines, type StartMachine, startMachine } from '../studio/index.ts';
import type { TrainingClock } from '../training/index.ts';
import { openBoxes } from './boxes.ts';
import { watchForDeadModem } from './dead-modem.ts';
import { DiskRoom } from './disk-room.ts';
import type { DispatchLog } from './dispatch.ts';
import { anyOf, eachModem } from './each-modem.ts';
import { handlersOf } from './handlers/index.ts';
import { keepAlive } from './last-alive.ts';
import { machineIdOf } from './machine-id.ts';
import { followModemClock } from './modem-clock.ts';
import { watchModems } from './modem-link.ts';
import { modemView } from './modem-view.ts';
import { watchOldNetworks } from './old-networks.ts';
import type { ShellPort } from './ports.ts';
import { Publisher } from './publish.ts';
import { SchedulerLoop } from './scheduler-loop.ts';
import { SecondWay } from './second-way.ts';
import { logSignal } from './signal-log.ts';
import { SimKeeper } from './sim-keeper.ts';
import { followSim } from './sim-presence.ts';
import { takeUp } from './take-up.ts';
import { trainingControl } from './training-control.ts';
import { keepTimeRegularly, letPatientsWrite, openTrainingClock } from './training-run.ts';
import type { UnitHost } from './unit-host.ts';
import type { UnitParts } from './unit-parts.ts';

export interface UnitOptions extends KeyOptions {
  readonly dataDir: string;
  /** A path, `auto` (probe all), `simulated` (training only), or null: no modem. */
  readonly port: string | null;
  /** Simulated patients answer; with the simulated modem unless told otherwise. */
  readonly patients?: boolean;
  readonly shell: ShellPort;
  readonly ids: Ids;
  readonly monotonic: Monotonic;
  readonly log: DispatchLog;
  /** Opens the folder for one command: nothing is taken up, and nothing goes on by itself. */
  readonly idle?: boolean;
  /** Training folders: sets the folder's time forward, ms UTC. */
  readonly clock?: number | null;
  /** Training folders: folder seconds per real second. */
  readonly speed?: number | null;
  /** Tests train without a thread. */
  readonly startTraining?: StartTraining;
  readonly startMachine?: StartMachine;
}

/** The running unit: everything behind the contract. One per data folder. */
export interface Unit extends UnitHost, Disposable {
  readonly parts: UnitParts;
}

/**
 * Opens the folder, takes up what an earlier run left, and starts modem, queues and timers. It
 * does not wait for the modem: the unit runs all the same.
 *
 * @throws AppError unit/already-running, usage/training-only, and whatever opening the folder throws.
 */
export async function openUnit(options: UnitOptions): Promise<Unit> {
  const { ids, monotonic, log, shell, idle = false } = options;
  const folder = await openFolder(options.dataDir, options, new SystemClock().now());
  const { db } = folder;
  const stack = new DisposeStack();
  stack.add(folder);
  try {
    const trainingClock = openClock(db, options);
    const clock: Clock = trainingClock ?? new SystemClock();
    const publisher = stack.add(new Publisher(monotonic, shell));
    const deps = { db, clock, ids, publish: publisher.publish };
    const sims = new SimKeeper(monotonic, trainingClock !== null);
    const machine = machineIdOf(options.dataDir);
    if (!idle) {
      takeUp(deps, log, sims);
      runWork(deps, { kind: 'automate' }, (work) => checkMachine(work, machine));
    }

    const room = new DiskRoom(deps, trainingClock ? null : new Ballast(options.dataDir));
    const isSimulated = options.port === 'simulated';
    const boxes = stack.add(
      openBoxes({
        ...{ deps, monotonic, sims, room, isTraining: trainingClock !== null },
        port: options.port,
        patients: trainingClock !== null && (options.patients ?? isSimulated),
        isIdle: idle,
      }),
    );
    const { modems, sender, patients } = boxes;
    const links = () => modems?.fleet.links ?? [];
    const modem = () => modemView(links(), isSimulated, countWaiting(db));
    const dueDeps = { ...deps, fireUnitTimer: sims.fireTimer };
    const speed = () => trainingClock?.speed ?? 1;
    const loop = stack.add(new SchedulerLoop(dueDeps, monotonic, log, speed));
    if (!idle) {
      publisher.wakeSender = () => sender?.wake();
      publisher.wakeLoop = () => loop.wake();
      loop.wake();
      stack.add(keepAlive(db, clock, monotonic));
      const secondWay = stack.add(
        new SecondWay({
          ...{ deps, monotonic, dataDir: options.dataDir, modem, room },
          machineClock: new SystemClock(),
        }),
      );
      publisher.unitChanged = secondWay.changed;
    }
    if (modems) {
      const { fleet } = modems;
      stack.add(watchModems(deps, fleet, monotonic, publisher.tell));
      stack.add(watchForDeadModem(deps, anyOf(fleet)));
      // Where the clock is stepped, days pass in seconds: tests are run when somebody asks.
      const testsItself = trainingClock === null;
      stack.add(eachModem(fleet, (link) => followSim(deps, link, monotonic, testsItself)));
      // In training the folder's time is another world's.
      if (testsItself) {
        stack.add(eachModem(fleet, (link) => followModemClock(deps, link, monotonic)));
      }
      stack.add(eachModem(fleet, (link) => logSignal(deps, link, monotonic, trainingClock)));
      stack.add(watchOldNetworks(deps, fleet, monotonic));
    }
    if (patients) stack.add(letPatientsWrite(patients, monotonic));
    if (trainingClock) stack.add(keepTimeRegularly(db, trainingClock, monotonic));

    const forThreads = { databasePath: folder.paths.database, key: folder.key };
    const learning = stack.add(
      new Training(deps, options.startTraining ?? startTraining, { ...forThreads, job: null }),
    );
    const machines = stack.add(
      new Machines(options.startMachine ?? startMachine, forThreads, (run, percent) =>
        publisher.tell('studio:machine', { run, percent }),
      ),
    );

    const parts: UnitParts = {
      ...{ folder, clock, ids, deps, learning, machines },
      pdf: shell.pdf,
      sims: {
        inUse: () =>
          links()
            .filter(({ status }) => status.state.kind === 'ready')
            .map(({ status }) => simKey(status.identity.imsi)),
        retryNow: () => sender?.retryNow(),
        machine,
      },
      modem,
      modems: {
        links,
        enterPin: (pin) => void modems?.fleet.enterPin(pin),
        forget: (link) => {
          const isForgotten = modems?.fleet.forget(link) ?? false;
          if (isForgotten) sender?.forget(link);
          return isForgotten;
        },
      },
      run: (author, work) => runWork(deps, author, work),
      training:
        trainingClock &&
        trainingControl(dueDeps, trainingClock, monotonic, log, boxes, loop, publisher),
    };
    return {
      parts,
      handlers: handlersOf(parts),
      subscribe: (listener) => publisher.subscribe(listener),
      dispose: () => stack.dispose(),
    };
  } catch (error) {
    await stack.dispose();
    throw error;
  }
}

/** The folder's own clock in training; null in a folder for real patients, which has the machine's. */
function openClock(
  db: Parameters<typeof openTrainingClock>[0],
  { monotonic, port, clock = null, speed = null }: UnitOptions,
): TrainingClock | null {
  if (readSettings(db).mode === 'training') {
    return openTrainingClock(db, monotonic, new SystemClock().now(), clock, speed);
  }
  if (port === 'simulated' || clock !== null || speed !== null) {
    throw new AppError('usage/training-only');
  }
  return null;
}

function countWaiting(db: ReadableDb): number {
  const row = sql<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM outbox_message WHERE state IN ('due', 'held', 'sending')`,
  ).get();
  return row?.count ?? 0;
}
