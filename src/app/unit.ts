import { receiveReply, unprocessedReplies } from '../conversations/index.ts';
import { type KeyOptions, openFolder, type ReadableDb, sql } from '../db/index.ts';
import { Receiver } from '../inbox/index.ts';
import type { EventName, EventOf } from '../ipc/index.ts';
import { Sender } from '../outbox/index.ts';
import { bundledProtocols, installVersion } from '../protocols/index.ts';
import { type Clock, type Monotonic, SystemClock } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { AppError } from '../shared/errors.ts';
import type { Ids, ProtocolVersionId } from '../shared/ids.ts';
import { readSettings } from '../shared/settings.ts';
import { type Change, runWork, type WorkDeps } from '../shared/work.ts';
import { type Deliver, SimulatedPatients } from '../training/index.ts';
import { Broadcast } from './broadcast.ts';
import type { DispatchLog } from './dispatch.ts';
import { handlersOf } from './handlers/index.ts';
import { openLink, watchModem } from './modem-link.ts';
import { modemView } from './modem-view.ts';
import { outboxPolicy } from './outbox-policy.ts';
import type { ShellPort } from './ports.ts';
import { SchedulerLoop } from './scheduler-loop.ts';
import { step } from './stepper.ts';
import {
  deliveryTo,
  keepTime,
  keepTimeRegularly,
  letPatientsWrite,
  openTrainingClock,
} from './training-run.ts';
import { inboxHooks, joinInHook, outboxHooks } from './unit-hooks.ts';
import type { Listener, UnitHost } from './unit-host.ts';
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
  /** Training folders: set the folder's time forward, and how fast it runs. */
  /** Opens the folder for one command: no timers, no queues, nothing that goes on by itself. */
  readonly idle?: boolean;
  readonly clock?: number | null;
  readonly speed?: number | null;
}

const automate = { kind: 'automate' } as const;

/** The running unit: everything behind the contract. One per data folder. */
export interface Unit extends UnitHost, Disposable {
  /** False until the modem is ready; the unit runs all the same. */
  readonly parts: UnitParts;
}

/**
 * Opens the folder, takes up what an earlier run left, and starts modem, queues and timers.
 *
 * @throws AppError unit/already-running, and whatever opening the folder throws.
 */
