import { openCardOfPatient } from '../../alerts/index.ts';
import {
  type Conversation,
  conversationOfStay,
  pickedBecause,
  type StepState,
} from '../../conversations/index.ts';
import { type ReadableDb, sql } from '../../db/index.ts';
import type { StayRow as StayRowView, StepView } from '../../ipc/index.ts';
import {
  needsRepresentative,
  type PatientRow,
  patientById,
  patientName,
  patientsOnNumber,
  phonesOf,
  reachOf,
  withheldBecause,
} from '../../patients/index.ts';
import { freedSlotOf, phaseOf, type StayRow, uncoveredBecause } from '../../programme/index.ts';
import { definitionOf, generalProtocolId, pickedSentence } from '../../protocols/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Contacts } from './contacts.ts';
import { shortNoticeView } from './short-notice.ts';
import { describeStep } from './step-sentence.ts';

/** One stay as the programme, the board and the patient's page show it. */
export function stayRow(
  db: ReadableDb,
  settings: Settings,
  now: number,
  stay: StayRow,
  contacts: Contacts,
): StayRowView | null {
  const patient = patientById(db, stay.patient_id);
  if (!patient) return null;
  const conversation = conversationOfStay(db, stay.id);
  const steps = conversation ? stepsOf(db, settings, conversation) : [];
  const slot = freedSlotOf(db, stay.id);
  return {
    stayId: stay.id,
    patient: patientName(patient),
    surgeryDate: stay.surgery_date,
    arrivalTime: stay.arrival_time,
    theatreTime: stay.theatre_time,
    room: stay.room,
    surgeon: stay.surgeon,
    procedure: stay.procedure_label,
    side: stay.side,
    state: stay.state,
    stillHereAt: stay.still_here_at,
    confirmation: stay.confirmation,
    confirmationAt: stay.confirmation_at,
    steps,
    contact: contacts.get(stay.id) ?? 'not-due',
    callList:
      callReason(db, conversation) ??
      unreachableBecause(db, settings, now, patient, stay, conversation),
    toCheck: stay.to_check,
    uncovered: uncoveredBecause(settings, stay, dayOf(now, settings.zone)),
    freedSlot: slot?.surgery_date === stay.surgery_date ? slot.state : null,
    shortNotice: stay.state === 'planned' ? shortNoticeView(db, { stayId: stay.id }) : null,
    openAlert: openCardOfPatient(db, patient.id)?.level ?? null,
    sharedPhone: sharesPhone(db, patient, stay),
    protocol: conversation ? protocolOf(db, stay, conversation) : null,
  };
}

/** Why a person must phone, unless somebody did since: the latest step that was handed over. */
export function callReason(db: ReadableDb, conversation: Conversation | undefined): string | null {
  if (!conversation) return null;
  const lastCall = sql<[string], { at: number | null }>(
    db,
    `SELECT max(at) AS at FROM call WHERE stay_id = ? AND outcome IN ('reached', 'relative')`,
  ).get(conversation.stayId)?.at;
  for (const state of Object.values(conversation.state.steps).reverse()) {
    const since = handedOverAt(state);
    if (since === null || (lastCall !== null && lastCall !== undefined && lastCall >= since)) {
      continue;
    }
    return state.kind === 'to-call' ? state.reason : 'Sans réponse malgré un rappel.';
  }
  return null;
}

/**
 * Whom no text can reach is on the call list from the import on, not only when a step falls due:
 * there is still time to find a number. A call that reached them since is enough until then.
 */
function unreachableBecause(
  db: ReadableDb,
  settings: Settings,
  now: number,
  patient: PatientRow,
  stay: StayRow,
  conversation: Conversation | undefined,
): string | null {
  if (!conversation || conversation.endedAt !== null) return null;
  if (phaseOf(stay, now, settings) !== 'ahead' || patient.deceased_at !== null) return null;
  // A folder in training or trial withholds real numbers: that is said elsewhere, in large letters.
  const numbers = phonesOf(db, patient.id).map(({ number }) => number);
  if (numbers.some((number) => withheldBecause(settings, number) !== null)) return null;
  const reach = reachOf(db, patient, stay.surgery_date, settings, [patient.language]);
  if (reach.kind === 'sms') return null;
  const called = sql<[string, number], object>(
    db,
    `SELECT 1 FROM call WHERE stay_id = ? AND at >= ? AND outcome IN ('reached', 'relative')`,
  ).get(stay.id, stay.created_at);
  return called ? null : reach.reason;
}

function handedOverAt(state: StepState): number | null {
  if (state.kind === 'to-call') return state.at;
  if (state.kind === 'asking' && state.silent) return state.at;
  return null;
}

function protocolOf(
  db: ReadableDb,
  stay: StayRow,
  { protocolVersionId: versionId }: Conversation,
): StayRowView['protocol'] {
  const { id, name, number } = definitionOf(db, versionId);
  const because = pickedBecause(db, stay.id);
  return {
    ...{ versionId, name, number, isGeneral: id === generalProtocolId },
    because: because ? pickedSentence(because, stay.procedure_label) : 'Choisi par le programme.',
  };
}

function stepsOf(db: ReadableDb, settings: Settings, conversation: Conversation): StepView[] {
  const protocol = definitionOf(db, conversation.protocolVersionId);
  return protocol.steps.map((step) => {
    const state = conversation.state.steps[step.id];
    return { stepId: step.id, name: step.name, ...describeStep(settings, state) };
  });
}

function sharesPhone(db: ReadableDb, patient: PatientRow, stay: StayRow): boolean {
  const holder = needsRepresentative(patient, stay.surgery_date) ? 'representative' : 'patient';
  const phone = phonesOf(db, patient.id).find((candidate) => candidate.holder === holder);
  return phone !== undefined && patientsOnNumber(db, phone.number).length > 1;
}
