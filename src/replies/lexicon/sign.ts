import type { RedFlagSign } from '../types.ts';

/** What a sign is about; a question about the same topic is answered by it. */
export type Topic =
  | 'bleeding'
  | 'breathing'
  | 'chest'
  | 'consciousness'
  | 'leg'
  | 'neurology'
  | 'allergy'
  | 'sight'
  | 'limb'
  | 'mind'
  | 'medicine'
  | 'wound'
  | 'dressing'
  | 'fever'
  | 'nausea'
  | 'pain'
  | 'urine'
  | 'bowel'
  | 'device'
  | 'dizziness'
  | 'fall'
  | 'skin'
  | 'swelling'
  | 'eating'
  | 'sleep'
  | 'care'
  | 'general';

/**
 * A sign and the ways patients say it.
 * - `says`: denied by a negation around it ("pas de …", "ne … plus")
 * - `absolute`: carries its own negation ("n'arrive pas à respirer") or cannot be denied
 */
export type Sign = {
  readonly id: string;
  readonly topic: Topic;
  readonly detail: string;
  readonly says?: readonly string[];
  readonly absolute?: readonly string[];
  /** "Un peu", "supportable" make it an expected effect. */
  readonly softens?: boolean;
  /** An expected effect, however it is said: noted, never a reason to call by itself. */
  readonly expected?: boolean;
};

export type UrgentSign = Sign & { readonly flag: RedFlagSign };
