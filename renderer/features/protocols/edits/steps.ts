import type { At, Definition, Step } from '../definition.ts';
import { setIn } from '../definition.ts';
import { minuteOf } from '../timeline.ts';
import { freeName } from './names.ts';

/** The step in its place in time; what it is called is its own. */
export function addStep(
  definition: Definition,
  step: Step,
): { definition: Definition; id: string } {
  const id = freeName(
    step.name,
    definition.steps.map((each) => each.id),
  );
  const steps = [...definition.steps, { ...step, id }];
  return { definition: inOrder({ ...definition, steps }), id };
}

/** The same step once more; at another moment where one is given. */
export function copyStep(
  definition: Definition,
  index: number,
  given: { readonly name: string; readonly at: At },
): { definition: Definition; id: string } {
  const step = definition.steps[index];
  if (!step) return { definition, id: '' };
  const copy = { ...moved(step, given.at), name: given.name };
  return addStep(definition, copy);
}

/** A protocol has one step at least. What came after it keeps its place, and its fault says so. */
export function removeStep(definition: Definition, index: number): Definition {
  if (definition.steps.length < 2) return definition;
  return { ...definition, steps: definition.steps.filter((_, n) => n !== index) };
}

/** Another day or hour: its end moves with it, and it goes where its time is in the list. */
export function retimeStep(definition: Definition, index: number, at: At): Definition {
  const step = definition.steps[index];
  if (!step) return definition;
  return inOrder(setIn(definition, ['steps', index], moved(step, at)));
}

/** Steps that follow this one by a delay. */
export function followersOf({ steps }: Definition, stepId: string): readonly Step[] {
  return steps.filter(({ at }) => 'after' in at && at.after === stepId);
}

/** What may stand before a step that follows it: earlier in the list, and asked or sent to somebody. */
export function anchorsOf({ steps }: Definition, index: number): readonly Step[] {
  return steps.slice(0, index).filter(({ kind }) => kind !== 'call');
}

/**
 * A follow-up asked three days later is true three days longer. Before the stay the end belongs to
 * the arrival, whenever the text leaves.
 */
function moved(step: Step, at: At): Step {
  const { validUntil } = step;
  const was = step.at;
  if ('day' in at && 'day' in was && 'day' in validUntil && was.day >= 1 && at.day >= 1) {
    const day = validUntil.day + at.day - was.day;
    return { ...step, at, validUntil: { ...validUntil, day } };
  }
  // An end by day and hour says nothing of what follows another step.
  if ('after' in at && 'day' in was && !('minutesAfterDue' in validUntil)) {
    return { ...step, at, validUntil: { minutesAfterDue: 24 * 60 } };
  }
  return { ...step, at };
}

/**
 * By their time, as the timeline shows them; those of one minute keep their order, which is the
 * doctor's. So a step always comes after the one that it follows. An hour still being typed moves
 * nothing.
 */
function inOrder(definition: Definition): Definition {
  const timed = definition.steps.map((step) => ({ step, minute: minuteOf(definition, step) }));
  if (timed.some(({ minute }) => Number.isNaN(minute))) return definition;
  const steps = timed.sort((a, b) => a.minute - b.minute).map(({ step }) => step);
  return { ...definition, steps };
}
