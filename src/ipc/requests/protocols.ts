import { day } from '../common-views.ts';
import { missedDecision, missedSheet } from '../missed-views.ts';
import { differenceView, faultView, versionOutcome, versionView } from '../protocol-views.ts';
import {
  studioLibrary,
  studioLimits,
  takersView,
  textPreview,
  thresholdEffectView,
  timeMachineView,
  trialAct,
  trialPatient,
  trialView,
  unreadable,
} from '../studio-views.ts';
import { z } from '../zod.ts';
import { authors, caring, clinical, done, nothing, request } from './request.ts';

/** Protocols, their versions, the studio, and what could not leave in time. */
export const protocolRequests = {
  // protocols
  'protocols:list': request(clinical, nothing, z.array(versionView)),
  /** The definition as it stands in the file format, with what keeps it from being approved. */
  'protocols:get': request(
    clinical,
    z.object({ versionId: z.string() }),
    z.object({ version: versionView, definition: z.unknown(), faults: z.array(faultView) }),
  ),
  /** Checks without keeping anything. */
  'protocols:check': request(
    caring,
    z.object({ definition: z.unknown() }),
    z.object({ faults: z.array(faultView) }),
  ),
  'protocols:save-draft': request(authors, z.object({ definition: z.unknown() }), versionOutcome),
  /** A protocol that the unit did not have, as a draft: a copy, or the general one's bare bones. */
  'protocols:create': request(
    authors,
    z.object({ name: z.string().trim().min(2).max(80), copyOf: z.string().nullable() }),
    versionOutcome,
  ),
  'protocols:review': request(authors, z.object({ versionId: z.string() }), versionOutcome),
  /** Under the doctor's own sign-in: nobody else may ask. */
  'protocols:approve': request(['doctor'], z.object({ versionId: z.string() }), versionOutcome),
  'protocols:put-in-use': request(authors, z.object({ versionId: z.string() }), versionOutcome),
  'protocols:retire': request(authors, z.object({ versionId: z.string() }), versionOutcome),
  'protocols:compare': request(
    clinical,
    z.object({ before: z.string(), after: z.string() }),
    z.object({ differences: z.array(differenceView) }),
  ),
  'protocols:export': request(
    [...caring, 'administrator', 'technical'],
    z.object({ versionId: z.string() }),
    z.object({ fileName: z.string(), content: z.string() }),
  ),
  /** A file is taken whole, as a draft, or refused whole. */
  'protocols:import': request(
    [...authors, 'administrator', 'technical'],
    z.object({ content: z.string().max(5_000_000) }),
    versionOutcome,
  ),
  /** A running stay stays on its version unless a doctor moves it, and says why. */
  'protocols:move-stay': request(
    ['doctor'],
    z.object({ stayId: z.string(), versionId: z.string(), reason: z.string().min(3).max(300) }),
    done,
  ),
  // what was to leave, and could not in time
  'missed:list': request(clinical, nothing, missedSheet),
  /** Leaves after all where it is still true, goes to the call list, or is dropped. */
  'missed:decide': request(
    caring,
    z.object({ missedIds: z.array(z.string()).min(1).max(1000), decision: missedDecision }),
    z.object({
      decided: z.number().int(),
      /** Not sent: no longer true by now. They wait on the sheet. */
      refused: z.array(z.object({ missedId: z.string(), because: z.string() })),
    }),
  ),
  'missed:file': request(
    clinical,
    nothing,
    z.object({ fileName: z.string(), contentBase64: z.string() }),
  ),
  // the studio: what a protocol would do, written and sent nowhere
  'studio:limits': request(clinical, nothing, studioLimits),
  /** Steps, questions and texts to begin from: of the protocols in use, and of those that ship. */
  'studio:library': request(authors, nothing, studioLibrary),
  /** Which stays of the lists would take the draft, and which would dispute it with another. */
  'studio:takers': request(clinical, z.object({ definition: z.unknown() }), takersView),
  /** One text in each language, as telephones would show it with the values of the next list. */
  'studio:preview-text': request(
    clinical,
    z.object({ definition: z.unknown(), place: z.string().max(200) }),
    z.discriminatedUnion('kind', [
      unreadable,
      z.object({
        kind: z.literal('read'),
        previews: z.array(textPreview).readonly(),
        /** The list that the longest case comes from. */
        list: z.object({ day, stays: z.number().int() }).nullable(),
      }),
    ]),
  ),
  /** The whole trial is told anew from its acts: the unit keeps nothing of it. */
  'studio:try': request(
    clinical,
    z.object({ definition: z.unknown(), patient: trialPatient, acts: z.array(trialAct).max(400) }),
    z.discriminatedUnion('kind', [
      unreadable,
      z.object({ kind: z.literal('tried'), trial: trialView }),
    ]),
  ),
  /** What the edited thresholds and rules would have raised on the answers of the last days. */
  'studio:effect': request(
    clinical,
    z.object({ definition: z.unknown() }),
    z.object({ days: z.number().int(), effects: z.array(thresholdEffectView).readonly() }),
  ),
  'studio:time-machine': request(
    clinical,
    z.object({
      /** Names this run, to hear how far it is (`studio:machine`) and to stop it. */
      run: z.string().min(8).max(64),
      day,
      /** A draft in place of the protocol of its name. */
      definition: z.unknown().optional(),
      /** Everybody answers soon and well, or nobody does. */
      replies: z.enum(['all', 'none']),
    }),
    z.discriminatedUnion('kind', [
      unreadable,
      z.object({ kind: z.literal('ran'), machine: timeMachineView }),
      z.object({ kind: z.literal('stopped') }),
    ]),
  ),
  'studio:stop-machine': request(clinical, z.object({ run: z.string().max(64) }), z.object({})),
} as const;
