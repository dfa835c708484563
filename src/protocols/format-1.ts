import { z } from '../ipc/zod.ts';

/**
 * The first format. Versions approved in it still stand in folders and files: `upgrade.ts` reads
 * them, nothing writes it any more. A shipped format is never edited.
 */

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z
  .number()
  .int()
  .min(1)
  .max(7 * 24 * 60);

/** One text for the patient and one for a child's or protected adult's representative. */
const wording = z.object({ patient: z.string().min(1), representative: z.string().min(1) });
/** By language: a language that is not here has no approved text. */
const texts = z.record(z.string().regex(/^[a-z]{2}$/), wording);

/** `{day: -1, time: '10:00'}` is J-1 10:00 in the unit's zone. */
const moment = z.object({ day: z.number().int().min(-60).max(60), time });
/** Until when a text is true. */
const until = z.union([moment, z.object({ minutesBeforeArrival: z.number().int().min(0) })]);

const base = {
  id,
  name: z.string().min(1),
  at: moment,
  validUntil: until,
};

const silence = z.object({
  /** After the last unanswered question. */
  reminderAfter: minutes,
  reminder: texts,
  /** After the reminder: the patient goes to the call list. */
  alertAfter: minutes,
});

const notice = z.object({ kind: z.literal('notice'), ...base, text: texts });

const confirmation = z.object({
  kind: z.literal('confirmation'),
  ...base,
  question: texts,
  silence,
  yes: texts,
  no: texts,
});

/** Three bands: fine; advice and ask again; alert now (H04). */
const bands = z
  .object({ adviceOver: z.number().optional(), alertOver: z.number() })
  .refine((value) => value.adviceOver === undefined || value.adviceOver < value.alertOver, {
    message: 'adviceOver must be below alertOver',
  });

const item = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['scale', 'temperature']),
    id,
    label: z.string(),
    question: texts,
    bands,
    advice: texts.optional(),
    /** Minutes from the advice to the same question again; silence that long after it is an alert (H42). */
    askAgainAfter: minutes.optional(),
  }),
  z.object({
    kind: z.literal('yesno'),
    id,
    label: z.string(),
    question: texts,
    worryingIf: z.enum(['yes', 'no']),
  }),
]);

const questionnaire = z.object({
  kind: z.literal('questionnaire'),
  ...base,
  /** Asked first of a number that nobody has verified: no health question to a stranger (H10). */
  door: texts,
  items: z.array(item).min(1),
  silence,
  closing: texts,
});

const step = z.discriminatedUnion('kind', [notice, confirmation, questionnaire]);

export const format1 = z
  .object({
    format: z.literal(1),
    id,
    name: z.string().min(1),
    number: z.number().int().min(1),
    steps: z.array(step).min(1),
    /** What answers a red flag at once; the second wording is for when nobody watches (H01). */
    emergency: z.object({ watched: texts, unwatched: texts }),
    /** Once per closed period, to whoever writes while nobody watches (H02). */
    closedNotice: texts,
    /** After a reply that nobody could understand. */
    notUnderstood: texts,
    /** After an answer that a person must see; the second wording is for when nobody watches. */
    transmitted: z.object({ watched: texts, unwatched: texts }),
    /** "Annule et remplace": a text already sent is no longer true (H21). */
    correction: z.object({
      /** Before the confirmation was asked: it will be, on its day. */
      moved: texts,
      /** Afterwards: the earlier answer is void and asked again. */
      confirm: texts,
      cancelled: texts,
    }),
    /** What a picture and a call are answered: the number receives neither (H03). */
    notReceived: z.object({ photo: texts, call: texts }).optional(),
    /** After STOP and after "this is not me". */
    goodbye: z.object({ stop: texts, wrongNumber: texts }),
  })
  .superRefine((protocol, context) => {
    const seen = new Set<string>();
    for (const { id: stepId } of protocol.steps) {
      if (seen.has(stepId))
        context.addIssue({ code: 'custom', message: `two steps named ${stepId}` });
      seen.add(stepId);
    }
  });
export type Format1 = z.infer<typeof format1>;
