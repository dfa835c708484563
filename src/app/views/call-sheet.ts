import { type ReadableDb, sql } from '../../db/index.ts';
import type { CallSheet } from '../../ipc/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import { offersThatWait, stayById } from '../../programme/index.ts';
import { addDays, dayOf, instantOf, timeOf } from '../../shared/calendar.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import { deadSince } from '../dead-modem.ts';
import { numbersToPhone } from './numbers-to-phone.ts';

interface Reason {
  readonly patientId: PatientId;
  readonly stayId: StayId | null;
  readonly why: string;
  readonly isUrgent: boolean;
}

/**
 * Whom to phone while the modem is out of use: whose text has not left, whose answer may not have
 * been heard, and who would be texted today. The most urgent first, then by day of surgery.
 */
export function callSheetOf(db: ReadableDb, settings: Settings, now: number): CallSheet {
  const today = dayOf(now, settings.zone);
  const midnight = instantOf(addDays(today, 1), '00:00', settings.zone);
  const reasons = [
    ...waitingTexts(db, now),
    ...openQuestions(db),
    ...stepsUntil(db, now, midnight, settings.zone),
  ];
  const rows = [...Map.groupBy(reasons, ({ patientId }) => patientId)].flatMap(
    ([patientId, ofPatient]) => {
      const patient = patientById(db, patientId);
      if (!patient || patient.deceased_at !== null) return [];
      const stayId = ofPatient.find((one) => one.stayId !== null)?.stayId ?? null;
      const stay = stayId === null ? undefined : stayById(db, stayId);
      return [
        {
          patient: patientName(patient),
          stayId,
          surgeryDate: stay?.surgery_date ?? null,
          numbers: numbersToPhone(db, patientId),
          why: [...new Set(ofPatient.map(({ why }) => why))],
          isUrgent: ofPatient.some(({ isUrgent }) => isUrgent),
        },
      ];
    },
  );
  rows.sort(
    (a, b) =>
      Number(b.isUrgent) - Number(a.isUrgent) ||
      (a.surgeryDate ?? '').localeCompare(b.surgeryDate ?? '') ||
      a.patient.birthName.localeCompare(b.patient.birthName),
  );
  return { now, since: deadSince(db), rows };
}

function waitingTexts(db: ReadableDb, now: number): Reason[] {
  const rows = sql<[number], { patientId: PatientId; stayId: StayId | null; urgency: number }>(
    db,
    `SELECT patient_id AS patientId, stay_id AS stayId, class AS urgency FROM outbox_message
     WHERE state IN ('due', 'held', 'sending', 'unknown') AND due_at <= ?
       AND patient_id IS NOT NULL ORDER BY class, due_at`,
  ).all(now);
  return rows.map(({ patientId, stayId, urgency }) => ({
    ...{ patientId, stayId },
    why:
      urgency === 1
        ? 'Le conseil d’appeler le 15 n’est pas parti.'
        : urgency === 2
          ? 'La correction d’un texte n’est pas partie.'
          : 'Un SMS n’est pas parti.',
    isUrgent: urgency <= 2,
  }));
}

function openQuestions(db: ReadableDb): Reason[] {
  const rows = sql<[], { patientId: PatientId; stayId: StayId }>(
    db,
    `SELECT stay.patient_id AS patientId, stay.id AS stayId
     FROM open_question
     JOIN conversation ON conversation.id = open_question.conversation_id
     JOIN stay ON stay.id = conversation.stay_id
     WHERE open_question.closed_at IS NULL ORDER BY open_question.opened_at`,
  ).all();
  const offered = offersThatWait(db).map(({ patient_id: patientId, stay_id: stayId }) => ({
    ...{ patientId, stayId },
  }));
  return [...rows, ...offered].map((row) => ({
    ...row,
    why: 'Une réponse est attendue : elle a pu se perdre.',
    isUrgent: false,
  }));
}

function stepsUntil(db: ReadableDb, now: number, until: number, zone: string): Reason[] {
  const rows = sql<[number], { patientId: PatientId; stayId: StayId; at: number }>(
    db,
    `SELECT stay.patient_id AS patientId, stay.id AS stayId, min(timer.due_at) AS at
     FROM pending_timer AS timer
     JOIN conversation ON conversation.id = timer.owner_id
     JOIN stay ON stay.id = conversation.stay_id
     WHERE timer.owner_kind = 'conversation' AND timer.name LIKE 'step:%' AND timer.due_at < ?
     GROUP BY stay.id ORDER BY at`,
  ).all(until);
  return rows.map(({ patientId, stayId, at }) => ({
    ...{ patientId, stayId },
    why: `Un SMS est prévu à ${timeOf(Math.max(at, now), zone)}.`,
    isUrgent: false,
  }));
}
