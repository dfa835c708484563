import type { Misread, SetFigures } from './figures.ts';
import { outcomeWords } from './outcomes.ts';

/** The same two sets, read by one model. */
export interface ModelFigures {
  /** The safety set, which no training sees. */
  readonly safety: SetFigures;
  /** The unit's own labels; the candidate reads each by a model that did not learn it. */
  readonly labels: SetFigures;
}

export interface Compared {
  readonly candidate: ModelFigures;
  readonly inUse: ModelFigures;
}

export type GateVerdict =
  | { readonly kind: 'may-try' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * Whether a candidate may be tried in shadow: it misses no danger of the safety set, and is worse
 * than the model in use in nothing that is counted (H29). What follows is a person's to decide.
 */
export function mayBeTried(
  { candidate, inUse }: Compared,
  missed: readonly Misread[],
): GateVerdict {
  const reasons: string[] = [];
  if (candidate.safety.dangersMissed > 0) {
    const [first] = missed;
    const said = first ? ` : « ${first.text} » est lu « ${outcomeWords[first.got]} »` : '';
    const count = candidate.safety.dangersMissed;
    const dangers = count === 1 ? 'un danger' : `${count} dangers`;
    reasons.push(`Il ne voit pas ${dangers} du jeu de sécurité${said}.`);
  }
  for (const { set, where } of sets) {
    for (const { count, words } of counts) {
      const before = inUse[set][count];
      const after = candidate[set][count];
      if (count === 'dangersMissed' && set === 'safety') continue;
      if (after > before) reasons.push(`${words} ${where} : ${after}, au lieu de ${before}.`);
    }
  }
  return reasons.length === 0 ? { kind: 'may-try' } : { kind: 'refused', reasons };
}

const sets = [
  { set: 'safety', where: 'dans le jeu de sécurité' },
  { set: 'labels', where: 'parmi les réponses relues ici' },
] as const;

const counts = [
  { count: 'dangersMissed', words: 'Dangers non vus' },
  { count: 'urgentUnclear', words: 'Urgences laissées à lire' },
  { count: 'falseAlarms', words: 'Fausses alertes' },
  { count: 'unread', words: 'Réponses claires laissées à lire' },
] as const;
