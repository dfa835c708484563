import type { ReadableDb } from '../db/index.ts';
import { type PatientRow, patientById, patientsOnNumber, reachOf } from '../patients/index.ts';
import type { StayRow } from '../programme/index.ts';
import { lintWording, renderWording, type TextValues } from '../protocols/index.ts';
import type { Settings } from '../shared/settings.ts';
import { type Choice, membersOf } from './choice.ts';

/** What a text may name of one stay. */
export type ValuesOf = (stay: StayRow) => TextValues;

export interface Recipient {
  readonly stay: StayRow;
  readonly patient: PatientRow;
  readonly reach:
    | { readonly kind: 'sms'; readonly number: string; readonly text: string }
    | { readonly kind: 'call'; readonly reason: string };
}

/** The unit writes these in French only; who reads another language is phoned. */
const languages: readonly string[] = ['fr'];

/** Whom the message would reach, each with the text as it would read. Nothing is written. */
export function recipientsFor(
  db: ReadableDb,
  settings: Settings,
  choice: Choice,
  wording: string,
  valuesOf: ValuesOf,
): readonly Recipient[] {
  return membersOf(db, choice).flatMap((stay) => {
    const patient = patientById(db, stay.patient_id);
    if (!patient || patient.deceased_at !== null) return [];
    return [{ stay, patient, reach: reachFor(db, settings, stay, patient, wording, valuesOf) }];
  });
}

export function reachFor(
  db: ReadableDb,
  settings: Settings,
  stay: StayRow,
  patient: PatientRow,
  wording: string,
  valuesOf: ValuesOf,
): Recipient['reach'] {
  const reach = reachOf(db, patient, stay.surgery_date, settings, languages);
  if (reach.kind === 'call') return reach;
  const isShared = patientsOnNumber(db, reach.number).length > 1;
  const prenom = isShared && reach.verified ? patient.first_name : '';
  const text = renderWording(wording, { ...valuesOf(stay), prenom });
  if (text === null) return { kind: 'call', reason: 'Une information manque dans le texte.' };
  return { kind: 'sms', number: reach.number, text };
}

/** What is against the text, one sentence each (H11). */
export function faultsOf(wording: string): readonly string[] {
  return lintWording(wording, 'message');
}
