import type { Definition, Path, Step, Texts } from './definition.ts';

type CommonLabel =
  | 'emergencyWatched'
  | 'emergencyUnwatched'
  | 'closedNotice'
  | 'notUnderstood'
  | 'transmittedWatched'
  | 'transmittedUnwatched'
  | 'correctionMoved'
  | 'correctionConfirm'
  | 'correctionCancelled'
  | 'notReceivedPhoto'
  | 'notReceivedCall'
  | 'goodbyeStop'
  | 'goodbyeWrongNumber';

export type PlaceLabel =
  | 'text'
  | 'question'
  | 'reminder'
  | 'yes'
  | 'no'
  | 'door'
  | 'closing'
  | 'itemQuestion'
  | 'advice'
  | 'ruleAdvice'
  | CommonLabel;

/** One text of a protocol: its name for the Unit, where it stands in the file, and in faults. */
export interface TextPlace {
  readonly place: string;
  readonly path: Path;
  readonly at: string;
  readonly label: PlaceLabel;
  /** The question or rule that it belongs to. */
  readonly of: string | null;
  readonly texts: Texts;
  /** Those that it must be written in. */
  readonly languages: readonly string[];
}

const common: readonly (readonly [CommonLabel, ...string[]])[] = [
  ['emergencyWatched', 'emergency', 'watched'],
  ['emergencyUnwatched', 'emergency', 'unwatched'],
  ['transmittedWatched', 'transmitted', 'watched'],
  ['transmittedUnwatched', 'transmitted', 'unwatched'],
  ['notUnderstood', 'notUnderstood'],
  ['closedNotice', 'closedNotice'],
  ['correctionMoved', 'correction', 'moved'],
  ['correctionConfirm', 'correction', 'confirm'],
  ['correctionCancelled', 'correction', 'cancelled'],
  ['notReceivedPhoto', 'notReceived', 'photo'],
  ['notReceivedCall', 'notReceived', 'call'],
  ['goodbyeStop', 'goodbye', 'stop'],
  ['goodbyeWrongNumber', 'goodbye', 'wrongNumber'],
];

/** Texts that belong to no step. */
export function commonPlaces(definition: Definition): readonly TextPlace[] {
  const languages = Object.keys(definition.closedNotice);
  return common.flatMap(([label, ...path]) => {
    const texts = path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      definition,
    ) as Texts | undefined;
    const place = path.join('.');
    return texts ? [{ place, path, at: place, label, of: null, texts, languages }] : [];
  });
}

/** A step is in a language whole or not at all: each of its texts is in those of all; French is never missing. */
export function placesOfStep(step: Step, index: number): readonly TextPlace[] {
  const places = textsOfStep(step, index);
  const languages = [...new Set(['fr', ...places.flatMap(({ texts }) => Object.keys(texts))])];
  return places.map((place) => ({ ...place, languages }));
}

function textsOfStep(step: Step, index: number): readonly Omit<TextPlace, 'languages'>[] {
  const made = (
    label: PlaceLabel,
    texts: Texts,
    path: Path,
    more: { readonly place?: string; readonly at?: string; readonly of?: string } = {},
  ): Omit<TextPlace, 'languages'> => ({
    place: `${step.id}.${more.place ?? path.join('.')}`,
    path: ['steps', index, ...path],
    at: `steps.${step.id}.${more.at ?? path.join('.')}`,
    label,
    of: more.of ?? null,
    texts,
  });
  switch (step.kind) {
    case 'call':
      return [];
    case 'notice':
      return [made('text', step.text, ['text'])];
    case 'confirmation':
      return [
        made('question', step.question, ['question']),
        made('reminder', step.silence.reminder, ['silence', 'reminder'], { place: 'reminder' }),
        made('yes', step.yes, ['yes']),
        made('no', step.no, ['no']),
      ];
    case 'questionnaire':
      return [
        made('door', step.door, ['door']),
        ...step.items.flatMap((item, n) => {
          const of = item.label;
          const named = (key: string) => ({
            place: `${item.id}.${key}`,
            at: `items.${item.id}.${key}`,
            of,
          });
          const advice = 'advice' in item ? item.advice : undefined;
          return [
            made('itemQuestion', item.question, ['items', n, 'question'], named('question')),
            ...(advice ? [made('advice', advice, ['items', n, 'advice'], named('advice'))] : []),
          ];
        }),
        ...step.rules.flatMap((rule, n) =>
          rule.then.flatMap((outcome, k) =>
            outcome.kind === 'advice'
              ? [
                  made('ruleAdvice', outcome.text, ['rules', n, 'then', k, 'text'], {
                    ...{ place: `${rule.id}.advice`, at: `rules.${rule.id}.then`, of: rule.id },
                  }),
                ]
              : [],
          ),
        ),
        ...(step.silence.means === 'alert'
          ? [
              made('reminder', step.silence.reminder, ['silence', 'reminder'], {
                place: 'reminder',
              }),
            ]
          : []),
        made('closing', step.closing, ['closing']),
      ];
  }
}
