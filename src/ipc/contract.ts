import { cohortChoice, cohortPreview, cohortRow } from './cohort-views.ts';
import { hasReport } from './has-views.ts';
import {
  importedLabels,
  learningView,
  questionFigures,
  replyOutcome,
  reviewView,
} from './learning-views.ts';
import { missedDecision, missedSheet } from './missed-views.ts';
import {
  dialogueLine,
  modemDetail,
  modemKey,
  signalSample,
  ussdAnswer,
  waitingOnModem,
} from './modem-views.ts';
import { personalView, wordingPreview } from './personal-views.ts';
import {
  differenceView,
  faultView,
  mostProtocolLetters,
  versionOutcome,
  versionView,
} from './protocol-views.ts';
import { callSheet, simChange, simsView } from './sim-views.ts';
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
} from './studio-views.ts';
import {
  alertCard,
  alertOutcome,
  board,
  callOutcome,
  day,
  freedPlace,
  importReport,
  inboxRow,
  instant,
  modemView,
  outboxRow,
  patientName,
  patientView,
  person,
  phoneNumber,
  programmeDay,
  type Role,
  role,
  stayState,
  timeOfDay,
  traceView,
  unitView,
  verifyView,
  waitingImport,
} from './views.ts';
import { z } from './zod.ts';

/** Raised with any change that an older window or client would misunderstand. */
export const contractVersion = 1;

/**
 * Who may call: `anyone` before sign-in, `signed-in` any person, or the roles named.
 * `technical` is the command line and IT: no clinical act.
 */
export type Access = 'anyone' | 'signed-in' | readonly (Role | 'technical')[];

interface RequestSpec<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly access: Access;
}

const request = <I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
): RequestSpec<I, O> => ({ input, output, access });

const nothing = z.object({});
const done = z.object({});
const note = z.string().max(1000);

const clinical = ['auxiliary', 'nurse', 'doctor', 'manager'] as const;
/** Who writes protocols: doctors, and managers for them; nurses read. */
const authors = ['doctor', 'manager'] as const;
const caring = ['nurse', 'doctor', 'manager'] as const;
const deciding = ['doctor', 'manager'] as const;
const everybody = [
  'auxiliary',
  'nurse',
  'doctor',
  'manager',
  'administrator',
  'technical',
] as const;

