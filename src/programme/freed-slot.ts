import type { StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { offersOfSlot } from './offer-sql.ts';
import { freedSlotOf, insertFreedSlot, setFreedSlotState } from './slot-sql.ts';
import { type StayRow, stayById } from './stay-sql.ts';

/**
 * The patient says they will not come: the slot is offered « libéré sous réserve » until a person
 * has spoken with them (H26). A slot already given away on that day stays given away.
 */
export function freeSlot(work: Work, stay: StayRow): void {
  const slot = freedSlotOf(work.db, stay.id);
  if (slot?.surgery_date === stay.surgery_date && slot.state !== 'taken-back') return;
  insertFreedSlot(work.db, stay.id, stay.surgery_date, work.now);
  tell(work, stay, 'slot-freed');
}

/**
 * The patient comes after all. False when there is nothing to take back: a nurse has already given
 * the slot away, and the caller must see that somebody phones.
 */
export function takeSlotBack(work: Work, stay: StayRow): boolean {
  if (!isOffered(work, stay)) return false;
  setFreedSlotState(work.db, stay.id, 'taken-back', work.now);
  tell(work, stay, 'slot-taken-back');
  return true;
}

/**
 * A person plans the stay again although its place was released: it is its own again as long as
 * nobody has it; what was offered meanwhile is closed by whoever tells the patients. `given`: another
 * patient has the place, and it stays theirs.
 */
export function takeReleasedSlotBack(work: Work, stay: StayRow): 'taken-back' | 'given' | 'none' {
  const slot = freedSlotOf(work.db, stay.id);
  if (slot?.state !== 'released' || slot.surgery_date !== stay.surgery_date) return 'none';
  const offers = offersOfSlot(work.db, stay.id, stay.surgery_date);
  if (offers.some(({ state }) => state === 'given')) return 'given';
  setFreedSlotState(work.db, stay.id, 'taken-back', work.now);
  tell(work, stay, 'slot-taken-back');
  return 'taken-back';
}

/** A person has verified the refusal and gives the slot away; no machine ever does (H26). */
export function releaseSlot(
  work: Work,
  stayId: StayId,
): Result<StayRow, 'not-found' | 'not-offered'> {
  const stay = stayById(work.db, stayId);
  if (!stay) return fail('not-found');
  if (!isOffered(work, stay)) return fail('not-offered');
  setFreedSlotState(work.db, stayId, 'released', work.now);
  tell(work, stay, 'slot-released');
  return ok(stay);
}

/** The slot of a day that the stay has since been moved from is no longer its own. */
function isOffered(work: Work, stay: StayRow): boolean {
  const slot = freedSlotOf(work.db, stay.id);
  return slot?.state === 'provisional' && slot.surgery_date === stay.surgery_date;
}

function tell(work: Work, stay: StayRow, kind: string): void {
  const subject = { patientId: stay.patient_id, stayId: stay.id };
  work.trail(kind, subject, { surgeryDate: stay.surgery_date });
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
}
