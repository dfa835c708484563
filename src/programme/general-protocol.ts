import { type Candidate, pickedSentence, pickProtocol } from '../protocols/index.ts';
import { ageOn } from '../shared/calendar.ts';
import type { ImportPlan } from './plan-import.ts';

/**
 * New stays whose operation no protocol is for, with the sentence that says so: whoever imports
 * learns of it while the list is before them, not from a patient's record.
 */
export function takesGeneral(
  plan: ImportPlan,
  candidates: readonly Candidate[],
): readonly { readonly line: number; readonly ipp: string; readonly reason: string }[] {
  return plan.decisions.flatMap((decision) => {
    if (decision.kind !== 'add' || decision.state === 'deceased') return [];
    const { line, ipp, record } = decision;
    const { ccam, procedureLabel: procedure, birthDate, surgeryDate } = record;
    const age = birthDate === null ? null : ageOn(birthDate, surgeryDate);
    const { candidate, because } = pickProtocol({ ccam, procedure, age }, candidates);
    return candidate === null ? [{ line, ipp, reason: pickedSentence(because, procedure) }] : [];
  });
}
