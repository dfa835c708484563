import { readAuthor } from '../../audit/index.ts';
import { reachForOffer } from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { WaitingEntry, WaitingList } from '../../ipc/index.ts';
import { patientById, patientName, phonesOf, smsStopOf } from '../../patients/index.ts';
import {
  allWaiting,
  datedInstead,
  knownProcedures,
  knownSurgeons,
  leftWaitingSince,
  offersTo,
  stayById,
  staysOfPatient,
  type WaitingRow,
} from '../../programme/index.ts';
import { addDays, dayOf } from '../../shared/calendar.ts';
import type { Settings } from '../../shared/settings.ts';
import { authorName } from './patient.ts';
import { shortNoticeView } from './short-notice.ts';

const shownMs = 30 * 24 * 3_600_000;

export function waitingListView(db: ReadableDb, settings: Settings, now: number): WaitingList {
  const lastYear = addDays(dayOf(now, settings.zone), -365);
  return {
    entries: allWaiting(db).flatMap((row) => waitingEntryView(db, settings, now, row) ?? []),
    left: leftWaitingSince(db, now - shownMs).flatMap((row) => {
      const patient = patientById(db, row.patient_id);
      if (!patient || row.state === 'waiting') return [];
      const stay = row.stay_id === null ? undefined : stayById(db, row.stay_id);
      return [
        {
          waitingId: row.id,
          patient: patientName(patient),
          ...{ procedure: row.procedure_label, surgeon: row.surgeon, state: row.state },
          ...{ at: row.state_at, by: authorName(readAuthor(row.state_by)), reason: row.reason },
          surgeryDate: stay?.surgery_date ?? null,
        },
      ];
    }),
    surgeons: [...knownSurgeons(db, lastYear)],
    procedures: [...knownProcedures(db, lastYear)],
  };
}

export function waitingEntryView(
  db: ReadableDb,
  settings: Settings,
  now: number,
  row: WaitingRow,
): WaitingEntry | null {
  const patient = patientById(db, row.patient_id);
  if (!patient) return null;
  const today = dayOf(now, settings.zone);
  const dated = datedInstead({ db, settings, now }, patient.id, row);
  const reach = reachForOffer(db, settings, patient, { surgery_date: today });
  const offer = offersTo(db, patient.id).find(
    ({ waiting_id, state }) => waiting_id === row.id && (state === 'sent' || state === 'held'),
  );
  return {
    waitingId: row.id,
    patient: patientName(patient),
    language: patient.language,
    phones: phonesOf(db, patient.id).map(({ number, holder, holder_name: holderName }) => ({
      ...{ number, holder, holderName },
    })),
    landline: patient.landline,
    smsStopped: smsStopOf(db, patient.id) !== null,
    namesAreOurs: staysOfPatient(db, patient.id).length === 0,
    ...{ procedure: row.procedure_label, ccam: row.ccam, surgeon: row.surgeon, side: row.side },
    ...{ anaesthesia: row.anaesthesia, noticeHours: row.notice_hours, remarks: row.remarks },
    ...{ availableFrom: row.available_from, until: row.until },
    ...{ addedAt: row.created_at, addedBy: authorName(readAuthor(row.created_by)) },
    shortNotice: shortNoticeView(db, { waitingId: row.id }),
    status: statusOf(patient.deceased_at, dated !== undefined, row.until < today),
    datedOn: dated?.surgery_date ?? null,
    toCall: reach.kind === 'call' ? reach.reason : null,
    offer: offer
      ? {
          state: offer.state === 'held' ? 'held' : 'sent',
          surgeryDate: offer.surgery_date,
          arrivalTime: offer.arrival_time,
          expiresAt: offer.expires_at,
        }
      : null,
  };
}

function statusOf(
  deceasedAt: number | null,
  isDated: boolean,
  isOver: boolean,
): WaitingEntry['status'] {
  if (deceasedAt !== null) return 'deceased';
  if (isDated) return 'dated';
  return isOver ? 'expired' : 'waiting';
}
