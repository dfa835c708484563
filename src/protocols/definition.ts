import { z } from '../ipc/zod.ts';
import { condition } from './condition.ts';
import { item } from './item.ts';
import { rule } from './rule.ts';
import { id, minutes, texts } from './texts.ts';
import { at, closedDay, sending, validUntil } from './timing.ts';

/**
 * A protocol as a unit's doctors write it: steps as data. `upgrade.ts` reads older formats;
 * `check.ts` says what the schema can't: dead ends, contradictions, questions without a path.
 */
export const definitionFormat = 2;

const base = {
  id,
  name: z.string().min(1, 'sans nom').max(60),
  at,
  validUntil,
  /** Hours and days of this step, within the unit's. */
  sending: sending.optional(),
  closedDay: closedDay.default('send'),
  onlyIf: condition.optional(),
  /** What happens where the patient's language has no text for this step. */
  withoutText: z.enum(['call', 'skip']).default('call'),
  note: z.string().max(400).optional(),
};

/** What it means that nobody answers. */
const silence = z.discriminatedUnion('means', [
  z.strictObject({
    means: z.literal('alert'),
    /** Minutes after the last unanswered question. */
    reminderAfter: minutes,
    reminder: texts,
    /** Minutes after the reminder: the patient goes to the call list. */
    alertAfter: minutes,
  }),
  /** Nothing: the questions end so many minutes after the last one (an experience, a score). */
  z.strictObject({ means: z.literal('nothing'), endAfter: minutes }),
]);
export type Silence = z.infer<typeof silence>;

const notice = z.strictObject({
  kind: z.literal('notice'),
  ...base,
  /**
   * `patient`: the patient, or the representative of a child or protected adult. `parent`: only a
   * representative. `relative`: whoever the list names as coming along.
   */
  writeTo: z.enum(['patient', 'parent', 'relative']).default('patient'),
  text: texts,
});

const confirmation = z.strictObject({
  kind: z.literal('confirmation'),
  ...base,
  question: texts,
  silence: silence.options[0],
  yes: texts,
  no: texts,
});

const questionnaire = z.strictObject({
  kind: z.literal('questionnaire'),
  ...base,
  /** `preparation` is asked before the stay and of nobody who has come; the others after discharge. */
  purpose: z.enum(['preparation', 'follow-up', 'experience', 'outcome']).default('follow-up'),
  writeTo: z.enum(['patient', 'parent']).default('patient'),
  /** Asked first of a number that nobody has verified: no health question to a stranger (H10). */
  door: texts,
  items: z.array(item).min(1, 'aucune question'),
  rules: z.array(rule).default([]),
  silence,
  closing: texts,
});

/** A person phones at that time: no approved text exists, or none can replace the voice (H25). */
const call = z.strictObject({
  kind: z.literal('call'),
  ...base,
  /**
   * What the call list says: « Nourrisson : consignes à donner de vive voix ». In a draft it may be
   * still to write.
   */
  reason: z.string().max(120),
});

export const step = z.discriminatedUnion('kind', [notice, confirmation, questionnaire, call]);
export type Step = z.infer<typeof step>;
export type Notice = z.infer<typeof notice>;
export type Confirmation = z.infer<typeof confirmation>;
export type Questionnaire = z.infer<typeof questionnaire>;
export type CallStep = z.infer<typeof call>;

/** Which stays it is for: a procedure code, else words of the list without accents or case. */
const picks = z.strictObject({
  codes: z
    .array(z.string().regex(/^[A-Z]{4}\d{3}$/, 'un code CCAM : quatre lettres, trois chiffres'))
    .default([]),
  words: z.array(z.string().min(3, 'au moins trois lettres').max(60)).default([]),
  ageFrom: z.number().int().min(0).max(120).optional(),
  ageUnder: z.number().int().min(1).max(120).optional(),
});
export type Picks = z.infer<typeof picks>;

export const definition = z.strictObject({
  format: z.literal(definitionFormat),
  id,
  name: z.string().min(1, 'sans nom').max(80),
  /** The next version is one more: a number at the end of the integers would be the last. */
  number: z.number().int().min(1).max(99_999),
  /** What a doctor must know before signing; never sent. */
  note: z.string().max(2000).optional(),
  picks: picks.default({ codes: [], words: [] }),
  steps: z.array(step).min(1, 'aucune étape'),
  /** What answers a red flag at once; the second wording is for when nobody watches (H01). */
  emergency: z.strictObject({ watched: texts, unwatched: texts }),
  /** Once per closed period, to whoever writes while nobody watches (H02). */
  closedNotice: texts,
  /** After a reply that nobody could understand. */
  notUnderstood: texts,
  /** After an answer that a person must see; the second wording is for when nobody watches. */
  transmitted: z.strictObject({ watched: texts, unwatched: texts }),
  /** "Annule et remplace": a text already sent is no longer true (H21). */
  correction: z.strictObject({
    /** Before the confirmation was asked: it will be, on its day. */
    moved: texts,
    /** Afterwards: the earlier answer is void and asked again. */
    confirm: texts,
    cancelled: texts,
  }),
  /** What a picture and a call are answered: the number receives neither (H03). */
  notReceived: z.strictObject({ photo: texts, call: texts }).optional(),
  /** After STOP and after "this is not me". */
  goodbye: z.strictObject({ stop: texts, wrongNumber: texts }),
});
export type Definition = z.infer<typeof definition>;
