import { events, type Reply } from './contract.ts';
import { z } from './zod.ts';

/**
 * How requests, replies and events travel as text: one JSON document per WebSocket frame, or per
 * line of the local socket. Electron's IPC carries the same values without the text.
 */

/** The largest import (40 MB in base64) fits; anything longer is no request of ours. */
export const maxFrameBytes = 48 * 1024 * 1024;

export const requestFrame = z.object({
  id: z.number().int().nonnegative(),
  name: z.string().max(100),
  input: z.unknown(),
});
export type RequestFrame = z.infer<typeof requestFrame>;

const failure = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().exactOptional(),
});
export const reply = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failure }),
]);

const eventName = z.enum(Object.keys(events) as [keyof typeof events]);

export const serverFrame = z.union([
  z.object({ id: z.number().int(), reply }),
  z.object({ event: eventName, data: z.record(z.string(), z.unknown()) }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;

/** Undefined when the text is not JSON or not a frame. */
export function readFrame<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const writeReply = (id: number, value: Reply<unknown>): string =>
  JSON.stringify({ id, reply: value });

export const writeEvent = (event: string, data: unknown): string => JSON.stringify({ event, data });
