import { inboxRow, outboxRow, traceView, verifyView } from '../box-views.ts';
import { day, phoneNumber } from '../common-views.ts';
import { hasReport } from '../has-views.ts';
import { z } from '../zod.ts';
import { caring, clinical, done, everybody, nothing, request } from './request.ts';

/** What left and came in, and what proves it. */
export const boxRequests = {
  // boxes
  'outbox:list': request(
    everybody,
    z.object({ ipp: z.string().nullable().default(null) }),
    z.array(outboxRow),
  ),
  'outbox:settle': request(
    caring,
    z.object({ messageId: z.string(), verdict: z.enum(['arrived', 'send-again', 'give-up']) }),
    done,
  ),
  'outbox:send': request(
    ['technical'],
    z.object({
      messages: z
        .array(z.object({ to: phoneNumber, text: z.string().min(1).max(1530) }))
        .min(1)
        .max(10_000),
    }),
    z.object({ messageIds: z.array(z.string()) }),
  ),
  'outbox:states': request(
    ['technical'],
    z.object({ messageIds: z.array(z.string()).max(10_000) }),
    z.array(z.object({ messageId: z.string(), state: z.string(), reason: z.string().nullable() })),
  ),
  'inbox:list': request(
    everybody,
    z.object({ ipp: z.string().nullable().default(null) }),
    z.array(inboxRow),
  ),
  // proof
  'trace:get': request(
    [...clinical, 'administrator', 'technical'],
    z.object({ ipp: z.string() }),
    traceView,
  ),
  'report:has': request(
    ['nurse', 'doctor', 'manager', 'technical'],
    z.object({ from: day, to: day }),
    hasReport,
  ),
  'report:file': request(
    ['nurse', 'doctor', 'manager', 'technical'],
    z.object({ from: day, to: day, format: z.enum(['pdf', 'csv']) }),
    z.object({ fileName: z.string(), contentBase64: z.string(), sha256: z.string() }),
  ),
  'audit:verify': request(['manager', 'administrator', 'technical'], nothing, verifyView),
} as const;
