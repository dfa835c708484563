import { readAuthor } from '../audit/index.ts';
import type { ReadableDb } from '../db/index.ts';
import { type InboxMessage, listInbox } from '../inbox/index.ts';
import type { AlertCard, AlertLevel } from '../ipc/alert-views.ts';
import type { PatientName } from '../ipc/common-views.ts';
import { patientById, patientName, phonesOf } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import type { AlertId, PatientId } from '../shared/ids.ts';
import { readSettings } from '../shared/settings.ts';
import { eventsOf, isReason } from './alert-event.ts';
import {
  type AlertRow,
  alertById,
  alertsRaisedBetween,
  callsOfAlert,
  closedAlerts,
  openAlertOfPatient,
  standingAlerts,
} from './alert-sql.ts';
import { eventSentence } from './event-sentence.ts';
import { nameOfAuthor, nameOfStaff, onCallName } from './names.ts';
import { rank } from './raise.ts';

/** Far more than a month of a busy unit; older cards stand on their patient's page and in summaries. */
const closedCardsShown = 500;

/** Those that stand, the most pressing first, then if asked the last that were closed. */
export function cardsOf(
  db: ReadableDb,
  { includeClosed }: { readonly includeClosed: boolean },
): AlertCard[] {
  const standing = standingAlerts(db).sort(byPressure);
  const closed = includeClosed ? closedAlerts(db, closedCardsShown) : [];
  return viewsOf(db, [...standing, ...closed]);
}

/** @throws AppError unit/not-found. */
export function cardOf(db: ReadableDb, id: AlertId): AlertCard {
  return viewOf(db, alertById(db, id), readSettings(db).zone);
}

/** Whether somebody may be about to phone the patient. */
export function hasOpenCard(db: ReadableDb, id: PatientId): boolean {
  return openAlertOfPatient(db, id) !== undefined;
}

export function openCardOfPatient(db: ReadableDb, id: PatientId): AlertCard | null {
  const row = openAlertOfPatient(db, id);
  return row ? viewOf(db, row, readSettings(db).zone) : null;
}

/** Every card raised from `from` (included) to `to` (excluded), by number. */
export function cardsRaisedBetween(db: ReadableDb, from: number, to: number): AlertCard[] {
  return viewsOf(db, alertsRaisedBetween(db, from, to));
}

/** Cards that nobody holds, by level: counts only, fit for a locked screen (H35). */
export function untakenCounts(db: ReadableDb): Record<AlertLevel, number> {
  const counts = { urgent: 0, call: 0, silence: 0, read: 0 };
  for (const card of standingAlerts(db)) {
    if (card.state === 'open') counts[card.level] += 1;
  }
  return counts;
}

function byPressure(a: AlertRow, b: AlertRow): number {
  const held = (card: AlertRow) => (card.state === 'taken' ? 1 : 0);
  return rank(a.level) - rank(b.level) || held(a) - held(b) || a.card_number - b.card_number;
}

function viewsOf(db: ReadableDb, rows: readonly AlertRow[]): AlertCard[] {
  const { zone } = readSettings(db);
  return rows.map((row) => viewOf(db, row, zone));
}

function viewOf(db: ReadableDb, row: AlertRow, zone: string): AlertCard {
  const stay = row.stay_id ? stayById(db, row.stay_id) : undefined;
  const noted = eventsOf(db, row.id);
  const reasons = noted.flatMap(({ at, event }) => {
    if (!isReason(event)) return [];
    const { level, sentence, words, highlights, writtenAt, receivedAt, replyId } = event;
    return [
      { at, level, sentence, words, highlights: [...highlights], writtenAt, receivedAt, replyId },
    ];
  });
  return {
    alertId: row.id,
    cardNumber: row.card_number,
    level: row.level,
    state: row.state,
    patient: row.patient_id ? nameOfPatient(db, row.patient_id) : null,
    number: row.number ?? (row.patient_id ? numberToCall(db, row.patient_id) : null),
    stayId: row.stay_id,
    surgeryDate: stay?.surgery_date ?? null,
    procedure: stay?.procedure_label ?? null,
    surgeon: stay?.surgeon ?? null,
    raisedAt: row.raised_at,
    takenBy: takenBy(db, row),
    takenByStaffId: row.taken_by,
    takenAt: row.taken_at,
    calls: callsOfAlert(db, row.id).map((call) => ({
      at: call.at,
      author: nameOfAuthor(readAuthor(call.author)),
      outcome: call.outcome,
      note: call.note,
      callBackAt: call.call_back_at,
    })),
    rings: row.rings,
    reasons,
    writtenSince: writtenSince(db, row, reasons),
    events: noted.map(({ at, author, event }) => ({
      at,
      author: nameOfAuthor(author),
      sentence: eventSentence(event, zone),
    })),
    closedAt: row.closed_at,
    closedBy: row.closed_by ? nameOfStaff(db, row.closed_by) : null,
    outcome: row.outcome,
    note: row.note,
  };
}

/** Enough to see a correction, and what came after it. */
const repliesShown = 10;

/** Later words stand beside the card's own; they never close it, or take a reason away (H44). */
function writtenSince(
  db: ReadableDb,
  row: AlertRow,
  reasons: AlertCard['reasons'],
): AlertCard['writtenSince'] {
  const whose = row.patient_id ? { patientId: row.patient_id } : { number: row.number ?? '' };
  const isReasonOf = (reply: InboxMessage) =>
    reasons.some(
      ({ replyId, words, receivedAt }) =>
        replyId === reply.id || (receivedAt === reply.receivedAt && words === reply.text),
    );
  return listInbox(db, { ...whose, since: row.raised_at, limit: 2 * repliesShown })
    .filter((reply) => reply.kind === 'text' && !isReasonOf(reply))
    .filter((reply) => row.closed_at === null || reply.receivedAt <= row.closed_at)
    .slice(0, repliesShown)
    .reverse()
    .map(({ id, text, writtenAt, receivedAt }) => ({ replyId: id, text, writtenAt, receivedAt }));
}

function takenBy(db: ReadableDb, row: AlertRow): string | null {
  if (row.taken_by) return nameOfStaff(db, row.taken_by);
  return row.taken_at === null ? null : onCallName;
}

/** The patient's mobile, else the landline: whoever opens a card is about to phone. */
function numberToCall(db: ReadableDb, id: PatientId): string | null {
  const mobile = phonesOf(db, id).find((phone) => phone.state !== 'wrong');
  return mobile?.number ?? patientById(db, id)?.landline ?? null;
}

function nameOfPatient(db: ReadableDb, id: PatientId): PatientName | null {
  const row = patientById(db, id);
  return row ? patientName(row) : null;
}
