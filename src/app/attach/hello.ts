import { reply } from '../../ipc/frames.ts';
import { contractVersion } from '../../ipc/index.ts';
import { z } from '../../ipc/zod.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { isSameToken } from '../../shared/token.ts';

/**
 * The client's first line. Whoever may read `unit.json` has the token, so the name of the user is
 * believed: it is written in the trail.
 */
export const hello = z.object({
  token: z.string().max(200),
  contractVersion: z.number().int(),
  /** A window has nobody signed in yet; the command line is `technical`. */
  as: z.enum(['cli', 'window']),
  user: z.string().regex(/^[\p{L}\p{N} ._@\\$-]{1,100}$/u),
});
export type Hello = z.infer<typeof hello>;

/** The unit's first line, and its last when it refuses. */
export const welcome = reply;

/** A stranger learns nothing, not even that the versions differ. */
export function whyRefused(given: Hello | undefined, token: string): ErrorCode | null {
  if (given === undefined || !isSameToken(given.token, token)) return 'unit/attach-refused';
  return given.contractVersion === contractVersion ? null : 'unit/other-version';
}
