import type { Conversation } from './conversation-sql.ts';

/** Whether the machine still asks something in that step: it is to come, or under way. */
export function isStillAsked(
  { state, endedAt }: Pick<Conversation, 'state' | 'endedAt'>,
  stepId: string,
): boolean {
  if (endedAt !== null || state.stopped !== null) return false;
  switch (state.steps[stepId]?.kind) {
    case undefined:
    case 'planned':
    case 'waiting-turn':
    case 'waiting-value':
    case 'asking':
    case 'pausing':
      return true;
    default:
      return false;
  }
}