export async function openUnit(options: UnitOptions): Promise<Unit> {
  const { ids, monotonic, log, shell } = options;
  const folder = await openFolder(options.dataDir, options, new SystemClock().now());
  const { db } = folder;
  const stack = new DisposeStack();
  stack.add(folder);
  try {
    const settings = readSettings(db);
    const isTraining = settings.mode === 'training';
    if (!isTraining && (options.port === 'simulated' || options.clock || options.speed)) {
      throw new AppError('usage/training-only');
    }
    const trainingClock = isTraining
      ? openTrainingClock(
          db,
          monotonic,
          new SystemClock().now(),
          options.clock ?? null,
          options.speed ?? null,
        )
      : null;
    const clock: Clock = trainingClock ?? new SystemClock();

    const listeners = new Set<Listener>();
    const tell = <K extends EventName>(event: K, data: EventOf<K>) => {
      for (const listener of listeners) listener(event, data);
    };
    const broadcast = stack.add(new Broadcast(monotonic, tell));
    const wakers = { sender: () => {}, loop: () => {} };
    const deps: WorkDeps = {
      db,
      clock,
      ids,
      publish: (changes) => {
        broadcast.publish(changes);
        if (changes.some((change) => change.kind === 'outbox')) wakers.sender();
        if (changes.some((change) => change.kind === 'timers' || change.kind === 'programme')) {
          wakers.loop();
        }
        notify(shell, changes);
      },
    };
    const joined = joinInHook(deps);

    const simulated = options.port === 'simulated';
    const phones: { deliver: Deliver } = { deliver: () => {} };
    const patients =
      isTraining && (options.patients ?? simulated)
        ? new SimulatedPatients(clock, (from, text) => phones.deliver(from, text))
        : null;
    const link =
      options.port === null
        ? null
        : stack.add(openLink(options.port, db, settings, clock, monotonic));

    const sender = stack.add(
      new Sender({
        db,
        link: () => link?.modem ?? null,
        clock,
        monotonic,
        ids,
        policy: outboxPolicy,
        hooks: outboxHooks(deps, joined, patients),
        isTraining,
      }),
    );
    wakers.sender = () => sender.wake();
    const receiver = link
      ? stack.add(
          new Receiver({
            db,
            link: link.modem,
            clock,
            monotonic,
            ids,
            isTraining,
            hooks: inboxHooks(deps, joined, (inside, report, imsi) =>
              sender.takeReport(inside, report, imsi),
            ),
          }),
        )
      : null;
    phones.deliver = deliveryTo(link?.simulated ?? null, receiver, clock, settings.zone);

    // A newer protocol that came with the program is for stays planned from now on.
    runWork(deps, automate, (work) => {
      for (const protocol of bundledProtocols) {
        const id = ids.next<ProtocolVersionId>();
        installVersion(work.db, id, protocol, 'automate', work.now);
      }
    });
    // Committed by an earlier run, which ended before it looked at them.
    runWork(deps, automate, (work) => {
      for (const reply of unprocessedReplies(db)) receiveReply(work, reply.id);
    });

    const loop = stack.add(
      new SchedulerLoop(deps, monotonic, log, () => trainingClock?.speed ?? 1),
    );
    if (!options.idle) {
      wakers.loop = () => loop.wake();
      loop.wake();
    }
    if (link) stack.add(watchModem(deps, link.modem, monotonic, tell));
    if (patients) stack.add(letPatientsWrite(patients, monotonic));
    if (trainingClock) stack.add(keepTimeRegularly(db, trainingClock, monotonic));

    const stepping = { last: Promise.resolve() as Promise<unknown> };
    const parts: UnitParts = {
      folder,
      clock,
      ids,
      deps,
      pdf: shell.pdf,
      modem: () => modemView(link?.modem ?? null, simulated, countWaiting(db)),
      run: (author, work) => runWork(deps, author, work),
      training: trainingClock
        ? {
            clock: trainingClock,
            // One step at a time: a second request goes on from where the first ended.
            step: (target, timeoutMs) => {
              const run = async () => {
                loop.pause();
                try {
                  return await step(
                    {
                      deps,
                      clock: trainingClock,
                      monotonic,
                      log,
                      settle: (waits) => sender.settle(waits),
                      takeIn: async () => {
                        await receiver?.takeInAll();
                      },
                      patients,
                    },
                    target,
                    timeoutMs,
                  );
                } finally {
                  keepTime(db, trainingClock, trainingClock.speed);
                  loop.resume();
                  tell('unit:changed', {});
                  tell('board:changed', {});
                }
              };
              const next = stepping.last.then(run, run);
              stepping.last = next.catch(() => {});
              return next;
            },
            setSpeed: (speed) => {
              trainingClock.setSpeed(speed);
              keepTime(db, trainingClock, speed);
              loop.wake();
              tell('unit:changed', {});
            },
          }
        : null,
    };
    return {
      parts,
      handlers: handlersOf(parts),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      dispose: () => stack.dispose(),
    };
  } catch (error) {
    await stack.dispose();
    throw error;
  }
}

/** Notices of the desktop, without anything of the patient. */
function notify(shell: ShellPort, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind !== 'rang') continue;
    const title = change.level === 'urgent' ? 'Alerte urgente' : 'Nouvelle alerte';
    shell.notify({ title, body: 'Ouvrez Vigie pour la voir.' });
  }
}

function countWaiting(db: ReadableDb): number {
  const row = sql<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM outbox_message WHERE state IN ('due', 'held', 'sending')`,
  ).get();
  return row?.count ?? 0;
}
