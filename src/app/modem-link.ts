import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { sql, transaction, type WritableDb } from '../db/index.ts';
import {
  type ModemFleet,
  type ModemLink,
  openModems,
  serialPorts,
  type TriedPins,
} from '../modem/index.ts';
import { offsetMinutesAt } from '../shared/calendar.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Settings } from '../shared/settings.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { SimulatedModem } from '../training/index.ts';
import { eachModem } from './each-modem.ts';
import type { Listener } from './unit-host.ts';

const automate = { kind: 'automate' } as const;

/** A modem that is not ready for this long, real time, is a technical alert. */
const graceMs = 60_000;

/** Of ARCEP's range for fiction, and of no patient of the training lists. */
const simulatedNumber = '+33639989999';

export interface Modems extends Disposable {
  readonly fleet: ModemFleet;
  /** The pretend modem behind it, in training. */
  readonly simulated: SimulatedModem | null;
}

/** `auto`, paths with commas between them, or `simulated`. */
export function openFleet(
  port: string,
  db: WritableDb,
  settings: Settings,
  clock: Clock,
  monotonic: Monotonic,
): Modems {
  const simulated =
    port === 'simulated'
      ? new SimulatedModem({
          clock,
          monotonic,
          ownNumber: simulatedNumber,
          offsetMinutesAt: (at) => offsetMinutesAt(at, settings.zone),
        })
      : null;
  const fleet = openModems({
    ports: simulated ? async () => [simulated] : serialPorts(port),
    monotonic,
    ...(settings.simPin === null ? {} : { pin: settings.simPin }),
    triedPins: triedPins(db, clock),
  });
  return { fleet, simulated, dispose: () => fleet.dispose() };
}

/** PINs that a SIM refused, kept over restarts: three wrong ones block it (modem.md, behaviour 17). */
function triedPins(db: WritableDb, clock: Clock): TriedPins {
  const row = (key: string) => `tried-pin:${key}`;
  return {
    has: (key) =>
      sql<[string], object>(db, 'SELECT 1 FROM setting WHERE key = ?').get(row(key)) !== undefined,
    add: (key) => {
      transaction(db, () => {
        sql<[string, number]>(
          db,
          `INSERT INTO setting (key, value, updated_at) VALUES (?, 'true', ?) ON CONFLICT DO NOTHING`,
        ).run(row(key), clock.now());
      });
    },
    delete: (key) => {
      transaction(db, () => {
        sql<[string]>(db, 'DELETE FROM setting WHERE key = ?').run(row(key));
      });
    },
  };
}

/**
 * Tells the screens of each change, and raises a technical alert when a modem stays unusable: one
 * alert for some of them, a graver one when there is no other.
 */
export function watchModems(
  deps: WorkDeps,
  fleet: ModemFleet,
  monotonic: Monotonic,
  tell: Listener,
): Disposable {
  const out = new Set<ModemLink>();
  const note = (outNow: boolean, link: ModemLink) => {
    if (outNow) out.add(link);
    else out.delete(link);
    const isAll = out.size > 0 && fleet.links.every((one) => out.has(one));
    runWork(deps, automate, (work) => {
      const state = link.status.state.kind;
      if (isAll) raiseTechnical(work, 'modem-failing', { state });
      else clearTechnical(work, 'modem-failing');
      if (out.size > 0 && !isAll) raiseTechnical(work, 'one-modem-out', { state });
      else clearTechnical(work, 'one-modem-out');
      if (!outNow) work.changed({ kind: 'outbox' });
      work.changed({ kind: 'unit' });
    });
  };
  return eachModem(fleet, (link) => {
    const watch = watchModem(link, monotonic, tell, (outNow) => note(outNow, link));
    return {
      dispose: () => {
        watch.dispose();
        // A modem that nobody waits for any more is missed by nobody.
        if (out.has(link) && !fleet.links.includes(link)) note(false, link);
      },
    };
  });
}

/** Calls `note(true)` once a modem has been out for the grace time, `note(false)` whenever it is ready. */
function watchModem(
  link: ModemLink,
  monotonic: Monotonic,
  tell: Listener,
  note: (isOut: boolean) => void,
): { dispose(): void } {
  let isOut = false;
  let cancel: (() => void) | null = null;
  const look = () => {
    tell('unit:changed', {});
    if (link.status.state.kind === 'ready') {
      cancel?.();
      cancel = null;
      isOut = false;
      note(false);
    } else if (!isOut) {
      cancel ??= monotonic.after(graceMs, () => {
        cancel = null;
        isOut = true;
        note(true);
      });
    }
  };
  let last = '';
  const unlisten = link.onStatus((status) => {
    const now = JSON.stringify([status.state, status.path, status.warnings]);
    if (now === last) return;
    last = now;
    look();
  });
  look();
  return {
    dispose: () => {
      unlisten();
      cancel?.();
    },
  };
}