/** The one statement of what crosses between a host and its screens or clients. */
export const requests = {
  // session
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

  // unit
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
  'modem:status': request(everybody, nothing, modemView),
  'modem:list': request(everybody, nothing, z.array(modemDetail)),
  /** State and signal of one modem over time, the oldest first; a month is kept. */
  'modem:signal': request(
    everybody,
    z.object({ imei: z.string().max(20), since: instant }),
    z.array(signalSample),
  ),
  /** The last 400 lines of the talk with this modem, the oldest first; nothing for an unknown one. */
  'modem:dialogue': request(['administrator', 'technical'], modemKey, z.array(dialogueLine)),
  /** What forgetting this modem, which is away, would do. */
  'modem:waiting-on': request(['administrator', 'technical'], modemKey, waitingOnModem),
  /**
   * This modem, which is away, does not come back: nothing waits for it, its numbers move to another
   * one. Refused with `modem/not-away` while it is here.
   */
  'modem:forget': request(['administrator', 'technical'], modemKey, done),
  /** A question to the operator, such as the balance; `imei` null: the first modem that is ready. */
  'modem:ussd': request(
    ['manager', 'administrator', 'technical'],
    z.object({ imei: z.string().max(20).nullable().default(null), code: z.string().max(40) }),
    ussdAnswer,
  ),

  // modem and SIM
  'sims:get': request(everybody, nothing, simsView),
  'sims:change': request(['manager', 'administrator'], simChange, done),
  /** Routine texts wait until somebody resumes; everything that answers or warns goes on (H46). */
  'sims:pause-routine': request(['manager', 'administrator'], nothing, done),
  /** Ends one hold, or all that stand. */
  'sims:resume-routine': request(
    ['manager', 'administrator'],
    z.object({ holdId: z.string().nullable().default(null) }),
    done,
  ),
  /**
   * An SMS to oneself, to the telephone of another operator, or to each on-call telephone. `imsi`
   * null: the SIM in use.
   */
  'sims:test': request(
    ['nurse', 'doctor', 'manager', 'administrator', 'technical'],
    z.object({
      kind: z.enum(['loop', 'other-network', 'on-call']),
      imsi: z.string().max(20).nullable().default(null),
    }),
    z.object({ testId: z.string() }),
  ),
  /** This machine, or this SIM, is the folder's from now on (H34). */
  'sims:accept': request(
    ['manager', 'administrator'],
    z.object({ what: z.enum(['machine', 'sim']), imsi: z.string().max(20).nullable() }),
    done,
  ),
  'technical:acknowledge': request(
    ['nurse', 'doctor', 'manager', 'administrator'],
    z.object({ code: z.string().max(50) }),
    done,
  ),
  'modem:call-sheet': request(clinical, nothing, callSheet),
  'modem:call-sheet-file': request(
    clinical,
    nothing,
    z.object({ fileName: z.string(), contentBase64: z.string() }),
  ),

  // watch
  'watch:start': request(['nurse', 'doctor'], z.object({ soundHeard: z.boolean() }), done),
  'watch:stop': request(['nurse', 'doctor'], nothing, done),

  // board and alerts
  'board:get': request(clinical, nothing, board),
  'alerts:list': request(
    [...clinical, 'technical'],
    z.object({ includeClosed: z.boolean().default(false) }),
    z.array(alertCard),
  ),
  'alerts:get': request(clinical, z.object({ alertId: z.string() }), alertCard),
  /** A card held by a colleague is taken over only by naming them (H15). */
  'alerts:take': request(
    caring,
    z.object({ alertId: z.string(), takeOverFrom: z.string().nullable().default(null) }),
    alertCard,
  ),
  'alerts:log-call': request(
    clinical,
    z.object({
      alertId: z.string().nullable(),
      patientId: z.string().nullable(),
      stayId: z.string().nullable(),
      outcome: callOutcome,
      note: note.nullable(),
      callBackAt: instant.nullable(),
    }),
    done,
  ),
  'alerts:close': request(
    caring,
    z.object({ alertId: z.string(), outcome: alertOutcome, note: note.nullable() }),
    alertCard,
  ),
  /** Undo of a close, within 10 s (H38). */
  'alerts:reopen': request(caring, z.object({ alertId: z.string() }), alertCard),
  'replies:read': request(
    caring,
    z.object({
      replyId: z.string(),
      meaning: z.enum(['satisfactory', 'worrying', 'urgent', 'none']),
      confirms: z.boolean().nullable(),
      note: note.nullable(),
    }),
    done,
  ),

  /** The reading offered beside an unclear reply (`closestReading`), taken by the nurse as hers. */
  'replies:accept-closest': request(caring, z.object({ replyId: z.string() }), done),

  // learning
  /** Replies to label, to teach by them. Labelling is no act of care: see `replies:read`. */
  'review:get': request(caring, nothing, reviewView),
  'review:label': request(
    caring,
    z.object({ replyId: z.string(), outcome: replyOutcome, note: note.nullable().default(null) }),
    done,
  ),
  /** Takes one's own label back. */
  'review:withdraw': request(caring, z.object({ replyId: z.string() }), done),
  /** A disputed label: what it teaches, or nothing. */
  'review:settle': request(
    deciding,
    z.object({
      replyId: z.string(),
      outcome: z.union([replyOutcome, z.literal('left-out')]),
      note: note.nullable().default(null),
    }),
    done,
  ),
  'labels:export': request(
    deciding,
    nothing,
    z.object({ fileName: z.string(), contentBase64: z.string(), count: z.number().int() }),
  ),
  'labels:import': request(
    deciding,
    z.object({ contentBase64: z.string().max(20_000_000) }),
    importedLabels,
  ),
  'models:get': request(caring, nothing, learningView),
  /** Begins in the background; `learning:changed` tells how far it is. */
  'models:train': request(caring, nothing, done),
  'models:approve': request(deciding, z.object({ version: z.string() }), done),
  'models:refuse': request(
    deciding,
    z.object({ version: z.string(), note: note.nullable().default(null) }),
    done,
  ),
  'models:go-back': request(deciding, z.object({ version: z.string() }), done),
  'models:switch': request(deciding, z.object({ on: z.boolean() }), done),

  // quality
  'quality:questions': request(caring, z.object({ from: day, to: day }), z.array(questionFigures)),
  'quality:file': request(
    caring,
    z.object({ from: day, to: day }),
    z.object({ fileName: z.string(), contentBase64: z.string() }),
  ),

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
  /** One press: the place is released, its stay ends, and the drafts named leave. */
  'programme:release-slot': request(
    caring,
    z.object({ stayId: z.string(), offerTo: z.array(z.string()).max(50).default([]) }),
    done,
  ),
  /** After the call: the place is the patient's and their stay moves there, or it is not. */
  'programme:settle-offer': request(
    caring,
    z.object({ offerId: z.string(), given: z.boolean() }),
    done,
  ),
  /** A cleared patient whom no text reaches said OUI on the telephone. */
  'programme:give-slot': request(
    caring,
    z.object({ slotStayId: z.string(), stayId: z.string() }),
    done,
  ),
  /** « Prêt à court délai »: the anaesthetist's alone to say. */
  'programme:clear-short-notice': request(
    ['doctor'],
    z.object({
      stayId: z.string(),
      noticeHours: z.number().int().min(1).max(720),
      anyProcedure: z.boolean(),
      validUntil: day,
      note: note.nullable(),
    }),
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
    z.object({ content: z.string().max(mostProtocolLetters) }),
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

  // patients
  'patients:find': request(
    clinical,
    z.object({ birthDate: day.nullable(), text: z.string().max(100) }),
    z.array(patientName),
  ),
  'patients:get': request(clinical, z.object({ patientId: z.string() }), patientView),
  'patients:send': request(
    caring,
    z.object({ patientId: z.string(), number: phoneNumber, text: z.string().min(1).max(600) }),
    done,
  ),
  'patients:set-number': request(
    caring,
    z.object({
      patientId: z.string(),
      number: phoneNumber,
      holder: z.enum(['patient', 'representative']),
      holderName: z.string().max(100).nullable(),
    }),
    done,
  ),
  'patients:verify-number': request(
    caring,
    z.object({ patientId: z.string(), number: phoneNumber, state: z.enum(['verified', 'wrong']) }),
    done,
  ),
  'patients:sms': request(
    caring,
    z.object({ patientId: z.string(), allowed: z.boolean(), note: note.nullable() }),
    done,
  ),

  // one patient's own follow-up
  'personal:get': request(clinical, z.object({ stayId: z.string() }), personalView),
  /** What alerts later than the protocol needs a doctor, a reason and an end (H30). */
  'personal:set-threshold': request(
    caring,
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      itemId: z.string(),
      adviceOver: z.number().nullable(),
      alertOver: z.number(),
      reason: note.nullable(),
      until: day.nullable(),
    }),
    done,
  ),
  'personal:mute': request(
    ['doctor'],
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      itemId: z.string(),
      reason: note,
      until: day,
    }),
    done,
  ),
  'personal:end-rule': request(caring, z.object({ stayId: z.string(), ruleId: z.string() }), done),
  'personal:add-question': request(
    caring,
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      label: z.string().min(2).max(40),
      text: z.string().min(3).max(200),
      kind: z.enum(['yesno', 'scale']),
      worryingIf: z.enum(['yes', 'no']).nullable(),
      alertOver: z.number().nullable(),
    }),
    done,
  ),
  'personal:end-question': request(
    caring,
    z.object({ stayId: z.string(), questionId: z.string() }),
    done,
  ),
  'personal:add-reminder': request(
    caring,
    z.object({ stayId: z.string(), day, time: timeOfDay, text: z.string().min(3).max(400) }),
    done,
  ),
  'personal:cancel-reminder': request(
    caring,
    z.object({ stayId: z.string(), reminderId: z.string() }),
    done,
  ),
  /** The text as it would leave, and what is against it. Nothing is written. */
  'personal:preview': request(
    caring,
    z.object({
      stayId: z.string(),
      text: z.string().max(400),
      use: z.enum(['yesno', 'scale', 'reminder']),
    }),
    wordingPreview,
  ),

  // a message to many
  'cohorts:options': request(
    caring,
    z.object({ from: day, to: day }),
    z.object({ rooms: z.array(z.string()), surgeons: z.array(z.string()) }),
  ),
  /** Whom it would reach and how it would read. Nothing is written. */
  'cohorts:preview': request(
    caring,
    z.object({
      choice: cohortChoice,
      text: z.string().max(400),
      /** For patients who read English; null: they get the French. */
      textEn: z.string().max(400).nullable().default(null),
    }),
    cohortPreview,
  ),
  /** To leave in two minutes. `count` as the preview gave it; above twenty a second person signs (H39). */
  'cohorts:send': request(
    caring,
    z.object({
      choice: cohortChoice,
      text: z.string().max(400),
      textEn: z.string().max(400).nullable().default(null),
      count: z.number().int().min(0),
      second: z
        .object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) })
        .nullable()
        .default(null),
    }),
    z.object({ cohortId: z.string(), leavesAt: instant }),
  ),
  'cohorts:recall': request(
    caring,
    z.object({ cohortId: z.string() }),
    z.object({ gone: z.number().int() }),
  ),
  'cohorts:list': request(caring, nothing, z.array(cohortRow)),

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

  // staff
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

  // training clock
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
