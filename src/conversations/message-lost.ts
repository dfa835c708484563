import type { EngineInput } from './engine-types.ts';
import type { Turn } from './turn.ts';

type Lost = Extract<EngineInput, { type: 'message-lost' }>;

/**
 * A text that nobody will receive, or of which nobody knows after an hour: somebody phones (H06),
 * unless the patient has answered meanwhile. A change of appointment is pressing: the patient
 * believes the old one (H21).
 */
export function messageLost(turn: Turn, lost: Lost): void {
  const { stepId, kind, queuedAt, why, final } = lost;
  const sentence = `SMS non remis : ${why}`;
  const key = `lost:${stepId}:${queuedAt}`;
  if (turn.state.stopped !== null) {
    if (kind === 'correction') turn.alert('call', sentence, key);
    return;
  }
  if (kind === 'answer') {
    if (final) turn.alert('silence', sentence, key);
    return;
  }
  if (!isAwaited(turn, lost)) return;
  turn.alert(kind === 'correction' ? 'call' : 'silence', sentence, key);
  const state = turn.step(stepId);
  if (!final || (state?.kind !== 'asking' && state?.kind !== 'sent')) return;
  if (state.kind === 'asking' && kind === 'reminder') {
    turn.do({ type: 'listen', stepId, itemId: state.item, yields: true });
  } else if (state.kind === 'asking') {
    turn.do({ type: 'stop-listening', because: 'message perdu' });
  }
  turn.toCall(stepId, sentence);
}

/** The text is the last that the patient should have, and nothing shows that they do. */
function isAwaited(turn: Turn, { stepId, kind, queuedAt }: Lost): boolean {
  const state = turn.step(stepId);
  if (state?.kind === 'asking') return !state.silent && queuedAt >= state.at;
  if (kind === 'notice') return state?.kind === 'sent' && turn.state.confirmation !== 'yes';
  return kind === 'correction' && turn.state.confirmation !== 'yes';
}
