import { type LabelledReply, questionOf } from '../classifier/index.ts';
import type { Outcome, Question } from '../types.ts';
import { isDanger, isReassuring } from './outcomes.ts';

/** How a model reads a labelled set. Counts, so that anybody can count again. */
export interface SetFigures {
  readonly cases: number;
  /** Urgent or worrying among them. */
  readonly dangers: number;
  /** Read as labelled. */
  readonly right: number;
  /** Urgent or worrying, read as satisfactory or none: nobody would have looked. */
  readonly dangersMissed: number;
  /** Urgent, left for a person to read. */
  readonly urgentUnclear: number;
  /** Satisfactory or none, read as worrying or urgent. */
  readonly falseAlarms: number;
  /** Understandable, yet left for a person to read; urgent replies are counted apart. */
  readonly unread: number;
  /**
   * Urgent or worrying, and the model alone says nothing: the rules see most of them, and hide what
   * a model forgets. This is where a poisoned model shows (H29).
   */
  readonly unseenAlone: number;
}

export interface Misread {
  readonly id: string;
  readonly text: string;
  readonly expected: Outcome;
  readonly got: Outcome;
}

export interface Reader {
  /** The whole reading, rules and model. */
  read(text: string, question: Question): Outcome;
  /** Whether the model by itself would speak. */
  sees(text: string, question: Question): boolean;
}

export const noFigures: SetFigures = {
  cases: 0,
  dangers: 0,
  right: 0,
  dangersMissed: 0,
  urgentUnclear: 0,
  falseAlarms: 0,
  unread: 0,
  unseenAlone: 0,
};

/** Reads every case; `missed` are the dangers of which nobody would have heard. */
export function measure(
  cases: readonly LabelledReply[],
  reader: Reader,
): { readonly figures: SetFigures; readonly missed: readonly Misread[] } {
  const figures = { ...noFigures, cases: cases.length };
  const missed: Misread[] = [];
  for (const example of cases) {
    const expected = example.expect.outcome;
    const question = questionOf(example);
    const got = reader.read(example.text, question);
    if (isDanger(expected)) figures.dangers += 1;
    if (got === expected) figures.right += 1;
    if (isDanger(expected) && isReassuring(got)) {
      figures.dangersMissed += 1;
      missed.push({ id: example.id, text: example.text, expected, got });
    }
    if (isDanger(expected) && !reader.sees(example.text, question)) figures.unseenAlone += 1;
    if (expected === 'urgent' && got === 'unclear') figures.urgentUnclear += 1;
    if (isReassuring(expected) && isDanger(got)) figures.falseAlarms += 1;
    if (got === 'unclear' && expected !== 'unclear' && expected !== 'urgent') figures.unread += 1;
  }
  return { figures, missed };
}

export function addFigures(a: SetFigures, b: SetFigures): SetFigures {
  return {
    cases: a.cases + b.cases,
    dangers: a.dangers + b.dangers,
    right: a.right + b.right,
    dangersMissed: a.dangersMissed + b.dangersMissed,
    urgentUnclear: a.urgentUnclear + b.urgentUnclear,
    falseAlarms: a.falseAlarms + b.falseAlarms,
    unread: a.unread + b.unread,
    unseenAlone: a.unseenAlone + b.unseenAlone,
  };
}
