import type { ReadableDb } from '../db/index.ts';
import { sql } from '../db/index.ts';
import type { Leave, OutboxMessage, OutboxPolicy } from '../outbox/index.ts';
import { patientById, phoneState, smsStopOf, withheldBecause } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import { nextSendingInstant, readSettings } from '../shared/settings.ts';
import { heldBack, simKey } from '../sims/index.ts';

/** A person pressed the button, but wrote to nobody in particular: STOP holds for these. */
const sentToMany = new Set(['offer', 'cohort', 'personal']);

/**
 * The last look before the modem (H06): what was true when the text was queued may no longer be.
 * Emergency advice passes all but the wall around training and trial folders, which holds for the
 * on-call telephone, too: a rehearsal must not wake anybody (H48).
 */
export const outboxPolicy: OutboxPolicy = {
  routineGapMs: (db) => {
    const { routinePerMinute } = readSettings(db);
    return routinePerMinute === null ? 0 : 60_000 / routinePerMinute;
  },
  mayLeave(db: ReadableDb, message: OutboxMessage, now: number, imsi: string | null): Leave {
    const settings = readSettings(db);
    const withheld = withheldBecause(settings, message.number);
    if (withheld) return { kind: 'hold', reason: withheld, until: null };
    if (message.class === 1) return { kind: 'yes' };
    if (message.kind !== 'goodbye' && phoneState(db, message.number) === 'wrong') {
      return { kind: 'cancel', reason: "Le numéro n'est pas celui du patient." };
    }
    if (message.patientId) {
      const patient = patientById(db, message.patientId);
      if (patient && patient.deceased_at !== null) {
        return { kind: 'cancel', reason: 'Patient décédé.' };
      }
      const isAutomatic = message.author === 'automate' || sentToMany.has(message.kind);
      if (isAutomatic && message.kind !== 'goodbye' && smsStopOf(db, message.patientId)) {
        return { kind: 'cancel', reason: 'Ne veut plus de SMS.' };
      }
    }
    if (message.stayId && message.kind !== 'correction') {
      const stay = stayById(db, message.stayId);
      if (stay && ['cancelled', 'absent', 'hospitalised', 'deceased'].includes(stay.state)) {
        return { kind: 'cancel', reason: 'Le séjour n’est plus à suivre par SMS.' };
      }
    }
    if (message.withinHours) {
      const permitted = nextSendingInstant(settings, now);
      if (permitted > now) {
        return { kind: 'hold', reason: "En dehors des heures d'envoi.", until: permitted };
      }
    }
    return heldBack(db, settings, message, simKey(imsi), now) ?? { kind: 'yes' };
  },
};

/** Patients of the coming stays to whom this folder may send nothing: said in large letters (H48). */
export function withheldPatients(db: ReadableDb, fromDay: string): number {
  const settings = readSettings(db);
  if (settings.mode === 'live') return 0;
  const rows = sql<[string], { patient_id: string; number: string }>(
    db,
    `SELECT DISTINCT patient_phone.patient_id, number FROM patient_phone
     JOIN stay ON stay.patient_id = patient_phone.patient_id
     WHERE patient_phone.until IS NULL AND stay.surgery_date >= ?`,
  ).all(fromDay);
  const withheld = rows.filter((row) => withheldBecause(settings, row.number) !== null);
  return new Set(withheld.map((row) => row.patient_id)).size;
}
