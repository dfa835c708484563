import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { sql, transaction, type WritableDb } from '../db/index.ts';
import { type ModemLink, openModem, serialPorts, type TriedPins } from '../modem/index.ts';
import { offsetMinutesAt } from '../shared/calendar.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Settings } from '../shared/settings.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { SimulatedModem } from '../training/index.ts';
import type { Listener } from './unit-host.ts';

const automate = { kind: 'automate' } as const;

/** A modem that is not ready for this long, real time, is a technical alert. */
const graceMs = 60_000;

/** Of ARCEP's range for fiction, and of no patient of the training lists. */
const simulatedNumber = '+33639989999';

export interface Link extends Disposable {
  readonly modem: ModemLink;
  /** The pretend modem behind it, in training. */
  readonly simulated: SimulatedModem | null;
}

/** `auto`, a path, or `simulated`. */
export function openLink(
  port: string,
  db: WritableDb,
  settings: Settings,
  clock: Clock,
  monotonic: Monotonic,
): Link {
  const simulated =
    port === 'simulated'
      ? new SimulatedModem({
          clock,
          monotonic,
          ownNumber: simulatedNumber,
          offsetMinutesAt: (at) => offsetMinutesAt(at, settings.zone),
        })
      : null;
  const modem = openModem({
    ports: simulated ? async () => [simulated] : serialPorts(port),
    monotonic,
    ...(settings.simPin === null ? {} : { pin: settings.simPin }),
    triedPins: triedPins(db, clock),
  });
  return { modem, simulated, dispose: () => modem.dispose() };
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

/** Tells the screens of each change, and raises a technical alert when the modem stays unusable. */
export function watchModem(
  deps: WorkDeps,
  link: ModemLink,
  monotonic: Monotonic,
  tell: Listener,
): Disposable {
  let isAlarmed = false;
  let cancel: (() => void) | null = null;
  const alarm = () => {
    cancel = null;
    isAlarmed = true;
    runWork(deps, automate, (work) => {
      raiseTechnical(work, 'modem-failing', { state: link.status.state.kind });
      work.changed({ kind: 'unit' });
    });
  };
  const look = () => {
    tell('unit:changed', {});
    if (link.status.state.kind !== 'ready') {
      if (!isAlarmed) cancel ??= monotonic.after(graceMs, alarm);
      return;
    }
    cancel?.();
    cancel = null;
    isAlarmed = false;
    runWork(deps, automate, (work) => {
      clearTechnical(work, 'modem-failing');
      work.changed({ kind: 'outbox' });
      work.changed({ kind: 'unit' });
    });
  };
  let last = '';
  const unlisten = link.onStatus((status) => {
    const now = JSON.stringify([status.state, status.path]);
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
