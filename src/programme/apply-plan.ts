import { takeOverPerson } from '../patients/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { ImportRunId, PatientId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import type { StayDecision } from './decide-stay.ts';
import type { ImportPlan, Known } from './plan-import.ts';
import { forgetMove, insertStay, setToCheck, updateStay } from './stay-sql.ts';

export interface ChangedStay {
  readonly stayId: StayId;
  /** `time`: the hour of arrival; `other`: the person, how to reach them, or the rest of the stay. */
  readonly what: 'moved' | 'time' | 'other';
}

export interface Applied {
  readonly changed: readonly ChangedStay[];
  readonly added: readonly StayId[];
}

/** Writes a plan in the caller's transaction. `stayAt`: the stay behind each line of the list. */
export function applyPlan(
  work: Work,
  importRunId: ImportRunId,
  plan: ImportPlan,
  known: Known,
): { readonly applied: Applied; readonly stayAt: ReadonlyMap<number, StayId> } {
  const ids = new Map<string, PatientId>();
  const changed = new Map<StayId, ChangedStay['what']>();
  for (const [ipp, decision] of plan.people) {
    const row = known.people.get(ipp)?.row;
    ids.set(ipp, takeOverPerson(work, importRunId, ipp, row, decision));
    if (decision.changes.length === 0) continue;
    for (const stay of known.stays) if (stay.ipp === ipp) changed.set(stay.id, 'other');
  }
  const added: StayId[] = [];
  const stayAt = new Map<number, StayId>();
  for (const decision of plan.decisions) {
    switch (decision.kind) {
      case 'reject':
        break;
      case 'repeat': {
        const stayId = stayAt.get(decision.of);
        if (stayId !== undefined) stayAt.set(decision.line, stayId);
        break;
      }
      case 'add': {
        const patientId = ids.get(decision.ipp);
        if (patientId === undefined) throw new Error('a stay without its person');
        const stayId = addStay(work, importRunId, patientId, decision);
        added.push(stayId);
        stayAt.set(decision.line, stayId);
        break;
      }
      case 'match': {
        const what = changeStay(work, importRunId, decision);
        if (what !== null) changed.set(decision.stay.id, what);
        stayAt.set(decision.line, decision.stay.id);
        break;
      }
      default:
        assertNever(decision);
    }
  }
  for (const { stay, toCheck, isNew } of plan.missing) {
    if (!isNew) continue;
    setToCheck(work.db, stay.id, toCheck, work.now);
    const subject = { patientId: stay.patient_id, stayId: stay.id, importRunId };
    work.trail('stay-missing', subject, { surgeryDate: stay.surgery_date, toCheck });
  }
  work.changed({ kind: 'programme' });
  work.changed({ kind: 'board' });
  const applied = { added, changed: [...changed].map(([stayId, what]) => ({ stayId, what })) };
  return { applied, stayAt };
}

function addStay(
  work: Work,
  importRunId: ImportRunId,
  patientId: PatientId,
  { fields, toCheck, state }: StayDecision & { readonly kind: 'add' },
): StayId {
  const id = work.ids.next<StayId>();
  const row = { ...fields, id, patient_id: patientId, state, to_check: toCheck };
  insertStay(work.db, row, work.now);
  work.trail('stay-added', { patientId, stayId: id, importRunId }, { ...fields, toCheck });
  return id;
}

/** What became different, or null. */
function changeStay(
  work: Work,
  importRunId: ImportRunId,
  { stay, record, fields, changes, toCheck }: StayDecision & { readonly kind: 'match' },
): ChangedStay['what'] | null {
  const subject = { patientId: stay.patient_id, stayId: stay.id, importRunId };
  if (stay.moved_from !== null && fields.surgery_date === record.surgeryDate) {
    forgetMove(work.db, stay.id);
  }
  if (changes.length === 0) {
    if (toCheck === stay.to_check) return null;
    setToCheck(work.db, stay.id, toCheck, work.now);
    work.trail('stay-to-check', subject, { toCheck });
    return null;
  }
  updateStay(work.db, stay.id, { ...fields, to_check: toCheck }, work.now);
  const told = changes.map((change) => change.what);
  const isMoved = fields.surgery_date !== stay.surgery_date;
  const dates = { from: stay.surgery_date, to: fields.surgery_date };
  work.trail(isMoved ? 'stay-moved' : 'stay-changed', subject, {
    ...dates,
    changes: told,
    toCheck,
  });
  if (isMoved) return 'moved';
  return fields.arrival_time === stay.arrival_time ? 'other' : 'time';
}
