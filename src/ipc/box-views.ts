import { instant } from './common-views.ts';
import { z } from './zod.ts';

export const outboxRow = z.object({
  messageId: z.string(),
  class: z.number().int(),
  kind: z.string(),
  number: z.string(),
  text: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
  parts: z.number().int(),
  createdAt: instant,
  dueAt: instant,
  validUntil: instant.nullable(),
  sentAt: instant.nullable(),
  settledAt: instant.nullable(),
  ipp: z.string().nullable(),
  step: z.string().nullable(),
  author: z.string(),
});

export const inboxRow = z.object({
  replyId: z.string(),
  number: z.string(),
  kind: z.string(),
  text: z.string(),
  complete: z.boolean(),
  writtenAt: instant,
  receivedAt: instant,
  state: z.string(),
  reading: z.string(),
  ipp: z.string().nullable(),
  step: z.string().nullable(),
  item: z.string().nullable(),
  outcome: z.string().nullable(),
  value: z.unknown(),
  intents: z.array(z.string()),
  why: z.array(z.string()),
});

export const traceView = z.object({
  ipp: z.string(),
  entries: z.array(
    z.object({
      seq: z.number().int(),
      at: instant,
      /** ISO 8601 with the unit's offset. */
      time: z.string(),
      author: z.string(),
      kind: z.string(),
      sentence: z.string(),
      payload: z.unknown(),
    }),
  ),
  trail: z.object({ seq: z.number().int(), hash: z.string() }),
});

export const verifyView = z.object({
  ok: z.boolean(),
  database: z.object({ ok: z.boolean(), sentence: z.string() }),
  trail: z.object({
    ok: z.boolean(),
    seq: z.number().int(),
    hash: z.string(),
    erased: z.number().int(),
    sentence: z.string(),
  }),
});
