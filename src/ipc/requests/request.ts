import type { Role } from '../common-views.ts';
import { z } from '../zod.ts';

/**
 * Who may call: `anyone` before sign-in, `signed-in` any person, or the roles named.
 * `technical` is the command line and IT: no clinical act.
 */
export type Access = 'anyone' | 'signed-in' | readonly (Role | 'technical')[];

export interface RequestSpec<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly access: Access;
}

export const request = <I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
): RequestSpec<I, O> => ({ input, output, access });

export const nothing = z.object({});
export const done = z.object({});
export const note = z.string().max(1000);

export const clinical = ['auxiliary', 'nurse', 'doctor', 'manager'] as const;
/** Who writes protocols: doctors, and managers for them; nurses read. */
export const authors = ['doctor', 'manager'] as const;
export const caring = ['nurse', 'doctor', 'manager'] as const;
export const deciding = ['doctor', 'manager'] as const;
export const everybody = [
  'auxiliary',
  'nurse',
  'doctor',
  'manager',
  'administrator',
  'technical',
] as const;
