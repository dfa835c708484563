import type { z } from '../../ipc/zod.ts';
import { generalProtocol } from '../bundled.ts';
import { type Definition, definition } from '../definition.ts';

const net = 'Urgence : 15 ou 112. Service : {tel}';

/** One wording for everybody, in French, with the safety net that every question carries. */
export function say(words: string) {
  const text = `${words} ${net}`;
  return { fr: { patient: text, representative: text } };
}

type Input = z.input<typeof definition>;
type StepInput = Input['steps'][number];
type QuestionnaireInput = Extract<StepInput, { kind: 'questionnaire' }>;
export type ItemInput = QuestionnaireInput['items'][number];
export type RuleInput = NonNullable<QuestionnaireInput['rules']>[number];

export function rule(id: string, when: RuleInput['when'], then: RuleInput['then']): RuleInput {
  return { id, when, then };
}

export const pain: ItemInput = {
  kind: 'scale',
  id: 'pain',
  label: 'Douleur',
  question: say('Votre douleur de 0 à 10 ?'),
  bands: { adviceOver: 3, alertOver: 7 },
  advice: { fr: { patient: 'Conseil.', representative: 'Conseil.' } },
  askAgainAfter: 120,
};

export function yesNo(id: string, given: Partial<ItemInput> = {}): ItemInput {
  const label = `Signe ${id}`;
  return {
    kind: 'yesno',
    id,
    label,
    question: say('Oui ou non ?'),
    worryingIf: null,
    ...given,
  } as ItemInput;
}

export function questionnaire(given: Partial<QuestionnaireInput> = {}): QuestionnaireInput {
  return {
    kind: 'questionnaire',
    id: 'suivi',
    name: 'Questionnaire J+1',
    at: { day: 1, time: '09:00' },
    validUntil: { day: 3, time: '18:00' },
    door: say('Ce message est-il pour vous ?'),
    items: [pain],
    silence: { means: 'alert', reminderAfter: 120, reminder: say('Rappel.'), alertAfter: 120 },
    closing: say('Merci.'),
    ...given,
  };
}

/** The texts of the general protocol in French, and these steps. */
export function protocolOf(...steps: StepInput[]): Definition {
  const french = inFrenchOnly(generalProtocol) as Definition;
  return definition.parse({ ...french, id: 'essai', name: 'Essai', number: 1, steps });
}

/** Everything that is a text by language, reduced to its French. */
function inFrenchOnly(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inFrenchOnly);
  if ('fr' in value) return { fr: value.fr };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inFrenchOnly(each)]));
}
