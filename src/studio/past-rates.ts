import { ranAt } from '../conversations/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';

/** Below this a rate would say more than is known. */
export const leastAsked = 20;
const sinceMs = 365 * 86_400_000;
/** An alert belongs to the step that was asked last before it, for this long. */
const withinMs = 48 * 3_600_000;

export type RatedLevel = 'urgent' | 'call' | 'silence';

export interface PastRate {
  readonly stepId: string;
  /** Stays of which this step was asked in the last year. */
  readonly asked: number;
  /** Of these, alerts raised after it and before the next step, by the level that they reached. */
  readonly alerts: Readonly<Record<RatedLevel, number>>;
}

interface Row {
  readonly step_id: string;
  readonly asked: number;
  readonly urgent: number;
  readonly call: number;
  readonly silence: number;
}

/** What asking each step has led to in this folder: its own history, nobody else's. */
export function pastRates(db: ReadableDb, now: number): ReadonlyMap<string, PastRate> {
  const rows = sql<object, Row>(
    db,
    `WITH asked AS (
       SELECT c.stay_id, q.step_id, min(q.opened_at) AS at FROM conversation c
       CROSS JOIN open_question q ON q.conversation_id = c.id
       WHERE ${ranAt('c', '@since')} AND q.opened_at >= @since GROUP BY c.stay_id, q.step_id
     ), spans AS (
       SELECT stay_id, step_id, at,
         min(coalesce(lead(at) OVER (PARTITION BY stay_id ORDER BY at), at + @within), at + @within)
           AS until
       FROM asked
     )
     SELECT s.step_id, count(DISTINCT s.stay_id) AS asked,
       count(CASE a.level WHEN 'urgent' THEN 1 END) AS urgent,
       count(CASE a.level WHEN 'call' THEN 1 END) AS call,
       count(CASE a.level WHEN 'silence' THEN 1 END) AS silence
     FROM spans s
     LEFT JOIN alert a ON a.stay_id = s.stay_id AND a.raised_at >= s.at AND a.raised_at < s.until
     GROUP BY s.step_id`,
  ).all({ since: now - sinceMs, within: withinMs });
  return new Map(
    rows.map(({ step_id: stepId, asked, urgent, call, silence }) => [
      stepId,
      { stepId, asked, alerts: { urgent, call, silence } },
    ]),
  );
}

/** Seconds that one part has taken this folder's modems, from the median of the last thousand. */
export function secondsPerPart(db: ReadableDb): {
  readonly seconds: number;
  readonly parts: number;
} {
  const rows = sql<[], { ms: number }>(
    db,
    `SELECT sent_at - sending_at AS ms FROM outbox_part
     WHERE sent_at IS NOT NULL AND sending_at IS NOT NULL AND sent_at > sending_at
     ORDER BY sent_at DESC LIMIT 1000`,
  ).all();
  const sorted = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined || sorted.length < leastAsked) {
    return { seconds: assumedSecondsPerPart, parts: sorted.length };
  }
  return { seconds: Math.max(0.1, median / 1000), parts: sorted.length };
}

/** A 4G stick takes 2 to 5 s to have one part accepted by the network. */
const assumedSecondsPerPart = 4;
