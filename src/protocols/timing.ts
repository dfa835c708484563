import { z } from '../ipc/zod.ts';
import { id, minutes, time } from './texts.ts';

const day = z.number().int().min(-60, 'au plus tôt J-60').max(60, 'au plus tard J+60');

/** `{day: -1, time: '10:00'}` is J-1 10:00 in the unit's zone. */
const ofTheStay = z.strictObject({ day, time });

/**
 * "4 h after the question": minutes from when an earlier step was asked (or sent), or from when it
 * was answered to the end. A step that was never asked, or answered, brings nothing after it.
 */
const afterStep = z.strictObject({
  after: id,
  event: z.enum(['asked', 'answered']),
  minutes,
});

export const at = z.union([ofTheStay, afterStep], {
  error: 'ni « jour et heure », ni « tant de minutes après une étape »',
});
export type At = z.infer<typeof at>;

/** Until when a text is true: a day, the arrival, or so many minutes after the step is due. */
export const validUntil = z.union(
  [
    ofTheStay,
    z.strictObject({ minutesBeforeArrival: z.number().int().min(0) }),
    z.strictObject({ minutesAfterDue: minutes }),
  ],
  { error: 'ni un jour et une heure, ni une durée avant l’arrivée ou après l’envoi' },
);

/** Hours and days of one step, within those of the unit. Monday first. */
export const sending = z
  .strictObject({
    from: time.optional(),
    to: time.optional(),
    days: z
      .array(z.boolean())
      .length(7, 'sept jours, du lundi au dimanche')
      .refine((days) => days.includes(true), 'au moins un jour d’envoi')
      .optional(),
  })
  .refine(({ from = '00:00', to = '23:59' }) => from < to, 'l’heure de début est après la fin');
export type Sending = z.infer<typeof sending>;

/**
 * What the step does on a day when nobody watches (H40): `send` all the same; `earlier`, at the same
 * hour of the last watched day before; `if-watched-after`, only if somebody watches before its text
 * is no longer true, else the call list; `call`, the call list in any case.
 */
export const closedDay = z.enum(['send', 'earlier', 'if-watched-after', 'call']);
export type ClosedDay = z.infer<typeof closedDay>;
