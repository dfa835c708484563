import { type StepState, variableWords } from '../../conversations/index.ts';
import type { StepView } from '../../ipc/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { frenchInstant } from '../../shared/calendar.ts';
import type { Settings } from '../../shared/settings.ts';

/** How a step of a follow-up stands, in the ward's words. */
export function describeStep(
  settings: Settings,
  state: StepState | undefined,
): Pick<StepView, 'state' | 'at' | 'sentence'> {
  if (!state) return { state: 'planned', at: null, sentence: 'Pas encore planifié.' };
  const when = (instant: number) => frenchInstant(instant, settings.zone);
  switch (state.kind) {
    case 'planned':
      return { state: 'planned', at: state.at, sentence: `Prévu ${when(state.at)}.` };
    case 'waiting-turn':
      return {
        state: 'waiting',
        at: state.since,
        sentence: 'Attend son tour : une autre question est ouverte sur ce numéro.',
      };
    case 'waiting-value':
      return {
        state: 'waiting',
        at: state.since,
        sentence: `Attend une information qui manque : ${variableWords(state.variable)}.`,
      };
    case 'sent':
      return { state: 'sent', at: state.at, sentence: `Envoyé ${when(state.at)}.` };
    case 'asking':
      return state.silent
        ? { state: 'silent', at: state.at, sentence: `Sans réponse depuis ${when(state.at)}.` }
        : { state: 'asking', at: state.at, sentence: `Question posée ${when(state.at)}.` };
    case 'pausing':
      return { state: 'asking', at: state.since, sentence: 'Une question sera reposée.' };
    case 'answered':
      return { state: 'answered', at: state.at, sentence: `Terminé ${when(state.at)}.` };
    case 'to-call':
      return { state: 'to-call', at: state.at, sentence: state.reason };
    case 'skipped':
      return { state: 'skipped', at: state.at, sentence: state.reason };
    default:
      return assertNever(state);
  }
}
