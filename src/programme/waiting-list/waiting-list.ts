import { writeAuthor } from '../../audit/index.ts';
import { stayKey } from '../../interop/index.ts';
import { patientById } from '../../patients/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import type { StayFields } from '../known-stay.ts';
import { recordDeathOf } from '../set-state.ts';
import { withdrawShortNotice } from '../short-notice.ts';
import { insertStay, type StayRow, stayOnDay } from '../stay-sql.ts';
import { datedInstead, isSameWish } from './dated-instead.ts';
import { correctPerson, mayBeOf, takeInPerson, type WaitingPerson } from './waiting-person.ts';
import {
  endWaiting,
  insertWaiting,
  updateWish,
  type WaitingId,
  type WaitingRow,
  type WishFields,
  waitingById,
  waitingOfPatient,
} from './waiting-sql.ts';

/** `dated`: a stay to come is for the same operation. `past`: nothing could be offered any more. */
export type NotListed = 'other-person' | 'deceased' | 'already-waiting' | 'dated' | 'past';

/** Somebody waits for an operation that has no date. */
export function addToWaitingList(
  work: Work,
  person: WaitingPerson,
  wish: WishFields,
): Result<WaitingId, NotListed> {
  if (isPast(work, wish)) return fail('past');
  const known = mayBeOf(work, person);
  if (!known.ok) return known;
  if (known.value && waitsTwice(work, known.value.id, wish, null)) return fail('already-waiting');
  if (known.value && datedInstead(work, known.value.id, wish)) return fail('dated');
  const patientId = takeInPerson(work, person, known.value);
  const id = work.ids.next<WaitingId>();
  const by = writeAuthor(work.author);
  insertWaiting(work.db, {
    ...{ id, patient_id: patientId, ...wish },
    ...{ state: 'waiting', state_at: work.now, state_by: by, reason: null, stay_id: null },
    ...{ created_at: work.now, created_by: by },
  });
  tell(work, patientId, 'waiting-added', wish);
  return ok(id);
}

/**
 * What a person writes anew. The anaesthetist's word was for that operation: with another one, or
 * another surgeon, it falls.
 */
export function changeWaiting(
  work: Work,
  id: WaitingId,
  person: Omit<WaitingPerson, 'ipp'>,
  wish: WishFields,
): Result<null, 'not-found' | 'past' | 'already-waiting'> {
  const entry = waitingById(work.db, id);
  const patient = entry && patientById(work.db, entry.patient_id);
  if (entry?.state !== 'waiting' || !patient) return fail('not-found');
  if (isPast(work, wish)) return fail('past');
  if (waitsTwice(work, patient.id, wish, id)) return fail('already-waiting');
  correctPerson(work, patient, person);
  rewriteWish(work, entry, wish);
  return ok(null);
}

export function rewriteWish(work: Work, entry: WaitingRow, wish: WishFields): void {
  updateWish(work.db, entry.id, wish);
  tell(work, entry.patient_id, 'waiting-changed', wish);
  const isOther =
    !isSameWish(entry, wish) ||
    entry.side !== wish.side ||
    entry.surgeon !== wish.surgeon ||
    entry.anaesthesia !== wish.anaesthesia;
  if (isOther) withdrawShortNotice(work, { waitingId: entry.id });
}

export type RemovedBecause =
  | 'not-wanted'
  | 'done-elsewhere'
  | 'dated'
  | 'not-fit'
  | 'deceased'
  | 'other';

const reasons: Readonly<Record<RemovedBecause, string>> = {
  'not-wanted': 'Ne souhaite plus être opéré',
  'done-elsewhere': 'Opéré ailleurs',
  dated: 'A une date',
  'not-fit': 'Contre-indication ou avis médical',
  deceased: 'Décédé',
  other: 'Autre raison',
};

/** Taken off the list by a person. « Décédé » is the person's: the stays that it stopped are returned (H23). */
export function removeFromWaitingList(
  work: Work,
  id: WaitingId,
  because: RemovedBecause,
  note: string | null,
): Result<readonly StayId[], 'not-found'> {
  const entry = waitingById(work.db, id);
  if (entry?.state !== 'waiting') return fail('not-found');
  const reason = note === null ? reasons[because] : `${reasons[because]} : ${note}`;
  endWaiting(work.db, id, {
    ...{ state: 'removed', state_at: work.now, state_by: writeAuthor(work.author) },
    ...{ reason, stay_id: null },
  });
  tell(work, entry.patient_id, 'waiting-removed', { ...wishOf(entry), reason });
  return ok(because === 'deceased' ? recordDeathOf(work, entry.patient_id, note) : []);
}

/** The patient has the place: a stay of that day is made of the entry, which leaves the list. */
export function makeStay(
  work: Work,
  id: WaitingId,
  place: Pick<StayRow, 'surgery_date' | 'arrival_time' | 'theatre_time' | 'room'>,
): Result<StayId, 'not-found' | 'not-awaited' | 'same-day' | 'dated'> {
  const entry = waitingById(work.db, id);
  const patient = entry && patientById(work.db, entry.patient_id);
  if (!entry || !patient) return fail('not-found');
  if (entry.state !== 'waiting' || patient.deceased_at !== null) return fail('not-awaited');
  if (datedInstead(work, patient.id, entry)) return fail('dated');
  const { ccam, procedure_label: procedureLabel, side } = entry;
  const fields: StayFields = {
    stay_key: stayKey({ ipp: patient.ipp, nda: null, ccam, procedureLabel, side }),
    ...{ nda: null, ...place, surgeon: entry.surgeon, procedure_label: procedureLabel, ccam, side },
    ...{ anaesthesia: entry.anaesthesia, escort: null, escort_phone: null },
    remarks: entry.remarks,
  };
  if (stayOnDay(work.db, fields.stay_key, place.surgery_date)) return fail('same-day');
  const stayId = work.ids.next<StayId>();
  const row = { ...fields, id: stayId, patient_id: patient.id, state: 'planned' } as const;
  insertStay(work.db, { ...row, to_check: null }, work.now);
  endWaiting(work.db, id, {
    ...{ state: 'given', state_at: work.now, state_by: writeAuthor(work.author) },
    ...{ reason: null, stay_id: stayId },
  });
  work.trail('stay-added', { patientId: patient.id, stayId }, { ...fields, toCheck: null });
  tell(work, patient.id, 'waiting-given', { ...wishOf(entry), surgeryDate: place.surgery_date });
  // The unit plans it when it next looks.
  work.changed({ kind: 'timers' });
  work.changed({ kind: 'board' });
  return ok(stayId);
}

function waitsTwice(
  work: Work,
  patientId: PatientId,
  wish: WishFields,
  except: WaitingId | null,
): boolean {
  return waitingOfPatient(work.db, patientId).some(
    (other) => other.state === 'waiting' && other.id !== except && isSameWish(other, wish),
  );
}

function isPast({ now, settings }: Work, { until, available_from }: WishFields): boolean {
  return until < dayOf(now, settings.zone) || (available_from !== null && available_from > until);
}

function tell(work: Work, patientId: PatientId, kind: string, payload: object): void {
  work.trail(kind, { patientId }, { ...payload });
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'patient', patientId });
}

export function wishOf(entry: WaitingRow): WishFields {
  const { surgeon, procedure_label, ccam, side, anaesthesia } = entry;
  const { notice_hours, available_from, until, remarks } = entry;
  return {
    ...{ surgeon, procedure_label, ccam, side, anaesthesia },
    ...{ notice_hours, available_from, until, remarks },
  };
}
