import { person } from '../common-views.ts';
import { z } from '../zod.ts';
import { done, nothing, request } from './request.ts';

/** Who is signed in at the window. */
export const sessionRequests = {
  'session:sign-in': request(
    'anyone',
    z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
    person,
  ),
  'session:sign-out': request('signed-in', nothing, done),
  'session:current': request('anyone', nothing, z.object({ person: person.nullable() })),
  'session:change-password': request(
    'signed-in',
    z.object({ current: z.string().max(200), next: z.string().min(10).max(200) }),
    done,
  ),
} as const;
