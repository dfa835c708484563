import { type Author, recordTrail, type TrailSubject } from '../audit/index.ts';
import { type ReadableDb, transaction, type WritableDb } from '../db/index.ts';
import { offsetMinutesAt } from './calendar.ts';
import type { AlertId, Ids, PatientId, StayId } from './ids.ts';
import { readSettings, type Settings } from './settings.ts';

/** What became different, told to the screens after the commit. Ids only. */
export type Change =
  | { readonly kind: 'board' }
  | { readonly kind: 'programme' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'timers' }
  | { readonly kind: 'protocols' }
  /** What is learned from replies: labels, models, a training that goes on. */
  | { readonly kind: 'learning' }
  | { readonly kind: 'patient'; readonly patientId: PatientId }
  | {
      readonly kind: 'rang';
      readonly alertId: AlertId;
      readonly level: 'urgent' | 'call' | 'silence' | 'read';
    };

type Subject = TrailSubject & {
  readonly patientId?: PatientId | null;
  readonly stayId?: StayId | null;
};

/**
 * One transaction's worth of work by one author at one instant: the decision, the rows to send,
 * the timers, the alert and the trail are written together or not at all.
 */
export interface Work {
  readonly db: WritableDb;
  /** The folder's time, ms UTC: the same for everything written by this work. */
  readonly now: number;
  readonly ids: Ids;
  readonly author: Author;
  readonly settings: Settings;
  /** Appends to the trail; what may have to be erased one day goes in `payload` only. */
  trail(kind: string, subject: Subject, payload?: unknown): void;
  /** Published once, after the commit. */
  changed(change: Change): void;
}

/** What may be looked at from a screen, as from within a transaction. */
export type ReadWork = Pick<Work, 'now' | 'settings'> & { readonly db: ReadableDb };

export interface WorkDeps {
  readonly db: WritableDb;
  readonly clock: { now(): number };
  readonly ids: Ids;
  /** Called after the commit with everything that changed. */
  publish(changes: readonly Change[]): void;
}

/** Runs `work` in one transaction; a throw rolls all of it back and publishes nothing. */
export function runWork<T>(
  deps: WorkDeps,
  author: Author,
  work: (work: Work) => T extends PromiseLike<unknown> ? never : T,
): T {
  const changes: Change[] = [];
  const value = transaction(deps.db, () => work(joinWork(deps, deps.db, author, changes)));
  if (changes.length > 0) deps.publish(changes);
  return value;
}

/** A `Work` inside a transaction that somebody else holds; they publish `changes` after the commit. */
export function joinWork(
  deps: Pick<WorkDeps, 'clock' | 'ids'>,
  db: WritableDb,
  author: Author,
  changes: Change[],
): Work {
  const now = deps.clock.now();
  const settings = readSettings(db);
  return {
    db,
    now,
    ids: deps.ids,
    author,
    settings,
    trail: (kind, subject, payload = {}) => {
      recordTrail(db, {
        at: now,
        utcOffsetMinutes: offsetMinutesAt(now, settings.zone),
        author,
        kind,
        ...subject,
        payload,
      });
    },
    changed: (change) => {
      changes.push(change);
    },
  };
}
