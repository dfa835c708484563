import { modemState, technology } from './modem-views.ts';
import { z } from './zod.ts';

/** What the screens show: plain data, made in the Unit, never a database row. Instants are ms UTC. */

export const roles = ['auxiliary', 'nurse', 'doctor', 'manager', 'administrator'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const instant = z.number().int();
/** A day in the unit's zone. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);
export const phoneNumber = z.string().regex(/^\+?\d{3,15}$/);

export const person = z.object({
  staffId: z.string(),
  name: z.string(),
  role,
  mustChangePassword: z.boolean(),
});
export type Person = z.infer<typeof person>;

/** Who a card, a row or a banner is about. NOM in capitals, prénom, birth date: always together. */
export const patientName = z.object({
  patientId: z.string(),
  ipp: z.string(),
  birthName: z.string(),
  usedName: z.string().nullable(),
  firstName: z.string(),
  birthDate: day.nullable(),
  sex: z.string().nullable(),
});
export type PatientName = z.infer<typeof patientName>;

// --- the unit -----------------------------------------------------------------

/** All modems in one line: the figures are those of one that works. */
export const modemView = z.object({
  state: modemState,
  /** One French sentence. */
  sentence: z.string(),
  port: z.string().nullable(),
  model: z.string().nullable(),
  imei: z.string().nullable(),
  operator: z.string().nullable(),
  technology: technology.nullable(),
  /** 0–100 %, null when unknown. */
  signal: z.number().nullable(),
  storeUsed: z.number().nullable(),
  storeTotal: z.number().nullable(),
  queued: z.number().int(),
  /** Each of them; empty without any. */
  modems: z.array(z.object({ name: z.string(), state: modemState, sentence: z.string() })),
});
export type ModemView = z.infer<typeof modemView>;

export const watchView = z.object({
  watchers: z.array(z.object({ staffId: z.string(), name: z.string(), since: instant })),
  /** When the unit opens next, if nobody watches and it is closed by its hours. */
  opensAt: instant.nullable(),
  onCallNumber: z.string().nullable(),
});
export type WatchView = z.infer<typeof watchView>;

export const unitView = z.object({
  version: z.string(),
  unitName: z.string(),
  hospital: z.string(),
  phone: z.string(),
  zone: z.string(),
  mode: z.enum(['training', 'trial', 'live']),
  /** "Mode transmission": no analysis, replies in order of arrival. */
  transmissionOnly: z.boolean(),
  now: instant,
  /** Folder seconds per real second; 1 outside training. */
  clockSpeed: z.number(),
  watch: watchView,
  modem: modemView,
  /**
   * Cards that nobody has taken, or taken and ringing again because nobody called (H13), by level.
   * Counts only: a locked screen shows them (H35). `urgent` above zero rings, signed in or not.
   */
  untakenAlerts: z.object({
    urgent: z.number().int(),
    call: z.number().int(),
    silence: z.number().int(),
    read: z.number().int(),
  }),
  technicalAlerts: z.array(z.object({ code: z.string(), sentence: z.string(), raisedAt: instant })),
  /** Patients of the coming stays to whom this folder may send nothing (training and trial). */
  withheldPatients: z.number().int(),
  /** Shown on the sign-in screen of a training folder, empty elsewhere. */
  trainingUsers: z.array(
    z.object({ login: z.string(), password: z.string(), name: z.string(), role }),
  ),
  intendedUse: z.string(),
});
export type UnitView = z.infer<typeof unitView>;

// --- alerts -------------------------------------------------------------------

export const alertLevel = z.enum(['urgent', 'call', 'silence', 'read']);
export type AlertLevel = z.infer<typeof alertLevel>;

export const highlight = z.object({ from: z.number().int(), to: z.number().int() });

/** Why a card is on the board: what was said, and the rule or threshold that it met. */
export const alertReason = z.object({
  at: instant,
  level: alertLevel,
  /** e.g. "Douleur 8 (seuil : plus de 7)". */
  sentence: z.string(),
  /** The patient's own words, when there are any. */
  words: z.string().nullable(),
  highlights: z.array(highlight),
  writtenAt: instant.nullable(),
  receivedAt: instant.nullable(),
  replyId: z.string().nullable(),
});
export type AlertReason = z.infer<typeof alertReason>;

export const alertEvent = z.object({
  at: instant,
  author: z.string(),
  sentence: z.string(),
});

export const callOutcomes = ['reached', 'relative', 'voicemail', 'no-answer', 'call-back'] as const;
export const callOutcome = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof callOutcome>;

export const alertOutcomes = [
  'advice-given',
  'seen-by-doctor',
  'sent-to-emergency',
  'readmitted',
  'no-problem',
  'unreachable',
  'wrong-patient',
  'other',
] as const;
export const alertOutcome = z.enum(alertOutcomes);
export type AlertOutcome = z.infer<typeof alertOutcome>;

export const alertCard = z.object({
  alertId: z.string(),
  /** Shown on the on-call phone instead of a name. */
  cardNumber: z.number().int(),
  level: alertLevel,
  state: z.enum(['open', 'taken', 'closed']),
  /** Null for an unknown number. */
  patient: patientName.nullable(),
  /** Whom to phone: the number that wrote, else the patient's. */
  number: z.string().nullable(),
  stayId: z.string().nullable(),
  surgeryDate: day.nullable(),
  procedure: z.string().nullable(),
  surgeon: z.string().nullable(),
  raisedAt: instant,
  takenBy: z.string().nullable(),
  takenByStaffId: z.string().nullable(),
  takenAt: instant.nullable(),
  calls: z.array(
    z.object({
      at: instant,
      author: z.string(),
      outcome: callOutcome,
      note: z.string().nullable(),
      callBackAt: instant.nullable(),
    }),
  ),
  /** Times it rang again for everybody because nobody called. */
  rings: z.number().int(),
  reasons: z.array(alertReason),
  /**
   * What the same patient (or number) wrote after the card was raised and that is no reason of its
   * own: a late correction is shown, and a person closes (H44). Oldest first; the last ten.
   */
  writtenSince: z.array(
    z.object({
      replyId: z.string(),
      text: z.string(),
      writtenAt: instant,
      receivedAt: instant,
    }),
  ),
  events: z.array(alertEvent),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  outcome: alertOutcome.nullable(),
  note: z.string().nullable(),
});
export type AlertCard = z.infer<typeof alertCard>;

// --- programme ----------------------------------------------------------------

export const stayStates = [
  'planned',
  'arrived',
  'operated',
  'discharged',
  'cancelled',
  'absent',
  'hospitalised',
  'deceased',
] as const;
export const stayState = z.enum(stayStates);
export type StayState = z.infer<typeof stayState>;

export const confirmation = z.enum(['none', 'asked', 'yes', 'no', 'void']);

/** Where one step of the protocol stands for one stay. */
export const stepView = z.object({
  stepId: z.string(),
  /** Its name in the ward's words: Convocation, Confirmation J-1, Questionnaire J+1. */
  name: z.string(),
  state: z.enum([
    'planned',
    'waiting',
    'sent',
    'asking',
    'answered',
    'silent',
    'to-call',
    'skipped',
  ]),
  at: instant.nullable(),
  sentence: z.string(),
});
export type StepView = z.infer<typeof stepView>;

/** « Prêt à court délai »: what the anaesthetist allows for a planned stay. */
export const shortNotice = z.object({
  noticeHours: z.number().int(),
  anyProcedure: z.boolean(),
  validUntil: day,
  clearedBy: z.string(),
  clearedAt: instant,
  note: z.string().nullable(),
});
export type ShortNotice = z.infer<typeof shortNotice>;

export const stayRow = z.object({
  stayId: z.string(),
  patient: patientName,
  surgeryDate: day,
  arrivalTime: timeOfDay.nullable(),
  theatreTime: timeOfDay.nullable(),
  room: z.string().nullable(),
  surgeon: z.string().nullable(),
  procedure: z.string().nullable(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  state: stayState,
  /** A person saw in the evening that the patient had not gone home. */
  stillHereAt: instant.nullable(),
  confirmation,
  confirmationAt: instant.nullable(),
  /** Steps in order, as the running version has them. */
  steps: z.array(stepView),
  /** Contact J+1 to J+3: made, none yet, or not due. */
  contact: z.enum(['not-due', 'pending', 'made', 'missed']),
  /** Why a person must phone; null when texts do the work. */
  callList: z.string().nullable(),
  toCheck: z.string().nullable(),
  /** Nobody watches from J+1 to J+3; null where somebody does (H40). */
  uncovered: z.string().nullable(),
  freedSlot: z.enum(['provisional', 'taken-back', 'released']).nullable(),
  shortNotice: shortNotice.nullable(),
  openAlert: alertLevel.nullable(),
  sharedPhone: z.boolean(),
  /** The version that its texts follow, and why; null while nothing is planned. */
  protocol: z
    .object({
      versionId: z.string(),
      name: z.string(),
      number: z.number().int(),
      /** One French sentence: by which code or words, or that the general one stands in. */
      because: z.string(),
      /** No protocol is for this operation. */
      isGeneral: z.boolean(),
    })
    .nullable(),
});
export type StayRow = z.infer<typeof stayRow>;

/** A place that a patient does not take, with whom it may be offered to. Nothing leaves without a press. */
export const freedPlace = z.object({
  stayId: z.string(),
  patient: patientName,
  state: z.enum(['provisional', 'released']),
  freedAt: instant,
  /** Why: NON, or a cancellation. */
  because: z.enum(['refused', 'cancelled']),
  surgeryDate: day,
  arrivalTime: timeOfDay.nullable(),
  surgeon: z.string().nullable(),
  procedure: z.string().nullable(),
  room: z.string().nullable(),
  drafts: z.array(
    z.object({
      /** Of their later stay, or of their entry of the waiting list. */
      candidateId: z.string(),
      patient: patientName,
      /** Of their own stay; null: no date yet. */
      surgeryDate: day.nullable(),
      procedure: z.string().nullable(),
      noticeHours: z.number().int(),
      clearedBy: z.string(),
      /** What the anaesthetist added. */
      note: z.string().nullable(),
      /** Of the list, or of whoever put the patient on the waiting list. */
      remarks: z.string().nullable(),
      expiresAt: instant,
      /** The SMS as it would leave; null when a person phones. */
      text: z.string().nullable(),
      /** Of the SMS, in words; null for French. */
      language: z.string().nullable(),
      parts: z.number().int(),
      toCall: z.string().nullable(),
      numbers: z.array(z.string()),
    }),
  ),
  offers: z.array(
    z.object({
      offerId: z.string(),
      patient: patientName,
      /** Whoever had no date when it was offered: the place makes a stay. */
      isUndated: z.boolean(),
      state: z.enum(['sent', 'held', 'refused', 'too-late', 'given', 'withdrawn']),
      offeredAt: instant,
      stateAt: instant,
      expiresAt: instant,
    }),
  ),
});
export type FreedPlace = z.infer<typeof freedPlace>;

export const programmeDay = z.object({ day, stays: z.array(stayRow) });

export const waitingImport = z.object({
  runId: z.string(),
  fileName: z.string(),
  importedAt: instant,
  author: z.string(),
  sentence: z.string(),
  changes: z.array(z.object({ ipp: z.string(), name: z.string(), what: z.string() })),
});
export type WaitingImport = z.infer<typeof waitingImport>;

export const importReport = z.object({
  runId: z.string().nullable(),
  state: z.enum(['applied', 'waiting']),
  accepted: z.array(z.object({ line: z.number().int(), ipp: z.string(), mobile: z.string() })),
  warned: z.array(
    z.object({
      line: z.number().int(),
      ipp: z.string(),
      field: z.string(),
      reason: z.string(),
    }),
  ),
  rejected: z.array(z.object({ line: z.number().int(), field: z.string(), reason: z.string() })),
  unchanged: z.array(z.object({ line: z.number().int(), ipp: z.string() })),
  changed: z.array(z.object({ line: z.number().int(), ipp: z.string(), what: z.string() })),
  /** Future stays that the file's period covers and the file no longer names: never cancelled by themselves (H22). */
  missing: z.array(z.object({ ipp: z.string(), surgeryDate: day, procedure: z.string() })),
  /**
   * Of the new stays, each also in one of the lists above: those whose operation has no protocol of
   * its own. The general one is taken, or would be, and why.
   */
  general: z.array(z.object({ line: z.number().int(), ipp: z.string(), reason: z.string() })),
  /** One French sentence when a person must decide first. */
  waitingBecause: z.string().nullable(),
});
export type ImportReport = z.infer<typeof importReport>;

// --- board --------------------------------------------------------------------

export const replyToRead = z.object({
  replyId: z.string(),
  patient: patientName.nullable(),
  number: z.string(),
  stayId: z.string().nullable(),
  text: z.string(),
  kind: z.enum(['text', 'mms', 'voice', 'other', 'undecodable']),
  complete: z.boolean(),
  question: z.string().nullable(),
  writtenAt: instant,
  receivedAt: instant,
  /** When it becomes an alert, if still unread (H05). */
  alertAt: instant.nullable(),
  /** The likeliest meaning, offered and never acted upon; `value` in words, null where there is none. */
  closestReading: z
    .object({
      outcome: z.enum(['satisfactory', 'worrying', 'urgent', 'unclear', 'none']),
      value: z.string().nullable(),
      detail: z.string(),
      /** By `replies:accept-closest`. */
      mayAccept: z.boolean(),
    })
    .nullable(),
});
export type ReplyToRead = z.infer<typeof replyToRead>;

export const board = z.object({
  now: instant,
  today: day,
  cards: z.array(alertCard),
  toRead: z.array(replyToRead),
  flow: z.array(
    z.object({
      day,
      label: z.enum(['yesterday', 'today', 'tomorrow']),
      stays: z.number().int(),
      confirmed: z.number().int(),
      refused: z.number().int(),
      unanswered: z.number().int(),
      toCall: z.number().int(),
      contacted: z.number().int(),
    }),
  ),
  figures: z.object({
    sentToday: z.number().int(),
    receivedToday: z.number().int(),
    /** Contacts J+1–J+3 of the last 30 days. */
    contacts: z.object({ numerator: z.number().int(), denominator: z.number().int() }),
    /** Median minutes between a question and its answer, last 7 days. */
    medianReplyMinutes: z.number().nullable(),
    openAlerts: z.number().int(),
    waitingMessages: z.number().int(),
  }),
  callList: z.array(
    z.object({
      stayId: z.string(),
      patient: patientName,
      surgeryDate: day,
      step: z.string(),
      reason: z.string(),
      numbers: z.array(z.string()),
    }),
  ),
  nextEvent: z.object({ at: instant, sentence: z.string() }).nullable(),
  /** In the evening, how many of today's patients nobody has said gone home or not; null before. */
  evening: z.number().int().nullable(),
  /** Texts that could not leave in time and wait for a decision (`missed:list`). */
  missed: z.number().int(),
});
export type Board = z.infer<typeof board>;

// --- patient ------------------------------------------------------------------

export const bubble = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  at: instant,
  /** When the patient wrote it, if more than 15 min before it came (H07). */
  writtenAt: instant.nullable(),
  text: z.string(),
  number: z.string(),
  kind: z.string(),
  /** Outgoing: state of the message; incoming: what it became. */
  state: z.string(),
  stateSentence: z.string(),
  parts: z.number().int(),
  highlights: z.array(highlight),
  author: z.string(),
});
export type Bubble = z.infer<typeof bubble>;

