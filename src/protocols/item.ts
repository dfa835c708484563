import { z } from '../ipc/zod.ts';
import { thresholdBounds } from './bounds.ts';
import { condition } from './condition.ts';
import { id, minutes, texts } from './texts.ts';

const base = {
  id,
  /** What the board and the answers call it: « Douleur ». */
  label: z.string().min(1, 'sans libellé').max(60),
  question: texts,
  onlyIf: condition.optional(),
  /** Asked only when a rule asks it. */
  followUp: z.boolean().optional(),
  /** Why it is asked, who has to confirm it: « à valider par l'unité ». For doctors, never sent. */
  note: z.string().max(400).optional(),
};

/** What advice there is in the middle band, and when the same question comes again (H04, H42). */
const loop = {
  advice: texts.optional(),
  /** Minutes from the advice to the same question again; silence that long after it is an alert. */
  askAgainAfter: minutes.optional(),
};

/** Three bands: fine; advice and ask again; alert now (H04). Bounds: H30. */
function bands(kind: keyof typeof thresholdBounds) {
  const { advice, alert } = thresholdBounds[kind];
  const between = ({ from, to }: { from: number; to: number }) =>
    `hors des limites permises (de ${shown(from)} à ${shown(to)})`;
  return z
    .strictObject({
      adviceOver: z
        .number()
        .min(advice.from, between(advice))
        .max(advice.to, between(advice))
        .optional(),
      alertOver: z.number().min(alert.from, between(alert)).max(alert.to, between(alert)),
    })
    .refine(({ adviceOver, alertOver }) => adviceOver === undefined || adviceOver < alertOver, {
      message: 'le seuil du conseil doit être sous celui de l’alerte',
    });
}

const answerKey = z.string().regex(/^[A-Za-z0-9]{1,12}$/, 'une réponse courte : lettres, chiffres');

export const item = z.discriminatedUnion('kind', [
  /** 0–10. Without bands the value is kept, no more: only rules judge it. */
  z.strictObject({ kind: z.literal('scale'), ...base, ...loop, bands: bands('scale').optional() }),
  z.strictObject({
    kind: z.literal('temperature'),
    ...base,
    ...loop,
    bands: bands('temperature').optional(),
  }),
  z.strictObject({
    kind: z.literal('yesno'),
    ...base,
    /** Null: recorded, no more. */
    worryingIf: z.enum(['yes', 'no']).nullable(),
  }),
  z
    .strictObject({
      kind: z.literal('number'),
      ...base,
      /** kg, mmHg, verres… */
      unit: z.string().min(1).max(12),
      /** What an answer can be; anything else is not understood. */
      from: z.number(),
      to: z.number(),
    })
    .refine(({ from, to }) => from < to, 'la plus petite valeur doit être sous la plus grande'),
  z.strictObject({
    kind: z.literal('choice'),
    ...base,
    /** The answer to write, as the question names it, and what it stands for. */
    options: z.record(answerKey, z.string().max(60)),
    worryingIf: z.array(answerKey),
  }),
  z.strictObject({ kind: z.literal('date'), ...base }),
  z.strictObject({ kind: z.literal('free'), ...base }),
]);
export type Item = z.infer<typeof item>;
export type Banded = Extract<Item, { kind: 'scale' | 'temperature' }>;

export function isBanded(candidate: Item): candidate is Banded {
  return candidate.kind === 'scale' || candidate.kind === 'temperature';
}

function shown(value: number): string {
  return String(value).replace('.', ',');
}
