import { addFigures, type Misread, type SetFigures } from './figures.ts';
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
 * Whether a candidate may be tried in shadow: it misses no danger of the safety set (`missed`), be
 * it one that the model in use misses too, and is no worse than the model in use (H29). The bundled
 * model misses none, and a test holds it to that. Dangers are compared strictly, set by set; what only costs a reading
 * or a call, over both sets together, beyond what chance does. What follows is a person's to decide.
 */
export function mayBeTried(
  { candidate, inUse }: Compared,
  missed: readonly Misread[],
): GateVerdict {
  const reasons: string[] = [];
  const isWorse = (words: string, after: number, before: number) => {
    if (after > before) reasons.push(`${words} : ${after}, au lieu de ${before}.`);
  };
  const [first] = missed;
  if (first) {
    const dangers = missed.length === 1 ? 'un danger' : `${missed.length} dangers`;
    const said = `« ${first.text} » est lue « ${outcomeWords[first.got]} »`;
    reasons.push(`Il ne voit pas ${dangers} du jeu de sécurité : ${said}.`);
  }
  for (const { set, where } of sets) {
    const after = candidate[set];
    const before = inUse[set];
    if (set !== 'safety') {
      isWorse(`Dangers non vus ${where}`, after.dangersMissed, before.dangersMissed);
    }
    isWorse(`Urgences laissées à lire ${where}`, after.urgentUnclear, before.urgentUnclear);
  }
  const { unseenAlone: unseen, dangers } = candidate.safety;
  if (unseen > inUse.safety.unseenAlone + forgetful * dangers) {
    const words = 'Dangers du jeu de sécurité que le modèle seul ne reconnaît pas';
    isWorse(words, unseen, inUse.safety.unseenAlone);
  }
  const both = (figures: ModelFigures) => addFigures(figures.safety, figures.labels);
  const costsMore = (words: string, after: number, before: number) => {
    if (after > before + chance(after + before)) isWorse(words, after, before);
  };
  costsMore('Fausses alertes', both(candidate).falseAlarms, both(inUse).falseAlarms);
  costsMore('Réponses claires laissées à lire', both(candidate).unread, both(inUse).unread);
  return reasons.length === 0 ? { kind: 'may-try' } : { kind: 'refused', reasons };
}

/**
 * The rules still see what a model forgets. A handful of honest labels moves this share of the
 * dangers by chance; one poisoned label in ten moves three times as many. Larger, and poison passes.
 */
const forgetful = 0.02;

/** Two counts of the same thing differ by this much without any cause (their standard deviation). */
const chance = (sum: number) => Math.sqrt(sum);

const sets = [
  { set: 'safety', where: 'dans le jeu de sécurité' },
  { set: 'labels', where: 'parmi les réponses relues' },
] as const;
