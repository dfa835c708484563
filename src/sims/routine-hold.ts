import { clearTechnical, raiseTechnical, type TechnicalCode } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import type { Id } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import type { SimKey } from './sim-sql.ts';

export type HoldId = Id<'routine-hold'>;

export type HoldKind =
  /** A manager paused routine. */
  'person' | 'delivery-poor' | 'operator-refuses' | 'plan-day' | 'plan-month' | 'clock-off';

export interface Hold {
  readonly id: HoldId;
  readonly kind: HoldKind;
  /** Null: by whichever SIM they would leave. */
  readonly imsi: SimKey | null;
  readonly period: string | null;
  readonly since: number;
  /** As `writeAuthor` wrote it. */
  readonly author: string;
}

/** Each hold is a technical alert, too: a nurse sees that texts wait, and why. */
const codes: Readonly<Record<HoldKind, TechnicalCode>> = {
  person: 'routine-paused',
  'delivery-poor': 'delivery-poor',
  'operator-refuses': 'operator-refuses',
  'plan-day': 'plan-used',
  'plan-month': 'plan-used',
  'clock-off': 'clock-far-off',
};

/** In the ward's words, for the row of a text that waits. */
export const holdWords: Readonly<Record<HoldKind, string>> = {
  person: 'Envois courants suspendus par un responsable.',
  'delivery-poor': 'Trop de SMS récents de cette carte SIM ne sont pas arrivés.',
  'operator-refuses': 'L’opérateur refuse les SMS de cette carte SIM.',
  'plan-day': 'Limite du jour atteinte pour cette carte SIM.',
  'plan-month': 'Limite du mois atteinte pour cette carte SIM.',
  'clock-off': 'L’heure de cet ordinateur est fausse de plus de 15 minutes.',
};

const HOLD = 'id, kind, imsi, period, since, author';

/** What lets routine texts wait now, the oldest first. */
export function standingHolds(db: ReadableDb): Hold[] {
  return sql<[], Hold>(
    db,
    `SELECT ${HOLD} FROM routine_hold WHERE ended_at IS NULL ORDER BY since, kind`,
  ).all();
}

type Held = Pick<Hold, 'kind' | 'imsi'>;

export function isHolding(db: ReadableDb, { kind, imsi }: Held): boolean {
  return standingHolds(db).some((hold) => hold.kind === kind && hold.imsi === imsi);
}

/** Whether it holds, or a person let go of it, in this day or month. */
export function wasHeld(db: ReadableDb, { kind, imsi }: Held, period: string): boolean {
  return (
    sql<[SimKey | null, string, string], object>(
      db,
      `SELECT 1 FROM routine_hold WHERE imsi IS ? AND kind = ? AND period = ?
         AND (ended_at IS NULL OR released = 1)`,
    ).get(imsi, kind, period) !== undefined
  );
}

/** When one of this kind last ended for this SIM; 0: never. */
export function lastEnded(db: ReadableDb, { kind, imsi }: Held): number {
  const row = sql<[SimKey | null, string], { at: number | null }>(
    db,
    'SELECT max(ended_at) AS at FROM routine_hold WHERE imsi IS ? AND kind = ?',
  ).get(imsi, kind);
  return row?.at ?? 0;
}

/** Lets routine wait. One that stands already stays as it is. */
export function holdRoutine(work: Work, hold: Held & { readonly period?: string }): void {
  const { kind, imsi, period = null } = hold;
  const added = sql<object>(
    work.db,
    `INSERT INTO routine_hold (id, kind, imsi, period, since, author)
     VALUES (:id, :kind, :imsi, :period, :now, :author) ON CONFLICT DO NOTHING`,
  ).run({
    ...{ id: work.ids.next<HoldId>(), kind, imsi, period },
    ...{ now: work.now, author: writeAuthor(work.author) },
  });
  if (added.changes === 0) return;
  work.trail('routine-held', {}, { kind, sim: tailOf(imsi), period });
  raiseTechnical(work, codes[kind], { sim: tailOf(imsi), period });
  work.changed({ kind: 'outbox' });
}

/** A person lets go of it, though its cause may stand. */
export function releaseHold(work: Work, id: HoldId): boolean {
  const hold = standingHolds(work.db).find((one) => one.id === id);
  return hold !== undefined && endHold(work, hold, true);
}

/** Ends it, if it stands. False when it does not. */
export function endHold(work: Work, { kind, imsi }: Held, isReleased = false): boolean {
  const ended = sql<object>(
    work.db,
    `UPDATE routine_hold SET ended_at = :now, ended_by = :author, released = :released
     WHERE kind = :kind AND imsi IS :imsi AND ended_at IS NULL`,
  ).run({
    now: work.now,
    author: writeAuthor(work.author),
    released: isReleased ? 1 : 0,
    kind,
    imsi,
  });
  if (ended.changes === 0) return false;
  work.trail('routine-released', {}, { kind, sim: tailOf(imsi) });
  const stillHeld = standingHolds(work.db).some((other) => codes[other.kind] === codes[kind]);
  if (!stillHeld) clearTechnical(work, codes[kind]);
  work.changed({ kind: 'outbox' });
  return true;
}

/** Enough to tell two SIMs apart, and no more. */
export const tailOf = (imsi: SimKey | null): string | null => imsi && `…${imsi.slice(-4)}`;