export const patientView = z.object({
  patient: patientName,
  language: z.string(),
  protected: z.boolean(),
  deceasedAt: instant.nullable(),
  smsStoppedAt: instant.nullable(),
  landline: z.string().nullable(),
  remarks: z.string().nullable(),
  phones: z.array(
    z.object({
      number: z.string(),
      holder: z.enum(['patient', 'representative']),
      holderName: z.string().nullable(),
      state: z.enum(['unverified', 'verified', 'wrong']),
      /** First names of other patients on the same number (H09). */
      sharedWith: z.array(z.string()),
      /** Why this folder may not text it, if so (training, trial). */
      withheld: z.string().nullable(),
    }),
  ),
  stays: z.array(stayRow),
  /** Operations for which the patient is on the waiting list now. */
  waiting: z.array(
    z.object({
      waitingId: z.string(),
      procedure: z.string(),
      surgeon: z.string(),
      side: z.enum(['left', 'right', 'both']).nullable(),
      until: day,
      isReady: z.boolean(),
    }),
  ),
  bubbles: z.array(bubble),
  card: alertCard.nullable(),
  timeline: z.array(
    z.object({ at: instant, author: z.string(), sentence: z.string(), seq: z.number().int() }),
  ),
  answers: z.array(
    z.object({
      at: instant,
      stayId: z.string(),
      item: z.string(),
      value: z.string(),
      outcome: z.enum(['satisfactory', 'worrying', 'urgent', 'unclear', 'none']),
      author: z.string(),
    }),
  ),
});
export type PatientView = z.infer<typeof patientView>;

// --- boxes --------------------------------------------------------------------

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
