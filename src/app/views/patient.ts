import { openCardOfPatient } from '../../alerts/index.ts';
import { type Author, readAuthor, trailOfPatient } from '../../audit/index.ts';
import {
  type AnswerRow,
  answersOf,
  conversationOfStay,
  protocolOf,
  spokenValue,
} from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { listInbox } from '../../inbox/index.ts';
import type { Bubble, PatientView } from '../../ipc/index.ts';
import { listOutbox } from '../../outbox/index.ts';
import {
  type PatientRow,
  patientName,
  patientsOnNumber,
  phonesOf,
  smsStopOf,
  withheldBecause,
} from '../../patients/index.ts';
import { isBanded, questionLabel } from '../../personal/index.ts';
import { shortNoticeOf, staysOfPatient, waitingOfPatient } from '../../programme/index.ts';
import type { Item } from '../../protocols/index.ts';
import type { StayId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ReadWork } from '../../shared/work.ts';
import { contactsBetween } from './contacts.ts';
import { messageSentence } from './message-state.ts';
import { replySentence, understoodReply } from './reply-words.ts';
import { stayRow } from './stay-row.ts';
import { trailSentence } from './trail-sentence.ts';

/** A reply that came this much after it was written shows both times (H07). */
const lateMs = 15 * 60_000;

export function patientView(
  db: ReadableDb,
  settings: Settings,
  now: number,
  patient: PatientRow,
): PatientView {
  const stays = staysOfPatient(db, patient.id);
  return {
    patient: patientName(patient),
    language: patient.language,
    protected: patient.protected === 1,
    deceasedAt: patient.deceased_at,
    smsStoppedAt: smsStopOf(db, patient.id)?.at ?? null,
    landline: patient.landline,
    remarks: patient.remarks,
    phones: phonesOf(db, patient.id).map((phone) => ({
      number: phone.number,
      holder: phone.holder,
      holderName: phone.holder_name,
      state: phone.state,
      sharedWith: patientsOnNumber(db, phone.number)
        .filter((other) => other.id !== patient.id)
        .map((other) => other.first_name),
      withheld: withheldBecause(settings, phone.number),
    })),
    stays: stays.flatMap((stay) => {
      const day = stay.surgery_date;
      const contacts = contactsBetween(db, settings, now, day, day);
      const row = stayRow(db, settings, now, stay, contacts);
      return row ? [row] : [];
    }),
    waiting: waitingOfPatient(db, patient.id)
      .filter(({ state }) => state === 'waiting')
      .map(({ id, procedure_label: procedure, surgeon, side, until }) => ({
        ...{ waitingId: id, procedure, surgeon, side, until },
        isReady: shortNoticeOf(db, { waitingId: id }) !== undefined,
      })),
    bubbles: bubblesOf(db, patient),
    card: openCardOfPatient(db, patient.id),
    timeline: trailOfPatient(db, patient.id).map((event) => ({
      at: event.at,
      author: authorName(event.author),
      sentence: trailSentence(event.kind, event.payload, settings.zone),
      seq: event.seq,
    })),
    answers: stays.flatMap((stay) =>
      answersOf(db, stay.id).map((answer) => ({
        at: answer.written_at,
        stayId: stay.id,
        ...answerInWords({ db, settings }, stay.id, answer),
        outcome: answer.outcome,
        author: authorName(readAuthor(answer.author)),
      })),
    ),
  };
}

export function authorName(author: Author): string {
  switch (author.kind) {
    case 'person':
      return author.name;
    case 'automate':
      return 'Vigie';
    case 'cli':
      return `technique (${author.user})`;
  }
}

/** What was asked, as the protocol calls it: « Douleur », « Confirmation J-1 »; and what was answered. */
function answerInWords(
  { db, settings }: Pick<ReadWork, 'db' | 'settings'>,
  stayId: StayId,
  { step_id: stepId, item_id: itemId, value: given, written_at: now, outcome }: AnswerRow,
): Pick<PatientView['answers'][number], 'item' | 'value' | 'isAdvised'> {
  const conversation = conversationOfStay(db, stayId);
  const { steps } = conversation ? protocolOf({ db, settings, now }, conversation) : { steps: [] };
  const value: unknown = JSON.parse(given);
  const step = steps.find(({ id }) => id === stepId);
  const items = step?.kind === 'questionnaire' ? step.items : [];
  const item = items.find(({ id }) => id === itemId);
  return {
    item: item?.label ?? questionLabel(db, stayId, itemId) ?? step?.name ?? itemId,
    value: spokenValue(item, value),
    isAdvised: outcome === 'satisfactory' && isInMiddleBand(item, value),
  };
}

function isInMiddleBand(item: Item | undefined, value: unknown): boolean {
  if (!item || !isBanded(item) || typeof value !== 'number') return false;
  const { adviceOver, alertOver } = item.bands;
  return adviceOver !== undefined && value > adviceOver && value <= alertOver;
}

function bubblesOf(db: ReadableDb, patient: PatientRow): Bubble[] {
  const out = listOutbox(db, { patientId: patient.id }).map(
    (message): Bubble => ({
      id: message.id,
      direction: 'out',
      at: message.sentAt ?? message.dueAt,
      writtenAt: null,
      text: message.text,
      number: message.number,
      kind: message.kind,
      state: message.state,
      stateSentence: messageSentence(message.state, message.reason),
      parts: message.parts.length,
      highlights: [],
      author: authorName(readAuthor(message.author)),
    }),
  );
  const replies = listInbox(db, { patientId: patient.id }).map((reply): Bubble => {
    const understood = understoodReply(db, reply.id);
    return {
      id: reply.id,
      direction: 'in',
      at: reply.receivedAt,
      writtenAt: reply.receivedAt - reply.writtenAt > lateMs ? reply.writtenAt : null,
      text: reply.text,
      number: reply.number,
      kind: reply.kind,
      state: understood?.outcome ?? reply.reading,
      stateSentence: replySentence(reply, understood),
      parts: 1,
      highlights: understood?.highlights ?? [],
      author: 'Patient',
    };
  });
  return [...out, ...replies].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
}
