import { instant } from '../common-views.ts';
import { unitView } from '../unit-views.ts';
import { z } from '../zod.ts';
import { clinical, done, nothing, request } from './request.ts';

/** The folder: its settings, its state, and the clock of a rehearsal. */
export const unitRequests = {
  'unit:status': request('anyone', nothing, unitView),
  'unit:settings': request(
    [...clinical, 'administrator', 'technical'],
    nothing,
    z.object({ settings: z.record(z.string(), z.unknown()) }),
  ),
  'unit:change-setting': request(
    ['manager', 'administrator'],
    z.object({ key: z.string(), value: z.unknown() }),
    done,
  ),
  /** "Mise en service": the folder leaves trial. Each statement must be true and is written in the trail. */
  'unit:commission': request(
    ['manager'],
    z.object({
      protocolApproved: z.literal(true),
      modemTested: z.literal(true),
      escalationTested: z.literal(true),
      outOfHoursTextApproved: z.literal(true),
      backupMade: z.literal(true),
      qualifiedBy: z.string().min(3).max(200),
    }),
    done,
  ),
  'clock:to': request(
    ['auxiliary', 'nurse', 'doctor', 'manager', 'administrator', 'technical'],
    z.object({
      target: z.union([z.object({ to: instant }), z.object({ next: z.literal(true) })]),
      timeoutSeconds: z.number().int().min(1).max(3600).default(120),
    }),
    z.object({ now: instant, reached: z.boolean(), pending: z.array(z.string()) }),
  ),
  'clock:speed': request(
    ['auxiliary', 'nurse', 'doctor', 'manager', 'administrator', 'technical'],
    z.object({ speed: z.number().min(0).max(3600) }),
    z.object({ now: instant }),
  ),
} as const;
