import { assertNever } from '../../shared/assert-never.ts';
import type { Outcome } from '../types.ts';
import { isDanger, outcomes } from './outcomes.ts';

/** Replies that a candidate reads beside the model in use before anybody may approve it. */
export const shadowReplies = 20;

/** A reply that the two read otherwise, and what people say that it means, if they agree. */
export interface Difference {
  readonly candidate: Outcome;
  readonly inUse: Outcome;
  readonly labelled: Outcome | null;
}

/**
 * - `more`: the candidate sees more danger, or leaves less unread: figures tell whether that is good;
 * - `unlabelled`: it sees less danger, and nobody has said who is right;
 * - `wrong`: it sees less danger, and people say that there was;
 * - `right`: it sees less danger, and people say the same.
 */
export type DifferenceKind = 'more' | 'unlabelled' | 'wrong' | 'right';

export function kindOf({ candidate, inUse, labelled }: Difference): DifferenceKind {
  const seesLess = isDanger(inUse) && gravity(candidate) > gravity(inUse);
  if (!seesLess) return 'more';
  if (labelled === null) return 'unlabelled';
  return gravity(labelled) < gravity(candidate) && isDanger(labelled) ? 'wrong' : 'right';
}

export type ShadowVerdict = 'too-short' | 'danger-unsettled' | 'danger-missed' | 'may-be-approved';

/** Whether a doctor or manager may put the candidate in use, by what it did in shadow. */
export function shadowVerdict(read: number, differences: readonly Difference[]): ShadowVerdict {
  const kinds = differences.map(kindOf);
  if (kinds.includes('wrong')) return 'danger-missed';
  if (kinds.includes('unlabelled')) return 'danger-unsettled';
  return read < shadowReplies ? 'too-short' : 'may-be-approved';
}

export function shadowSentence(verdict: ShadowVerdict, read: number): string {
  switch (verdict) {
    case 'too-short':
      return `À l’essai : ${read} réponses lues sur ${shadowReplies} avant de pouvoir décider.`;
    case 'danger-unsettled':
      return 'Le candidat voit moins de danger dans une réponse que personne n’a relue : relisez-la d’abord.';
    case 'danger-missed':
      return 'Le candidat n’a pas vu un danger que vous avez confirmé : il ne peut pas être mis en service.';
    case 'may-be-approved':
      return `À l’essai : ${read} réponses lues. Un médecin ou un cadre peut décider.`;
    default:
      return assertNever(verdict);
  }
}

/** 0 is the gravest. */
const gravity = (outcome: Outcome): number => Math.min(outcomes.indexOf(outcome), 3);
