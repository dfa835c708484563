import type { Step, Texts } from '../../protocols/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { EngineContext } from '../engine-types.ts';
import type { ConversationState } from '../state.ts';
import { isBefore, isHome, notConcerned, notWatched, withoutText } from '../steps.ts';
import { Turn } from '../turn.ts';

/** A question that a nurse sends late is worth answering for this long. */
const answerableMs = 24 * 3_600_000;

/** Whether a text that was missed is still true, with its words of now; else why a person phones. */
export type Anyway =
  | { readonly kind: 'yes'; readonly text: string; readonly until: number }
  | { readonly kind: 'no'; readonly because: string };

/** What the step would say first; null for a call. */
export function firstTextOf(step: Step): Texts | null {
  switch (step.kind) {
    case 'notice':
      return step.text;
    case 'confirmation':
      return step.question;
    case 'questionnaire':
      return step.items[0]?.question ?? step.door;
    case 'call':
      return null;
    default:
      return assertNever(step);
  }
}

/** As `anywayOf`, of a follow-up that is read for a screen. Pure. */
export function mayStillLeave(
  state: ConversationState,
  context: EngineContext,
  stepId: string,
  isCorrection: boolean,
): Anyway {
  return anywayOf(new Turn(state, context), stepId, isCorrection);
}

/**
 * A text about the appointment is true until the arrival, with the hour of now; a question of the
 * follow-up while the follow-up runs and the patient is home.
 */
export function anywayOf(turn: Turn, stepId: string, isCorrection: boolean): Anyway {
  const no = (because: string): Anyway => ({ kind: 'no', because });
  const { stay, reach, relative } = turn.context;
  if (turn.state.stopped !== null) return no(turn.state.stopped);
  const step = turn.definitionOf(stepId);
  if (!step) return no('Le protocole n’a plus cette étape.');
  const standing = turn.step(stepId)?.kind ?? 'skipped';
  const isOpen = standing === 'to-call' || standing === 'skipped';
  if (!isOpen && !(isCorrection && standing === 'planned')) {
    return no('L’étape a été reprise depuis.');
  }
  const before = isBefore(turn, step);
  const until = before ? turn.arrival() : turn.now + answerableMs;
  if (before && (stay.state !== 'ahead' || turn.now >= until)) {
    return no('Le rendez-vous est passé.');
  }
  if (before && turn.state.confirmation === 'yes') return no('Le patient a confirmé depuis.');
  if (!before && stay.state === 'ahead' && turn.now <= turn.arrival()) {
    return no('Le patient n’est pas encore venu.');
  }
  if (!before && !isHome(turn)) return no('Sortie non renseignée.');
  const to = step.kind === 'notice' && step.writeTo === 'relative' ? relative : reach;
  if (to.kind === 'call') return no(to.reason);
  const silent = notConcerned(turn, step) ?? withoutText(turn, step) ?? notWatched(turn, step);
  if (silent !== null) return no(silent);
  if (turn.context.nextSending(turn.now, step.sending) >= until) {
    return no('Pas d’heure d’envoi avant le rendez-vous.');
  }
  const words = isCorrection ? turn.protocol.correction.moved : firstTextOf(step);
  if (words === null) return no('Cette étape est un appel.');
  const text = turn.rendered([words], to === relative ? 'relative' : turn.context.reader);
  if (text === null) return no('Texte impossible à remplir : une information manque.');
  return { kind: 'yes', text, until };
}
