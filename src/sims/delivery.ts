import { type ReadableDb, sql } from '../db/index.ts';
import type { Work } from '../shared/work.ts';
import { holdRoutine, isHolding, lastEnded } from './routine-hold.ts';
import { type SimKey, simOfMessage } from './sim-sql.ts';

/** H17. Fewer judge a SIM by chance; more see late that its texts arrive nowhere. */
const LOOKED_AT = 20;
const FEWEST_PERCENT = 80;

export interface DeliveryRatio {
  readonly delivered: number;
  /** Not delivered, or without their report in time. */
  readonly lost: number;
}

/**
 * Of the last texts of a SIM whose fate is known. A person who lets routine leave again has seen
 * the earlier ones: counting begins anew. Tests have alerts of their own.
 */
export function deliveryOf(db: ReadableDb, imsi: SimKey): DeliveryRatio {
  const since = lastEnded(db, { kind: 'delivery-poor', imsi });
  const rows = sql<[SimKey, number], { isDelivered: 0 | 1 }>(
    db,
    `SELECT m.state = 'delivered' AS isDelivered
     FROM outbox_part p JOIN outbox_message m ON m.id = p.message_id
     WHERE p.is_open IN (0, 1) AND p.imsi IS nullif(?, '') AND p.sending_at > ? AND p.position = 1
       AND m.kind NOT IN ('loop-test', 'other-network-test', 'on-call-test')
       AND (m.state = 'delivered' OR m.overdue_at IS NOT NULL
         OR (m.state = 'failed' AND p.sent_at IS NOT NULL))
     ORDER BY p.sending_at DESC LIMIT ${LOOKED_AT}`,
  ).all(imsi, since);
  const delivered = rows.filter((row) => row.isDelivered).length;
  return { delivered, lost: rows.length - delivered };
}

/** Under 80 % of twenty, or sure to be: the first texts of a SIM that is cut off are enough. */
export function isPoor({ lost }: DeliveryRatio): boolean {
  return (LOOKED_AT - lost) * 100 < LOOKED_AT * FEWEST_PERCENT;
}

/**
 * A text was not delivered, or has no report in time. An operator that cuts a SIM off goes on
 * accepting its texts: only this shows it.
 */
export function noteLoss(work: Work, messageId: string): void {
  const imsi = simOfMessage(work.db, messageId);
  if (imsi === undefined) return;
  const hold = { kind: 'delivery-poor', imsi } as const;
  // Ten thousand texts without a report are counted once, not ten thousand times.
  if (isHolding(work.db, hold) || !isPoor(deliveryOf(work.db, imsi))) return;
  holdRoutine(work, hold);
}
