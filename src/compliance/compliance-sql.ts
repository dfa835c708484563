import { type ReadableDb, sql } from '../db/index.ts';
import type { AlertLevel, CallOutcome } from '../ipc/alert-views.ts';
import { isAboutStay } from '../outbox/index.ts';
import type { StayState } from '../programme/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';

/**
 * Reads other parts' tables, never writes. One query per table for a whole period: a year is
 * thousands of stays.
 */

export interface PatientColumns {
  readonly patient_id: string;
  readonly ipp: string;
  readonly birth_name: string;
  readonly used_name: string | null;
  readonly first_name: string;
  readonly birth_date: string | null;
  readonly sex: string | null;
}

const patientColumns = `patient.id AS patient_id, patient.ipp, patient.birth_name,
  patient.used_name, patient.first_name, patient.birth_date, patient.sex`;

export interface PeriodStay extends PatientColumns {
  readonly id: string;
  readonly surgery_date: string;
  readonly state: StayState;
  readonly confirmation: 'none' | 'asked' | 'yes' | 'no' | 'void';
  readonly deceased_at: number | null;
  readonly protocol_version_id: ProtocolVersionId | null;
}

export function staysOfPeriod(db: ReadableDb, from: string, to: string): readonly PeriodStay[] {
  return sql<[string, string], PeriodStay>(
    db,
    `SELECT stay.id, stay.surgery_date, stay.state, stay.confirmation, patient.deceased_at,
       conversation.protocol_version_id, ${patientColumns}
     FROM stay JOIN patient ON patient.id = stay.patient_id
     LEFT JOIN conversation ON conversation.stay_id = stay.id
     WHERE stay.surgery_date BETWEEN ? AND ?
     ORDER BY stay.surgery_date, patient.birth_name, patient.first_name, stay.id`,
  ).all(from, to);
}

export interface StayDay {
  readonly id: string;
  readonly patient_id: string;
  readonly surgery_date: string;
}

/** Stays that took place, or will: a reply or call that names no stay may belong to any of them. */
export function heldStays(db: ReadableDb, from: string, to: string): readonly StayDay[] {
  return sql<[string, string], StayDay>(
    db,
    `SELECT id, patient_id, surgery_date FROM stay
     WHERE surgery_date BETWEEN ? AND ? AND state NOT IN ('cancelled', 'absent')`,
  ).all(from, to);
}

export interface TextRow {
  readonly stay_id: string;
  readonly kind: string;
  readonly step_id: string | null;
  readonly author: string;
  readonly state: string;
  readonly reason: string | null;
  readonly due_at: number;
  readonly sent_at: number | null;
  readonly settled_at: number | null;
}

/** Every text about the stays of a period, whatever became of it. */
export function textsOfPeriod(db: ReadableDb, from: string, to: string): readonly TextRow[] {
  return sql<[string, string], TextRow>(
    db,
    `SELECT text.stay_id, text.kind, text.step_id, text.author, text.state, text.reason,
       text.due_at, text.sent_at, text.settled_at
     FROM stay CROSS JOIN outbox_message AS text ON ${isAboutStay('text', 'stay.id')}
     WHERE stay.surgery_date BETWEEN ? AND ?
     ORDER BY text.due_at, text.id`,
  ).all(from, to);
}

export interface ReplyRow {
  readonly stay_id: string | null;
  readonly patient_id: string;
  readonly kind: 'text' | 'mms' | 'voice' | 'other' | 'undecodable';
  readonly step_id: string | null;
  readonly item_id: string | null;
  readonly written_at: number;
  readonly state: 'new' | 'merging' | 'processed';
  readonly reading: 'none' | 'to-read' | 'read';
  readonly read_by: string | null;
  readonly outcome: string | null;
  readonly intents: string | null;
  readonly label: string | null;
}

/** Replies of the patients of a period, with the last analysis and the last nurse's reading. */
export function repliesOfPeriod(
  db: ReadableDb,
  from: string,
  to: string,
  receivedFrom: number,
): readonly ReplyRow[] {
  return sql<[string, string, number], ReplyRow>(
    db,
    `SELECT reply.stay_id, reply.patient_id, reply.kind, reply.step_id, reply.item_id,
       reply.written_at, reply.state, reply.reading, reply.read_by,
       analysis.outcome, analysis.intents,
       (SELECT label.outcome FROM label WHERE label.reply_id = reply.id
        ORDER BY label.at DESC LIMIT 1) AS label
     FROM (SELECT DISTINCT patient_id FROM stay WHERE surgery_date BETWEEN ? AND ?) AS person
     CROSS JOIN inbox_message AS reply ON substr(reply.patient_id, -8) = substr(person.patient_id, -8)
       AND reply.patient_id = person.patient_id
     LEFT JOIN analysis ON analysis.reply_id = reply.id AND analysis.id = (
       SELECT last.id FROM analysis AS last WHERE last.reply_id = reply.id ORDER BY last.at DESC, last.id DESC LIMIT 1)
     WHERE reply.received_at >= ?
     ORDER BY reply.written_at, reply.id`,
  ).all(from, to, receivedFrom);
}

