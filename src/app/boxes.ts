import { Receiver } from '../inbox/index.ts';
import { Sender } from '../outbox/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { readSettings } from '../shared/settings.ts';
import type { WorkDeps } from '../shared/work.ts';
import { type Deliver, SimulatedPatients } from '../training/index.ts';
import { type Link, openLink } from './modem-link.ts';
import { outboxPolicy } from './outbox-policy.ts';
import type { SimKeeper } from './sim-keeper.ts';
import { deliveryTo } from './training-run.ts';
import { inboxHooks, joinInHook, outboxHooks } from './unit-hooks.ts';

export interface BoxesOptions {
  readonly deps: WorkDeps & { readonly clock: Clock };
  readonly monotonic: Monotonic;
  readonly sims: SimKeeper;
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
  readonly link: Link | null;
  /** Null in an idle unit. */
  readonly sender: Sender | null;
  /** Null without a modem. */
  readonly receiver: Receiver | null;
  readonly patients: SimulatedPatients | null;
}

export function openBoxes(options: BoxesOptions): Boxes {
  const { deps, monotonic, sims, port, isTraining } = options;
  const { db, clock, ids } = deps;
  const settings = readSettings(db);
  const joined = joinInHook(deps);
  const stack = new DisposeStack();
  const phones: { deliver: Deliver } = { deliver: () => {} };
  const patients = options.patients
    ? new SimulatedPatients(clock, (from, text) => phones.deliver(from, text))
    : null;
  const link = port === null ? null : stack.add(openLink(port, db, settings, clock, monotonic));
  const sender = options.isIdle
    ? null
    : stack.add(
        new Sender({
          ...{ db, clock, monotonic, ids, isTraining },
          link: () => link?.modem ?? null,
          policy: outboxPolicy,
          hooks: outboxHooks(deps, joined, sims, patients),
        }),
      );
  const receiver = link
    ? stack.add(
        new Receiver({
          ...{ db, clock, monotonic, ids, isTraining },
          link: link.modem,
          hooks: inboxHooks(deps, joined, sims, link.modem, isTraining, (inside, report, imsi) =>
            sender?.takeReport(inside, report, imsi),
          ),
        }),
      )
    : null;
  phones.deliver = deliveryTo(link?.simulated ?? null, receiver, clock, settings.zone);
  return { link, sender, receiver, patients, dispose: () => stack.dispose() };
}
