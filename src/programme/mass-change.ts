import type { StayId } from '../shared/ids.ts';
import type { KnownStay } from './known-stay.ts';
import type { ImportPlan, Known } from './plan-import.ts';

export interface AffectedStay {
  readonly stay: KnownStay;
  readonly what: readonly string[];
}

/** Below this a busy morning of changes would be held as well, and people would press without reading. */
const alwaysAllowed = 5;
const allowedShare = 0.1;

/**
 * Stays to come that the plan would change in what a patient is told or how they are reached, or
 * that the list no longer has. Rooms, surgeons and the like change every day and do not count.
 */
export function affectedStays(plan: ImportPlan, known: Known): readonly AffectedStay[] {
  const what = new Map<StayId, string[]>();
  const add = (id: StayId, sentences: readonly string[]) => {
    if (sentences.length > 0) what.set(id, [...(what.get(id) ?? []), ...sentences]);
  };
  for (const decision of plan.decisions) {
    if (decision.kind !== 'match') continue;
    const weighing = decision.changes.filter((change) => change.weighs);
    add(
      decision.stay.id,
      weighing.map((change) => change.what),
    );
  }
  const coming = comingStays(known);
  for (const stay of coming) add(stay.id, plan.people.get(stay.ipp)?.changes ?? []);
  for (const missing of plan.missing) if (missing.isNew) add(missing.stay.id, [missing.toCheck]);
  return coming.flatMap((stay) => {
    const sentences = what.get(stay.id);
    return sentences ? [{ stay, what: sentences }] : [];
  });
}

/** Why a person must agree before anything of the plan is done, or null (H22). */
export function holdReason(affected: readonly AffectedStay[], known: Known): string | null {
  const all = comingStays(known).length;
  const { length } = affected;
  if (length <= alwaysAllowed || length <= allowedShare * all) return null;
  return `Cette liste changerait ou retirerait ${length} des ${all} séjours à venir : rien n’est appliqué sans l’accord d’une personne.`;
}

const comingStays = ({ stays, today }: Known): readonly KnownStay[] =>
  stays.filter((stay) => stay.state === 'planned' && stay.surgery_date >= today);
