import type { ReadableDb } from '../../db/index.ts';
import { patientById, phonesOf } from '../../patients/index.ts';
import type { PatientId } from '../../shared/ids.ts';

/** To phone, the landline last; without those that are somebody else's. */
export function numbersToPhone(db: ReadableDb, id: PatientId): string[] {
  const landline = patientById(db, id)?.landline;
  const mobiles = phonesOf(db, id).flatMap(({ number, state }) =>
    state === 'wrong' ? [] : [number],
  );
  return landline ? [...mobiles, landline] : mobiles;
}
