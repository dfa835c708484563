import { type ReadableDb, sql } from '../db/index.ts';
import { listSims } from './sim-sql.ts';

export interface Queue {
  /** Texts whose time has come and that nothing holds. */
  readonly waiting: number;
  /** Of those, and of the held ones, urgent and corrections (classes 1 and 2). */
  readonly urgent: number;
  readonly held: number;
  /** What one part took lately, ms; null before any left. */
  readonly msPerPart: number | null;
  /** When the last of them leaves at this pace, folder time; null: nothing waits. */
  readonly endsAt: number | null;
}

/** The last parts sent: enough that one slow one does not count, few enough to follow the network. */
const LOOKED_AT = 20;
/** What a modem takes for one text, before we know better. */
const USUAL_MS = 4_000;

/** H46: what waits, and until when at the pace of the last texts. */
export function queueOf(db: ReadableDb, now: number): Queue {
  const counts = sql<[number], { waiting: number; urgent: number; parts: number }>(
    db,
    `SELECT count(*) AS waiting, coalesce(sum(class <= 2), 0) AS urgent,
       coalesce(sum(iif(length(text) <= 160, 1, (length(text) + 152) / 153)), 0) AS parts
     FROM outbox_message WHERE state IN ('due', 'sending') AND due_at <= ?`,
  ).get(now);
  const held = sql<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM outbox_message WHERE state = 'held'`,
  ).get();
  const { waiting = 0, urgent = 0, parts = 0 } = counts ?? {};
  const msPerPart = paceOf(db);
  return {
    ...{ waiting, urgent, held: held?.count ?? 0, msPerPart },
    endsAt: waiting === 0 ? null : now + parts * (msPerPart ?? USUAL_MS),
  };
}

/** The median of the last parts: from being told to the modem to its answer. */
function paceOf(db: ReadableDb): number | null {
  const ofSim = sql<[string], { at: number; ms: number }>(
    db,
    `SELECT sending_at AS at, max(0, sent_at - sending_at) AS ms FROM outbox_part
     WHERE imsi IS nullif(?, '') AND sending_at IS NOT NULL AND sent_at IS NOT NULL
     ORDER BY sending_at DESC LIMIT ${LOOKED_AT}`,
  );
  const rows = listSims(db).flatMap(({ imsi }) => ofSim.all(imsi));
  const last = rows.sort((a, b) => b.at - a.at).slice(0, LOOKED_AT);
  const sorted = last.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
