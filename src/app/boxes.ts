import { Receiver } from '../inbox/index.ts';
import { Senders } from '../outbox/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { readSettings } from '../shared/settings.ts';
import type { WorkDeps } from '../shared/work.ts';
import { type Deliver, SimulatedPatients } from '../training/index.ts';
import type { DiskRoom } from './disk-room.ts';
import { type Modems, openFleet } from './modem-link.ts';
import { outboxPolicy } from './outbox-policy.ts';
import { Receivers } from './receivers.ts';
import type { SimKeeper } from './sim-keeper.ts';
import { deliveryTo } from './training-run.ts';
import { inboxHooks, joinInHook, outboxHooks } from './unit-hooks.ts';

export interface BoxesOptions {
  readonly deps: WorkDeps & { readonly clock: Clock };
  readonly monotonic: Monotonic;
  readonly sims: SimKeeper;
  readonly room: DiskRoom;
  /** A path, `auto`, `simulated`, or null: no modem. */
  readonly port: string | null;
  readonly isTraining: boolean;
  /** Simulated patients answer. */
  readonly patients: boolean;
  /** For one command: the queue stands still. */
  readonly isIdle: boolean;
}

/** The way to the telephones and back: modem, outbox, inbox, and who pretends to be at the other end. */
export interface Boxes extends Disposable {
  readonly modems: Modems | null;
  /** Null in an idle unit. */
  readonly sender: Senders | null;
  /** Null without a modem. */
  readonly receiver: Receivers | null;
  readonly patients: SimulatedPatients | null;
}

export function openBoxes(options: BoxesOptions): Boxes {
  const { deps, monotonic, sims, room, port, isTraining } = options;
  const { db, clock, ids } = deps;
  const settings = readSettings(db);
  const joined = joinInHook(deps);
  const stack = new DisposeStack();
  const phones: { deliver: Deliver } = { deliver: () => {} };
  const patients = options.patients
    ? new SimulatedPatients(clock, (from, text) => phones.deliver(from, text))
    : null;
  const modems = port === null ? null : stack.add(openFleet(port, db, settings, clock, monotonic));
  const common = { db, clock, monotonic, ids, isTraining };
  const sender = options.isIdle
    ? null
    : stack.add(
        new Senders(
          {
            ...common,
            policy: outboxPolicy,
            hooks: outboxHooks(deps, joined, sims, patients, room),
          },
          modems?.fleet.links ?? [],
        ),
      );
  modems?.fleet.onLinks((links) => sender?.follow(links));
  const receiver = modems
    ? stack.add(
        new Receivers(
          modems.fleet,
          (link) =>
            new Receiver({
              ...common,
              link,
              hooks: inboxHooks(
                ...([deps, joined, sims, link, isTraining] as const),
                (inside, report, imsi) => sender?.takeReport(inside, report, imsi),
                room,
              ),
            }),
        ),
      )
    : null;
  phones.deliver = deliveryTo(modems?.simulated ?? null, receiver, clock, settings.zone);
  return { modems, sender, receiver, patients, dispose: () => stack.dispose() };
}
