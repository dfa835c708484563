import { patientById, setDeceased } from '../patients/index.ts';
import { dayOf } from '../shared/calendar.ts';
import type { PatientId, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { freeSlot, takeReleasedSlotBack, takeSlotBack } from './freed-slot.ts';
import {
  type StayRow,
  type StayState,
  setStayState,
  setStillHereAt,
  setToCheck,
  stayById,
  staysOfPatient,
} from './stay-sql.ts';

/** Whoever sees it says it, steps may be left out, and every slip of the mouse has a way back. */
const nextStates: Readonly<Record<StayState, readonly StayState[]>> = {
  planned: ['arrived', 'operated', 'discharged', 'cancelled', 'absent', 'hospitalised', 'deceased'],
  arrived: ['planned', 'operated', 'discharged', 'cancelled', 'absent', 'hospitalised', 'deceased'],
  operated: ['arrived', 'discharged', 'hospitalised', 'deceased'],
  discharged: ['planned', 'arrived', 'operated', 'hospitalised', 'deceased'],
  cancelled: ['planned', 'deceased'],
  absent: ['planned', 'arrived', 'cancelled', 'deceased'],
  hospitalised: ['arrived', 'operated', 'discharged', 'deceased'],
  deceased: ['planned', 'discharged', 'hospitalised', 'cancelled'],
};

export function mayBecome(from: StayState, to: StayState): boolean {
  return from === to || nextStates[from].includes(to);
}

/**
 * A person says where a stay stands; doing so takes its flag « à vérifier » away. Returns the stays
 * whose conversations must be told. « Décédé » is the person's: the stays from today on become so
 * with this one, those of the past keep their history, and all are returned (H23).
 */
export function setState(
  work: Work,
  stayId: StayId,
  state: StayState,
  note: string | null,
): Result<readonly StayId[], 'not-found' | 'not-allowed'> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  if (!mayBecome(stay.state, state)) return fail('not-allowed');
  if (stay.to_check !== null) setToCheck(work.db, stay.id, null, work.now);
  change(work, stay, state, note);
  if (stay.state === state) return ok([]);
  settleSlot(work, stay, state);
  if (state !== 'deceased' && stay.state !== 'deceased') return ok([stayId]);
  return ok(
    state === 'deceased'
      ? recordDeathOf(work, stay.patient_id, note)
      : takeDeathBack(work, stay, note),
  );
}

/**
 * « Pas encore sorti »: a person saw the patient in the unit in the evening. No questionnaire leaves
 * for home before somebody says that they went (H23), whether the unit records arrivals or not.
 */
export function setStillHere(
  work: Work,
  stayId: StayId,
): Result<null, 'not-found' | 'not-allowed'> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  const isToCome = stay.surgery_date > dayOf(work.now, work.settings.zone);
  const isOperated = stay.state === 'operated' || stay.state === 'arrived';
  const next = isOperated ? stay.state : 'operated';
  const mayBe = stay.state === 'planned' ? !isToCome : mayBecome(stay.state, next);
  if (!mayBe || stay.state === 'deceased') return fail('not-allowed');
  change(work, stay, next, null);
  setStillHereAt(work.db, stay.id, work.now);
  work.trail('stay-still-here', { patientId: stay.patient_id, stayId: stay.id });
  return ok(null);
}

/** A cancellation offers the place as a NON does; a mistake takes it back where it still can (H26). */
function settleSlot(work: Work, stay: StayRow, state: StayState): void {
  const isToCome = stay.surgery_date >= dayOf(work.now, work.settings.zone);
  if (state === 'cancelled' && isToCome) return freeSlot(work, stay);
  if (stay.state !== 'cancelled' || state !== 'planned' || takeSlotBack(work, stay)) return;
  const hadAnother = takeReleasedSlotBack(work, stay) === 'given';
  if (hadAnother) setToCheck(work.db, stay.id, 'Sa place avait été donnée : à vérifier', work.now);
}

/** The person died: their stays from today on become so. All are returned, so that follow-ups are told (H23). */
export function recordDeathOf(
  work: Work,
  patientId: PatientId,
  note: string | null,
): readonly StayId[] {
  const before = patientById(work.db, patientId)?.deceased_at ?? null;
  setDeceased(work.db, patientId, before ?? work.now, work.now);
  const today = dayOf(work.now, work.settings.zone);
  const all = staysOfPatient(work.db, patientId);
  for (const other of all) {
    const isOver = other.surgery_date < today || ['cancelled', 'absent'].includes(other.state);
    if (!isOver && other.state !== 'deceased') change(work, other, 'deceased', note);
  }
  return all.map(({ id }) => id);
}

/** It was a mistake: the other stays that it had stopped are planned again. */
function takeDeathBack(work: Work, stay: StayRow, note: string | null): readonly StayId[] {
  setDeceased(work.db, stay.patient_id, null, work.now);
  const all = staysOfPatient(work.db, stay.patient_id);
  for (const other of all) if (other.state === 'deceased') change(work, other, 'planned', note);
  return all.map(({ id }) => id);
}

function change(work: Work, stay: StayRow, state: StayState, note: string | null): void {
  if (stay.state !== state) setStayState(work.db, stay.id, state, work.now);
  if (stay.still_here_at !== null) setStillHereAt(work.db, stay.id, null);
  const subject = { patientId: stay.patient_id, stayId: stay.id };
  const { to_check: toCheck } = stay;
  work.trail('stay-state', subject, { from: stay.state, to: state, note, toCheck });
  work.changed({ kind: 'patient', patientId: stay.patient_id });
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
}
