import { assertNever } from '../shared/assert-never.ts';
import type { Definition, Step } from './definition.ts';
import { isBanded } from './item.ts';
import type { Texts } from './texts.ts';

export interface PlacedTexts {
  /** `lendemain.pain.question`; names of steps, items and rules, never positions. */
  readonly place: string;
  readonly texts: Texts;
}

/** Every text of a protocol with its place, for the linter, the studio and the differences. */
export function allTexts(protocol: Definition): PlacedTexts[] {
  const { emergency, transmitted, correction, notReceived, goodbye } = protocol;
  return [
    { place: 'emergency.watched', texts: emergency.watched },
    { place: 'emergency.unwatched', texts: emergency.unwatched },
    { place: 'closedNotice', texts: protocol.closedNotice },
    { place: 'notUnderstood', texts: protocol.notUnderstood },
    { place: 'transmitted.watched', texts: transmitted.watched },
    { place: 'transmitted.unwatched', texts: transmitted.unwatched },
    { place: 'correction.moved', texts: correction.moved },
    { place: 'correction.confirm', texts: correction.confirm },
    { place: 'correction.cancelled', texts: correction.cancelled },
    { place: 'goodbye.stop', texts: goodbye.stop },
    { place: 'goodbye.wrongNumber', texts: goodbye.wrongNumber },
    ...(notReceived
      ? [
          { place: 'notReceived.photo', texts: notReceived.photo },
          { place: 'notReceived.call', texts: notReceived.call },
        ]
      : []),
    ...protocol.steps.flatMap((step) =>
      textsOfStep(step).map(({ place, texts }) => ({ place: `${step.id}.${place}`, texts })),
    ),
  ];
}

/** Of one step, with places inside it: `question`, `pain.advice`. */
export function textsOfStep(step: Step): PlacedTexts[] {
  switch (step.kind) {
    case 'notice':
      return [{ place: 'text', texts: step.text }];
    case 'confirmation':
      return [
        { place: 'question', texts: step.question },
        { place: 'reminder', texts: step.silence.reminder },
        { place: 'yes', texts: step.yes },
        { place: 'no', texts: step.no },
      ];
    case 'questionnaire':
      return [
        { place: 'door', texts: step.door },
        ...(step.silence.means === 'alert'
          ? [{ place: 'reminder', texts: step.silence.reminder }]
          : []),
        { place: 'closing', texts: step.closing },
        ...step.items.flatMap((item) => [
          { place: `${item.id}.question`, texts: item.question },
          ...(isBanded(item) && item.advice
            ? [{ place: `${item.id}.advice`, texts: item.advice }]
            : []),
        ]),
        ...step.rules.flatMap((rule) =>
          rule.then.flatMap((outcome) =>
            outcome.kind === 'advice' ? [{ place: `${rule.id}.advice`, texts: outcome.text }] : [],
          ),
        ),
      ];
    case 'call':
      return [];
    default:
      return assertNever(step);
  }
}
