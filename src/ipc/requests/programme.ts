import { day } from '../common-views.ts';
import {
  freedPlace,
  importReport,
  programmeDay,
  stayState,
  waitingImport,
} from '../programme-views.ts';
import { removedBecause, waitingList, waitingPerson, waitingWish } from '../waiting-views.ts';
import { z } from '../zod.ts';
import { caring, clinical, done, note, nothing, request } from './request.ts';

/** What an anaesthetist allows with « prêt à court délai ». */
const clearance = {
  noticeHours: z.number().int().min(1).max(720),
  anyProcedure: z.boolean(),
  validUntil: day,
  note: note.nullable(),
};

/** The stays of a day, freed places, lists, and who waits without a date. */
export const programmeRequests = {
  // programme
  'programme:get': request(
    clinical,
    z.object({ from: day, to: day }),
    z.object({ days: z.array(programmeDay), waiting: z.array(waitingImport) }),
  ),
  'programme:set-state': request(
    caring,
    z.object({ stayId: z.string(), state: stayState, note: note.nullable() }),
    done,
  ),
  /** OUI or NON as a person heard it by telephone: the call is logged with it. */
  'programme:confirm-by-phone': request(
    clinical,
    z.object({ stayId: z.string(), comes: z.boolean(), note: note.nullable().default(null) }),
    done,
  ),
  /** « Qui est sorti ? »: the patient is still in the unit, whoever doesn't record arrivals (H23). */
  'programme:still-here': request(caring, z.object({ stayId: z.string() }), done),
  /** Freed places of those days, each with its drafts and what became of its offers (H26). */
  'programme:slots': request(caring, z.object({ from: day, to: day }), z.array(freedPlace)),
  /** One press: the place is released, its stay ends, and the drafts named (their `candidateId`) leave. */
  'programme:release-slot': request(
    caring,
    z.object({ stayId: z.string(), offerTo: z.array(z.string()).max(50).default([]) }),
    done,
  ),
  /** After the call: the place is the patient's and their stay moves there or is made, or it is not. */
  'programme:settle-offer': request(
    caring,
    z.object({ offerId: z.string(), given: z.boolean() }),
    done,
  ),
  /** A cleared patient whom no text reaches said OUI on the telephone. */
  'programme:give-slot': request(
    caring,
    z.object({ slotStayId: z.string(), candidateId: z.string() }),
    done,
  ),
  /** « Prêt à court délai »: the anaesthetist's alone to say. */
  'programme:clear-short-notice': request(
    ['doctor'],
    z.object({ stayId: z.string(), ...clearance }),
    done,
  ),
  'programme:withdraw-short-notice': request(caring, z.object({ stayId: z.string() }), done),
  'programme:import': request(
    ['nurse', 'manager', 'administrator', 'technical'],
    z.object({ fileName: z.string().max(255), contentBase64: z.string().max(40_000_000) }),
    importReport,
  ),
  'programme:release-import': request(
    ['nurse', 'manager'],
    z.object({ runId: z.string(), apply: z.boolean() }),
    done,
  ),
  // the waiting list: who waits without a date
  'waiting-list:get': request(clinical, nothing, waitingList),
  'waiting-list:add': request(
    caring,
    z.object({ ipp: z.string().trim().min(1).max(40), person: waitingPerson, wish: waitingWish }),
    z.object({ waitingId: z.string() }),
  ),
  /** Names are the lists' as soon as one has named the patient: then theirs are kept. */
  'waiting-list:change': request(
    caring,
    z.object({ waitingId: z.string(), person: waitingPerson, wish: waitingWish }),
    done,
  ),
  'waiting-list:remove': request(
    caring,
    z.object({ waitingId: z.string(), because: removedBecause, note: note.nullable() }),
    done,
  ),
  /** A list like an operating list without its day: the same five lists; nobody is taken off. */
  'waiting-list:import': request(
    ['nurse', 'manager'],
    z.object({ fileName: z.string().max(255), contentBase64: z.string().max(40_000_000) }),
    importReport,
  ),
  'waiting-list:clear-short-notice': request(
    ['doctor'],
    z.object({ waitingId: z.string(), ...clearance }),
    done,
  ),
  'waiting-list:withdraw-short-notice': request(caring, z.object({ waitingId: z.string() }), done),
} as const;
