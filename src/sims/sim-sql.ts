import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';

/** The IMSI; '' for a SIM whose modem does not tell it. Parts of the outbox have null there. */
export type SimKey = string;

export const simKey = (imsi: string | null | undefined): SimKey => imsi ?? '';

export const contracts = ['unknown', 'ordinary', 'automated-in-writing'] as const;
export type Contract = (typeof contracts)[number];

export interface Sim {
  readonly imsi: SimKey;
  readonly iccid: string | null;
  readonly operator: string | null;
  /** E.164. */
  readonly ownNumber: string | null;
  readonly ownNumberFrom: 'sim' | 'person' | null;
  readonly contract: Contract;
  /** Different recipients allowed a day and a month; null: no limit that we know of. */
  readonly dayLimit: number | null;
  readonly monthLimit: number | null;
  /** Of the limit, from which somebody is told. */
  readonly warnPercent: number;
  readonly lastSeenAt: number;
  /** When anything last came from the network. */
  readonly heardAt: number | null;
}

const SIM = `imsi, iccid, operator, own_number AS ownNumber, own_number_from AS ownNumberFrom,
  contract, day_limit AS dayLimit, month_limit AS monthLimit, warn_percent AS warnPercent,
  last_seen_at AS lastSeenAt, heard_at AS heardAt`;

export function simOf(db: ReadableDb, imsi: SimKey): Sim | undefined {
  return sql<[SimKey], Sim>(db, `SELECT ${SIM} FROM sim WHERE imsi = ?`).get(imsi);
}

/** The last one seen first. */
export function listSims(db: ReadableDb): Sim[] {
  return sql<[], Sim>(db, `SELECT ${SIM} FROM sim ORDER BY last_seen_at DESC, imsi`).all();
}

export interface SeenSim {
  readonly imsi: SimKey;
  readonly iccid: string | null;
  readonly operator: string | null;
  /** As the SIM bears it, E.164; what a person wrote is believed before it. */
  readonly ownNumber: string | null;
}

export function writeSeen(db: WritableDb, now: number, seen: SeenSim): void {
  sql<object>(
    db,
    `INSERT INTO sim (imsi, iccid, operator, own_number, own_number_from, last_seen_at)
     VALUES (:imsi, :iccid, :operator, :ownNumber, iif(:ownNumber IS NULL, NULL, 'sim'), :now)
     ON CONFLICT (imsi) DO UPDATE SET
       iccid = coalesce(excluded.iccid, iccid),
       operator = coalesce(excluded.operator, operator),
       own_number = iif(own_number_from = 'person', own_number,
         coalesce(excluded.own_number, own_number)),
       own_number_from = coalesce(own_number_from, excluded.own_number_from),
       last_seen_at = excluded.last_seen_at`,
  ).run({ ...seen, now });
}

export type SimChange = Pick<
  Sim,
  'ownNumber' | 'contract' | 'dayLimit' | 'monthLimit' | 'warnPercent'
>;

/** What a person says of a SIM. A number taken away may be read from the SIM again. */
export function changeSim(
  db: WritableDb,
  imsi: SimKey,
  change: SimChange,
  numberFrom: 'sim' | 'person',
): void {
  sql<object>(
    db,
    `UPDATE sim SET own_number = :ownNumber,
       own_number_from = iif(:ownNumber IS NULL, NULL, :numberFrom), contract = :contract,
       day_limit = :dayLimit, month_limit = :monthLimit, warn_percent = :warnPercent
     WHERE imsi = :imsi`,
  ).run({ ...change, imsi, numberFrom });
}

/** Silence is counted in hours: a row a minute is enough, and spares the disk. */
const HEARD_STEP_MS = 60_000;

export function writeHeard(db: WritableDb, now: number, imsi: SimKey): void {
  sql<[number, SimKey, number]>(
    db,
    'UPDATE sim SET heard_at = ? WHERE imsi = ? AND coalesce(heard_at, 0) < ?',
  ).run(now, imsi, now - HEARD_STEP_MS);
}

/** By which SIM a message left, or is leaving; undefined before. */
export function simOfMessage(db: ReadableDb, messageId: string): SimKey | undefined {
  const row = sql<[string], { imsi: string | null }>(
    db,
    `SELECT imsi FROM outbox_part WHERE message_id = ? AND sending_at IS NOT NULL
     ORDER BY position LIMIT 1`,
  ).get(messageId);
  return row && simKey(row.imsi);
}
