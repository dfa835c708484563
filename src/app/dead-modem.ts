import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import type { ModemLink } from '../modem/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import { runWork, type Work, type WorkDeps } from '../shared/work.ts';

const automate = { kind: 'automate' } as const;

/**
 * H16. Shorter prints lists for a modem that only restarts; longer leaves patients who write
 * unheard. Folder time, and a row: a program that starts again over a dead modem counts on.
 */
const deadAfterMs = 30 * 60_000;
/** A modem that starts is given this long before an earlier run's count is believed. */
const startsWithinMs = 60_000;

const owner = ['unit', 'modem', 'modem-dead'] as const;
export const isDeadModemTimer = (name: string): boolean => name === 'modem-dead';

/** Since when the modem has been out of use; null: it works, or is not missed yet. */
export function deadSince(db: ReadableDb): number | null {
  const alert = sql<[], { at: number }>(
    db,
    `SELECT raised_at AS at FROM technical_alert WHERE code = 'modem-dead' AND cleared_at IS NULL`,
  ).get();
  const timer = sql<[], { at: number }>(
    db,
    `SELECT due_at AS at FROM timer WHERE owner_kind = 'unit' AND name = 'modem-dead'`,
  ).get();
  const at = alert?.at ?? timer?.at;
  return at === undefined ? null : at - deadAfterMs;
}

/** One modem, or as much of all of them together. */
type Watched = Pick<ModemLink, 'status'> & { onStatus(listener: () => void): () => void };

/** Counts while the modem is not ready, and stops when it is. */
export function watchForDeadModem(deps: WorkDeps, link: Watched): Disposable {
  let wasReady: boolean | null = null;
  const look = () => {
    const isReady = link.status.state.kind === 'ready';
    if (isReady === wasReady) return;
    const isStart = wasReady === null;
    wasReady = isReady;
    runWork(deps, automate, (work) => (isReady ? alive(work) : count(work, isStart)));
  };
  const unlisten = link.onStatus(look);
  look();
  return { dispose: unlisten };
}

function alive(work: Work): void {
  clearTimer(work.db, ...owner);
  clearTechnical(work, 'modem-dead');
}

function count(work: Work, isStart: boolean): void {
  const due = work.now + deadAfterMs;
  const counted = deadSince(work.db);
  const known = counted === null ? due : counted + deadAfterMs;
  const earliest = isStart ? work.now + startsWithinMs : known;
  setTimer(work.db, ...owner, Math.min(due, Math.max(known, earliest)));
  work.changed({ kind: 'timers' });
}

/** It was not ready all the time: whoever is there gets the list of patients to phone. */
export function modemIsDead(work: Work): void {
  raiseTechnical(work, 'modem-dead', {});
}
