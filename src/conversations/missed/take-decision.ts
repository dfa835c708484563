import { assertNever } from '../../shared/assert-never.ts';
import { tellCorrection } from '../appointment.ts';
import type { EngineInput } from '../engine-types.ts';
import { start } from '../step-start.ts';
import type { Turn } from '../turn.ts';
import { anywayOf } from './send-anyway.ts';

type Decided = Extract<EngineInput, { type: 'missed-decided' }>;

export const ratherCall = 'SMS non envoyé à temps : un soignant préfère appeler.';

/** What the follow-up makes of a nurse's decision: the text leaves after all, a person phones, or nobody needs to. */
export function missedDecided(turn: Turn, { stepId, decision, isCorrection }: Decided): void {
  const step = turn.definitionOf(stepId);
  const standing = turn.step(stepId)?.kind ?? 'skipped';
  // A change of appointment was told late: the question that follows it is asked as planned.
  const sendsChange = isCorrection && decision === 'send';
  const isOpen = standing === 'to-call' || standing === 'skipped' || sendsChange;
  if (!step || !isOpen || turn.state.stopped !== null) {
    // The step is over, or goes on as it does: a call that is wanted is asked for beside it.
    if (decision === 'to-call') turn.alert('call', ratherCall, `missed-call:${stepId}`);
    return;
  }
  switch (decision) {
    case 'send': {
      const anyway = anywayOf(turn, stepId, isCorrection);
      if (anyway.kind === 'no') return;
      turn.state.extended[stepId] = anyway.until;
      if (isCorrection && step.kind === 'confirmation') tellCorrection(turn, step);
      else start(turn, step);
      return turn.timer('end', turn.endOf());
    }
    case 'to-call':
      return turn.toCall(stepId, ratherCall);
    case 'not-needed':
      turn.clearTimers(stepId);
      return turn.setStep(stepId, {
        ...{ kind: 'skipped', at: turn.now },
        reason: 'SMS non envoyé à temps : inutile, selon un soignant.',
      });
    default:
      return assertNever(decision);
  }
}
