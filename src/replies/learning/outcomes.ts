import type { Outcome } from '../types.ts';

export const outcomes = ['urgent', 'worrying', 'unclear', 'satisfactory', 'none'] as const;

/** Somebody must phone. */
export const isDanger = (outcome: string): outcome is 'urgent' | 'worrying' =>
  outcome === 'urgent' || outcome === 'worrying';

/** Nobody would look at it again. */
export const isReassuring = (outcome: string): outcome is 'satisfactory' | 'none' =>
  outcome === 'satisfactory' || outcome === 'none';

/** As the ward says it, inside a sentence. */
export const outcomeWords: Readonly<Record<Outcome | 'left-out', string>> = {
  urgent: 'urgente',
  worrying: 'inquiétante',
  unclear: 'incompréhensible',
  satisfactory: 'satisfaisante',
  none: 'sans information clinique',
  'left-out': 'inutilisable',
};
