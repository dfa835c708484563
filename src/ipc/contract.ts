import { boxRequests } from './requests/boxes.ts';
import { learningRequests } from './requests/learning.ts';
import { modemRequests } from './requests/modem.ts';
import { patientRequests } from './requests/patients.ts';
import { programmeRequests } from './requests/programme.ts';
import { protocolRequests } from './requests/protocols.ts';
import { sessionRequests } from './requests/session.ts';
import { staffRequests } from './requests/staff.ts';
import { unitRequests } from './requests/unit.ts';
import { watchRequests } from './requests/watch.ts';
import { z } from './zod.ts';

export type { Access } from './requests/request.ts';

/** Raised with any change that an older window or client would misunderstand. */
export const contractVersion = 1;

/** The one statement of what crosses between a host and its screens or clients. */
export const requests = {
  ...sessionRequests,
  ...unitRequests,
  ...modemRequests,
  ...watchRequests,
  ...learningRequests,
  ...programmeRequests,
  ...protocolRequests,
  ...patientRequests,
  ...boxRequests,
  ...staffRequests,
} as const;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type InputOf<K extends RequestName> = z.output<Requests[K]['input']>;
/** What a client passes: fields with a default may be left out. */
export type ArgumentOf<K extends RequestName> = z.input<Requests[K]['input']>;
export type OutputOf<K extends RequestName> = z.output<Requests[K]['output']>;

/** Ids only: whoever hears one asks again. */
export const events = {
  'board:changed': z.object({}),
  'programme:changed': z.object({}),
  'patient:changed': z.object({ patientIds: z.array(z.string()) }),
  'unit:changed': z.object({}),
  'protocols:changed': z.object({}),
  /** Something rings now: the window plays the sound until it is taken. */
  'alerts:rang': z.object({
    alertId: z.string(),
    level: z.enum(['urgent', 'call', 'silence', 'read']),
  }),
  /** Labels, models, or how far a training has come. */
  'learning:changed': z.object({}),
  /** How far a time machine has come, for whoever started that run. */
  'studio:machine': z.object({ run: z.string(), percent: z.number().int() }),
  'session:ended': z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventOf<K extends EventName> = z.output<(typeof events)[K]>;

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly detail?: string };
    };

/** The same four lines on every transport: Electron IPC, WebSocket, local socket. */
export interface UnitClient {
  request<K extends RequestName>(name: K, input: ArgumentOf<K>): Promise<Reply<OutputOf<K>>>;
  subscribe<K extends EventName>(name: K, listener: (event: EventOf<K>) => void): () => void;
}
