import type { Definition, Questionnaire } from '../protocols/index.ts';

/** The questionnaires of one protocol version: their steps, and the items that each asks. */
export type FollowUp = ReadonlyMap<string, ReadonlySet<string>>;

/** Read from the version that the stay runs on: a step may have another name in the next one. */
export function followUpOf({ steps }: Definition): FollowUp {
  return new Map(
    steps
      .filter((step): step is Questionnaire => step.kind === 'questionnaire')
      .map((step) => [step.id, new Set(step.items.map((item) => item.id))]),
  );
}

/** Of each questionnaire of the day after, what everybody is asked: no condition, no rule in between. */
export function nextDayOf({ steps }: Definition): FollowUp {
  return new Map(
    steps.flatMap((step) => {
      if (step.kind !== 'questionnaire' || step.purpose !== 'follow-up') return [];
      if (!('day' in step.at) || step.at.day !== 1) return [];
      const ofAll = step.items.filter((item) => !item.followUp && item.onlyIf === undefined);
      return [[step.id, new Set(ofAll.map(({ id }) => id))] as const];
    }),
  );
}

/**
 * What a reply answers. "OUI" to "ce message est-il bien pour vous ?", to the appointment, or after
 * the last question says nothing clinical: only the follow-up's own items do.
 */
export function answersWhat(
  followUp: FollowUp,
  stepId: string | null,
  itemId: string | null,
): 'follow-up' | 'other' | 'nothing' {
  if (stepId === null || itemId === null) return 'nothing';
  return followUp.get(stepId)?.has(itemId) ? 'follow-up' : 'other';
}
