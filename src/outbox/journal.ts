import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { ModemStatus } from '../modem/index.ts';

export type JournalProof = 'untried' | 'proved' | 'refuted';

/** Whether this modem, with this firmware, marks a stored message as sent when, and only when, it is. */
export function journalProof(db: ReadableDb, imei: string, firmware: string): JournalProof {
  const row = sql<[string, string], { journal: JournalProof }>(
    db,
    'SELECT journal FROM modem WHERE imei = ? AND firmware = ?',
  ).get(imei, firmware);
  return row?.journal ?? 'untried';
}

/** Refuted once is refuted for good: a proof does not come back. */
export function recordProof(
  db: WritableDb,
  modem: { readonly imei: string; readonly firmware: string; readonly model: string | null },
  proof: 'proved' | 'refuted',
  now: number,
): void {
  sql<object>(
    db,
    `INSERT INTO modem (imei, firmware, model, journal, journal_at, last_seen_at)
     VALUES (:imei, :firmware, :model, :proof, :now, :now)
     ON CONFLICT (imei, firmware) DO UPDATE SET journal = :proof, journal_at = :now
     WHERE journal <> 'refuted'`,
  ).run({ ...modem, proof, now });
}

/** `direct`: +CMGS. `stored`: +CMGW then +CMSS. `trial`: the same, watching what the place says. */
export type Way = 'direct' | 'stored' | 'trial';

/**
 * How the next part goes to the modem.
 * @param urgency the message's class: what cannot wait is no guinea pig
 */
export function chooseWay(status: ModemStatus, proof: JournalProof, urgency: number): Way {
  const { storage } = status.identity;
  if (!status.capabilities.storeAndSend || proof === 'refuted') return 'direct';
  // Half of the places stay free for replies (H18). Unknown use: all may be taken.
  if (!storage || storage.total < 4 || storage.used + 1 > storage.total / 2) return 'direct';
  if (proof === 'proved') return 'stored';
  return urgency >= 3 ? 'trial' : 'direct';
}