export interface CallRow {
  readonly stay_id: string | null;
  readonly patient_id: string;
  readonly at: number;
  readonly author: string;
  readonly outcome: CallOutcome;
}

export function callsOfPeriod(
  db: ReadableDb,
  from: string,
  to: string,
  madeFrom: number,
): readonly CallRow[] {
  return sql<[string, string, number], CallRow>(
    db,
    `SELECT call.stay_id, call.patient_id, call.at, call.author, call.outcome
     FROM (SELECT DISTINCT patient_id FROM stay WHERE surgery_date BETWEEN ? AND ?) AS person
     CROSS JOIN call ON call.patient_id = person.patient_id
     WHERE call.at >= ?
     ORDER BY call.at, call.id`,
  ).all(from, to, madeFrom);
}

export interface AnsweredItem {
  readonly stay_id: string;
  readonly step_id: string;
  readonly item_id: string;
}

export function answeredItems(db: ReadableDb, from: string, to: string): readonly AnsweredItem[] {
  return sql<[string, string], AnsweredItem>(
    db,
    `SELECT DISTINCT answer.stay_id, answer.step_id, answer.item_id
     FROM stay CROSS JOIN answer ON answer.stay_id = stay.id
     WHERE stay.surgery_date BETWEEN ? AND ?`,
  ).all(from, to);
}

/** Current numbers of the patients of a period. */
export function numbersOfPeriod(
  db: ReadableDb,
  from: string,
  to: string,
): readonly { readonly patient_id: string; readonly number: string }[] {
  return sql<[string, string], { patient_id: string; number: string }>(
    db,
    `SELECT patient_id, number FROM patient_phone WHERE until IS NULL AND patient_id IN
       (SELECT patient_id FROM stay WHERE surgery_date BETWEEN ? AND ?)`,
  ).all(from, to);
}

export interface AlertRow extends Partial<PatientColumns> {
  readonly id: string;
  readonly card_number: number;
  readonly level: AlertLevel;
  readonly raised_at: number;
  readonly taken_at: number | null;
  readonly taken_by: string | null;
  /** 1 when the on-call phone took it. */
  readonly taken_on_call: number | null;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
  readonly outcome: string | null;
}

/**
 * Cards about the stays of a period, and those that name no stay raised from `raisedFrom`
 * (included) to `raisedTo` (not). Taken means taken for the first time: it may ring again later.
 */
export function alertsOfPeriod(
  db: ReadableDb,
  from: string,
  to: string,
  raisedFrom: number,
  raisedTo: number,
): readonly AlertRow[] {
  return sql<[number, number, string, string], AlertRow>(
    db,
    `SELECT alert.id, alert.card_number, alert.level, alert.raised_at,
       coalesce(first.at, alert.taken_at) AS taken_at,
       coalesce(first.author, alert.taken_by || ' ' || taker.name) AS taken_by,
       first.kind = 'alert-taken-by-on-call' AS taken_on_call,
       alert.closed_at, alert.closed_by || ' ' || closer.name AS closed_by,
       alert.outcome, ${patientColumns}
     FROM alert
     LEFT JOIN patient ON patient.id = alert.patient_id
     LEFT JOIN stay ON stay.id = alert.stay_id
     LEFT JOIN staff AS taker ON taker.id = alert.taken_by
     LEFT JOIN staff AS closer ON closer.id = alert.closed_by
     LEFT JOIN alert_event AS first ON first.alert_id = alert.id AND first.position =
       (SELECT min(position) FROM alert_event WHERE alert_id = alert.id
        AND kind IN ('alert-taken', 'alert-taken-by-on-call'))
     WHERE (alert.stay_id IS NULL AND alert.raised_at >= ? AND alert.raised_at < ?)
       OR stay.surgery_date BETWEEN ? AND ?
     ORDER BY alert.card_number`,
  ).all(raisedFrom, raisedTo, from, to);
}

/** Why a card was on the board, in order, in the words that stood on it. */
export function reasonsOfAlert(db: ReadableDb, alertId: string): readonly string[] {
  return sql<[string], { sentence: string | null }>(
    db,
    `SELECT json_extract(detail, '$.sentence') AS sentence FROM alert_event
     WHERE alert_id = ? AND kind IN ('alert-raised', 'alert-reason-added') ORDER BY position`,
  )
    .all(alertId)
    .flatMap(({ sentence }) => (sentence === null ? [] : [sentence]));
}

export function callsOfAlerts(
  db: ReadableDb,
  madeFrom: number,
): readonly (Omit<CallRow, 'stay_id' | 'patient_id'> & { readonly alert_id: string })[] {
  return sql<[number], Omit<CallRow, 'stay_id' | 'patient_id'> & { alert_id: string }>(
    db,
    `SELECT alert_id, at, author, outcome FROM call
     WHERE alert_id IS NOT NULL AND at >= ? ORDER BY at, id`,
  ).all(madeFrom);
}
