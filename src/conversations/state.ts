import { z } from '../ipc/zod.ts';

/** How a question's reply ended up. */
export const outcomes = ['satisfactory', 'worrying', 'urgent', 'unclear', 'none'] as const;
export type Outcome = (typeof outcomes)[number];

const value = z.union([z.number(), z.boolean(), z.string(), z.null()]);
export type AnswerValue = z.infer<typeof value>;

const stepState = z.discriminatedUnion('kind', [
  /** Its timer is set. */
  z.object({ kind: z.literal('planned'), at: z.number() }),
  /** Another patient's or stay's question is open on the same number, or more is to be asked later (H08, H09). */
  z.object({ kind: z.literal('waiting-turn'), since: z.number() }),
  /** Its text names something that nobody knows yet; a nurse was told. */
  z.object({ kind: z.literal('waiting-value'), since: z.number(), variable: z.string() }),
  z.object({ kind: z.literal('sent'), at: z.number() }),
  /**
   * `again` marks the second asking: of an item after advice, of a confirmation after a change;
   * `silent` that a person was told of the silence.
   */
  z.object({
    kind: z.literal('asking'),
    at: z.number(),
    item: z.string(),
    again: z.boolean(),
    silent: z.boolean(),
  }),
  /** Everything was answered but an item will be asked again. */
  z.object({ kind: z.literal('pausing'), since: z.number() }),
  /** Done; for a while the number still listens to a change of mind. */
  z.object({ kind: z.literal('answered'), at: z.number() }),
  /** A person does this step. */
  z.object({ kind: z.literal('to-call'), at: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('skipped'), at: z.number(), reason: z.string() }),
]);
export type StepState = z.infer<typeof stepState>;

export const conversationState = z.object({
  format: z.literal(1),
  steps: z.record(z.string(), stepState),
  /** By step, then item. */
  answers: z.record(z.string(), z.record(z.string(), value)),
  /** Values to compare with when the item is asked again, by step, then item. */
  again: z.record(z.string(), z.record(z.string(), z.number())),
  /** By step: items whose time to be asked again has come. */
  againDue: z.record(z.string(), z.array(z.string())).default({}),
  /** When steps were asked, and answered to the end: what comes "4 h after" counts from there. */
  anchors: z
    .record(z.string(), z.object({ asked: z.number().optional(), answered: z.number().optional() }))
    .default({}),
  /** By item, whatever the step: the last value, and the one before it (trends). */
  latest: z.record(z.string(), value).default({}),
  previous: z.record(z.string(), value).default({}),
  /** By step: rules that have held, and follow-up questions that they ask. */
  held: z.record(z.string(), z.array(z.string())).default({}),
  asked: z.record(z.string(), z.array(z.string())).default({}),
  /** By step: until when a nurse wants its text to leave, later than the protocol says. */
  extended: z.record(z.string(), z.number()).default({}),
  /** What the last text said of the appointment; null when none did. */
  told: z.object({ day: z.string(), time: z.string().nullable() }).nullable(),
  /** What whoever comes along was told, and on which telephone; null when nothing was. */
  toldRelative: z
    .object({
      stepId: z.string(),
      number: z.string(),
      day: z.string(),
      time: z.string().nullable(),
      saysHour: z.boolean(),
    })
    .nullable()
    .default(null),
  confirmation: z.enum(['none', 'asked', 'yes', 'no', 'void']),
  /** Texts queued so far: numbers each of them, so that none is taken for another. */
  texts: z.number().default(0),
  /** Nothing is sent any more. */
  stopped: z.string().nullable(),
});
export type ConversationState = z.infer<typeof conversationState>;

/** The same state, which nobody can change any more, deep down. */
export function freezeState(state: ConversationState): ConversationState {
  freeze(state);
  return state;
}

function freeze(found: unknown): void {
  if (typeof found !== 'object' || found === null) return;
  Object.freeze(found);
  for (const own of Object.values(found)) freeze(own);
}

/** A state of its own, as if saved and read again. */
export function copyState(state: ConversationState): ConversationState {
  return copyOf(state) as ConversationState;
}

/** Plain JSON only: a tenth of what `structuredClone` takes, which looks for all that it may be. */
function copyOf(found: unknown): unknown {
  if (typeof found !== 'object' || found === null) return found;
  if (Array.isArray(found)) return found.map(copyOf);
  const copy: Record<string, unknown> = { ...found };
  for (const key in copy) copy[key] = copyOf(copy[key]);
  return copy;
}

export const emptyState: ConversationState = {
  format: 1,
  steps: {},
  answers: {},
  again: {},
  againDue: {},
  anchors: {},
  latest: {},
  previous: {},
  held: {},
  asked: {},
  extended: {},
  told: null,
  toldRelative: null,
  confirmation: 'none',
  texts: 0,
  stopped: null,
};
