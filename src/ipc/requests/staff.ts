import { role } from '../common-views.ts';
import { z } from '../zod.ts';
import { done, nothing, request } from './request.ts';

/** Accounts of the people of the unit. */
export const staffRequests = {
  'staff:list': request(
    ['manager', 'administrator'],
    nothing,
    z.array(
      z.object({
        staffId: z.string(),
        login: z.string(),
        name: z.string(),
        role,
        active: z.boolean(),
      }),
    ),
  ),
  'staff:add': request(
    ['administrator'],
    z.object({ login: z.string().min(2).max(50), name: z.string().min(2).max(100), role }),
    z.object({ staffId: z.string(), password: z.string() }),
  ),
  'staff:set-active': request(
    ['administrator'],
    z.object({ staffId: z.string(), active: z.boolean() }),
    done,
  ),
  'staff:reset-password': request(
    ['administrator'],
    z.object({ staffId: z.string() }),
    z.object({ password: z.string() }),
  ),
} as const;
