import { tooLate } from './step-start.ts';
import type { Turn } from './turn.ts';

/**
 * H20. The clock was set back by `byMs`: what was asked or answered at an hour that is now still to come
 * happened that much earlier, and a step that counts from it waits for as long as its protocol says. What
 * lies behind the new hour keeps its own: no step is ever early.
 */
export function clockBack(turn: Turn, byMs: number): void {
  const moved = new Set<string>();
  for (const [stepId, { asked, answered }] of Object.entries(turn.state.anchors)) {
    const isAhead = (at: number | undefined) => at !== undefined && at > turn.now;
    if (!isAhead(asked) && !isAhead(answered)) continue;
    const back = (at: number) => (isAhead(at) ? Math.min(at - byMs, turn.now) : at);
    turn.state.anchors[stepId] = {
      ...(asked !== undefined && { asked: back(asked) }),
      ...(answered !== undefined && { answered: back(answered) }),
    };
    moved.add(stepId);
  }
  for (const step of turn.protocol.steps) {
    if (!('after' in step.at) || !moved.has(step.at.after)) continue;
    if (turn.step(step.id)?.kind !== 'planned') continue;
    const dueAt = turn.dueAt(step) ?? turn.now;
    if (!turn.planStep(step, dueAt) && !turn.planForPerson(step, dueAt)) tooLate(turn, step);
  }
  turn.timer('end', turn.endOf());
}
