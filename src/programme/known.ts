import type { ReadableDb } from '../db/index.ts';
import { type RecordReading, stayKey } from '../interop/index.ts';
import { factsOf, type KnownPerson, patientByIpp, phonesOf } from '../patients/index.ts';
import { listedFacts, runsNaming } from './import-sql.ts';
import type { Known, ListReading } from './plan-import.ts';
import { staysToCompare } from './stay-sql.ts';

/** Reads what a list is compared with. */
export function readKnown(db: ReadableDb, list: ListReading, today: string): Known {
  const records = list.records.flatMap((reading) => recordOf(reading) ?? []);
  const ipps = [...new Set(records.map(({ ipp }) => ipp))];
  const keys = records.map(stayKey);
  const { periodFrom, periodTo } = list;
  const range = { from: today, periodFrom: periodFrom ?? today, periodTo: periodTo ?? today };
  const people = new Map<string, KnownPerson>();
  for (const ipp of ipps) {
    const row = patientByIpp(db, ipp);
    if (!row) continue;
    const [latest, ...earlier] = listedFacts(db, ipp);
    const listedBefore = latest ? factsOf([latest, ...earlier]) : null;
    people.set(ipp, { row, phones: phonesOf(db, row.id), listedBefore });
  }
  const stays = staysToCompare(db, range, ipps, keys);
  const listedIn = runsNaming(
    db,
    stays.map(({ id }) => id),
  );
  return { today, people, stays, listedIn };
}

const recordOf = (reading: RecordReading) => ('record' in reading ? reading.record : null);
