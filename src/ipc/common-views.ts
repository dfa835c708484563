import { z } from './zod.ts';

/** What the screens show: plain data, made in the Unit, never a database row. Instants are ms UTC. */

export const roles = ['auxiliary', 'nurse', 'doctor', 'manager', 'administrator'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const instant = z.number().int();
/** A day in the unit's zone. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);
export const phoneNumber = z.string().regex(/^\+?\d{3,15}$/);

export const person = z.object({
  staffId: z.string(),
  name: z.string(),
  role,
  mustChangePassword: z.boolean(),
});
export type Person = z.infer<typeof person>;

/** Who a card, a row or a banner is about. NOM in capitals, prénom, birth date: always together. */
export const patientName = z.object({
  patientId: z.string(),
  ipp: z.string(),
  birthName: z.string(),
  usedName: z.string().nullable(),
  firstName: z.string(),
  birthDate: day.nullable(),
  sex: z.string().nullable(),
});
export type PatientName = z.infer<typeof patientName>;
