import { z } from '../ipc/zod.ts';

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'un nom court : lettres minuscules, chiffres, tirets');

export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'une heure de 00:00 à 23:59, comme 09:30');

export const minutes = z
  .number()
  .int('un nombre entier de minutes')
  .min(1, 'au moins 1 minute')
  .max(7 * 24 * 60, 'au plus 7 jours');

/** A draft may have a text that nobody has written yet: `checks/languages.ts` says where. */
const words = z.string();

/**
 * One text for the patient, one for a child's or protected adult's representative, and, where the
 * step writes to them, one for the relative who comes along.
 */
const wording = z.strictObject({
  patient: words,
  representative: words,
  relative: words.optional(),
});
export type Reader = keyof z.infer<typeof wording>;

/** By language: a language that is not here has no approved text. */
export const texts = z.record(
  z.string().regex(/^[a-z]{2}$/, 'une langue en deux lettres : fr, en, ar…'),
  wording,
);
export type Texts = z.infer<typeof texts>;
