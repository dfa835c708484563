import { draftsFor } from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { fitText } from '../../gsm/index.ts';
import type { FreedPlace } from '../../ipc/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import { freedSlotOf, offersOfSlot, type StayRow, staysBetween } from '../../programme/index.ts';
import type { PatientId } from '../../shared/ids.ts';
import { languageName } from '../../shared/language-name.ts';
import type { Settings } from '../../shared/settings.ts';
import { numbersToPhone } from './numbers-to-phone.ts';
import { staffName } from './staff-name.ts';

/** Places of those days that a patient does not take, with their drafts as they stand now. */
export function freedPlaces(
  db: ReadableDb,
  settings: Settings,
  now: number,
  from: string,
  to: string,
): FreedPlace[] {
  return staysBetween(db, from, to).flatMap((stay) => {
    const place = freedPlace(db, settings, now, stay);
    return place ? [place] : [];
  });
}

function freedPlace(
  db: ReadableDb,
  settings: Settings,
  now: number,
  stay: StayRow,
): FreedPlace | null {
  const slot = freedSlotOf(db, stay.id);
  const patient = nameOf(db, stay.patient_id);
  if (!slot || slot.state === 'taken-back' || slot.surgery_date !== stay.surgery_date || !patient) {
    return null;
  }
  return {
    stayId: stay.id,
    patient,
    state: slot.state,
    freedAt: slot.freed_at,
    because: stay.confirmation === 'no' ? 'refused' : 'cancelled',
    surgeryDate: stay.surgery_date,
    arrivalTime: stay.arrival_time,
    surgeon: stay.surgeon,
    procedure: stay.procedure_label,
    room: stay.room,
    drafts: draftsFor(db, settings, now, stay).flatMap(({ candidate, reach, expiresAt }) => {
      const name = nameOf(db, candidate.patient_id);
      if (!name) return [];
      const text = reach.kind === 'sms' ? reach.text : null;
      return [
        {
          candidateId: candidate.id,
          patient: name,
          surgeryDate: candidate.surgery_date,
          procedure: candidate.procedure_label,
          noticeHours: candidate.notice_hours,
          clearedBy: staffName(db, candidate.cleared_by),
          ...{ note: candidate.note, remarks: candidate.remarks },
          expiresAt,
          text,
          language: textLanguage(db, candidate.patient_id),
          parts: text === null ? 0 : fitText(text).parts.length,
          toCall: reach.kind === 'call' ? reach.reason : null,
          numbers: numbersToPhone(db, candidate.patient_id),
        },
      ];
    }),
    offers: offersOfSlot(db, stay.id, stay.surgery_date).flatMap((offer) => {
      const name = nameOf(db, offer.patient_id);
      if (!name) return [];
      return [
        {
          offerId: offer.id,
          patient: name,
          isUndated: offer.waiting_id !== null,
          state: offer.state,
          closedBecause: offer.closed_because,
          offeredAt: offer.offered_at,
          stateAt: offer.state_at,
          expiresAt: offer.expires_at,
        },
      ];
    }),
  };
}

function nameOf(db: ReadableDb, id: PatientId) {
  const row = patientById(db, id);
  return row ? patientName(row) : null;
}

function textLanguage(db: ReadableDb, id: PatientId): string | null {
  const language = patientById(db, id)?.language ?? 'fr';
  return language === 'fr' ? null : languageName(language);
}
