import { type Facts, holds, livesAloneItem, type Step, speaks } from '../protocols/index.ts';
import { languageName } from '../shared/language-name.ts';
import type { Turn } from './turn.ts';

/** Whether a step belongs before the operation: nothing of it is sent to who has come. */
export function isBefore(turn: Turn, step: Step): boolean {
  if (step.kind === 'confirmation') return true;
  if (step.kind === 'questionnaire') return step.purpose === 'preparation';
  const { at } = step;
  if (!('after' in at)) return at.day <= 0 && !isOfEvening(turn, step);
  const anchor = turn.definitionOf(at.after);
  return anchor !== undefined && isBefore(turn, anchor);
}

/**
 * « J0 19:00 », due once the patient is expected to have come: words for the evening at home, which
 * an arrival does not end.
 */
function isOfEvening(turn: Turn, step: Step): boolean {
  if (step.kind === 'confirmation' || step.kind === 'questionnaire') return false;
  if (!('day' in step.at) || step.at.day !== 0) return false;
  return (turn.dueAt(step) ?? 0) > turn.arrival();
}

/**
 * As far as anybody knows the patient went home (H23). On the day itself a unit that records nothing
 * goes by the protocol's hour, if that is after the arrival: unless the patient said NON.
 */
export function isHome(turn: Turn): boolean {
  const { stay } = turn.context;
  if (stay.state !== 'ahead') return stay.state !== 'not-discharged';
  return !stay.isRecorded && turn.state.confirmation !== 'no' && turn.now > turn.arrival();
}

/** « Suivi du lendemain », « Questionnaire J+7 »: as alerts call a step. */
export function stepWords(step: Step): string {
  return isNextDay(step) ? 'Suivi du lendemain' : `« ${step.name} »`;
}

/** « sans réponse au suivi du lendemain », « sans réponse à « Questionnaire J+7 » ». */
export function toStep(step: Step): string {
  return isNextDay(step) ? 'au suivi du lendemain' : `à « ${step.name} »`;
}

function isNextDay(step: Step): boolean {
  if (step.kind !== 'questionnaire' || step.purpose !== 'follow-up') return false;
  return 'day' in step.at && step.at.day === 1;
}

export function factsOf({ state, context }: Turn): Facts {
  const alone = state.latest[livesAloneItem];
  return {
    ...context.facts,
    language: context.language,
    livesAlone: typeof alone === 'boolean' ? alone : null,
  };
}

/** Why the step is not for this patient, or null. */
export function notConcerned(turn: Turn, step: Step): string | null {
  if (!holds(step.onlyIf, factsOf(turn))) return 'Ne concerne pas ce patient.';
  const isForParent =
    (step.kind === 'notice' || step.kind === 'questionnaire') && step.writeTo === 'parent';
  if (isForParent && turn.context.reader !== 'representative') {
    return 'Pour le représentant d’un enfant ou d’un majeur protégé.';
  }
  return null;
}

/** Why there is no approved text of this step in the patient's language, or null. */
export function withoutText({ context }: Turn, step: Step): string | null {
  if (speaks(step, context.language)) return null;
  return `Langue : ${languageName(context.language)}, sans texte validé pour cette étape.`;
}

/** Why nothing is sent on a day when nobody watches (H40), or null. */
export function notWatched(turn: Turn, step: Step): string | null {
  const { now, context } = turn;
  if (context.opensOn(context.dayOf(now))) return null;
  switch (step.closedDay) {
    case 'send':
    case 'earlier':
      return null;
    case 'call':
      return 'Jour sans veille : à appeler.';
    case 'if-watched-after': {
      const reading = context.nextReading(now);
      const isRead = reading !== null && reading < turn.validUntil(step);
      return isRead ? null : 'Personne ne lirait la réponse à temps : à appeler.';
    }
  }
}
