import { type Definition, type Item, isBanded, type Step } from '../protocols/index.ts';
import { confirmItem } from './appointment.ts';
import { forgetLoop } from './loop.ts';
import { doorItem } from './questionnaire.ts';
import { plan } from './step-start.ts';
import type { Turn } from './turn.ts';

/**
 * The follow-up goes on under another version. Steps that it does not have are over; of a step that
 * it has, a question that it does not ask in the same words is a person's to finish, and so is a
 * value that it does not ask for again. What is still to come is timed by the new version.
 */
export function versionChanged(turn: Turn, before: Definition): void {
  for (const [stepId, state] of Object.entries(turn.state.steps)) {
    const old = before.steps.find(({ id }) => id === stepId);
    const step = turn.definitionOf(stepId);
    if (state.kind === 'asking' && !asksAlike(old, step, state.item)) {
      turn.do({ type: 'stop-listening', because: 'protocole changé' });
      if (step) {
        turn.toCall(stepId, 'Protocole changé pendant une question : la suite par téléphone.');
      }
    }
    endLoops(turn, stepId, old, step);
    if (step) continue;
    turn.clearTimers(stepId);
    delete turn.state.steps[stepId];
  }
  plan(turn);
}

/** Whether a reply to the question as it was asked can be taken for an answer to the one there is. */
function asksAlike(old: Step | undefined, step: Step | undefined, itemId: string): boolean {
  if (!step || old?.kind !== step.kind) return false;
  if (step.kind === 'confirmation') return itemId === confirmItem;
  if (itemId === doorItem) return step.kind === 'questionnaire';
  const asked = itemIn(old, itemId);
  const asks = itemIn(step, itemId);
  return asked !== undefined && asks !== undefined && heardAs(asked) === heardAs(asks);
}

/** What the patient reads, and what an answer is taken for. Thresholds may change meanwhile. */
function heardAs(item: Item): string {
  const worryingIf = 'worryingIf' in item ? item.worryingIf : null;
  const options = 'options' in item ? item.options : null;
  const range = item.kind === 'number' ? [item.unit, item.from, item.to] : null;
  return JSON.stringify([item.kind, item.question, worryingIf, options, range]);
}

/** A value in the middle band that the new version does not ask for again is somebody's now (H42). */
function endLoops(turn: Turn, stepId: string, old: Step | undefined, step: Step | undefined): void {
  const again = turn.state.again[stepId] ?? {};
  const lost = Object.keys(again).filter((itemId) => {
    const item = itemIn(step, itemId);
    return item === undefined || !isBanded(item);
  });
  if (lost.length === 0) return;
  const values = lost.map((itemId) => {
    const value = String(again[itemId]).replace('.', ',');
    return `${itemIn(old, itemId)?.label ?? itemId} ${value}`;
  });
  const sentence = `${values.join(', ')} : question non reposée (protocole changé).`;
  turn.alert('call', sentence, `loop:${stepId}`);
  for (const itemId of lost) forgetLoop(turn, stepId, itemId);
  const isDone = Object.keys(turn.state.again[stepId] ?? {}).length === 0;
  if (isDone && turn.step(stepId)?.kind === 'pausing') {
    turn.setStep(stepId, { kind: 'answered', at: turn.now });
  }
}

const itemIn = (step: Step | undefined, itemId: string): Item | undefined =>
  step?.kind === 'questionnaire' ? step.items.find(({ id }) => id === itemId) : undefined;
