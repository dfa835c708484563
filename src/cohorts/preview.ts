import type { ReadableDb } from '../db/index.ts';
import { type PatientRow, patientById, patientsOnNumber, reachOf } from '../patients/index.ts';
import type { StayRow } from '../programme/index.ts';
import { lintWording, renderWording, type TextValues } from '../protocols/index.ts';
import type { Settings } from '../shared/settings.ts';
import { type Choice, membersOf } from './choice.ts';

/** What a text may name of one stay, in the language of the text. */
export type ValuesOf = (stay: StayRow, language: string) => TextValues;

/** What is written: always in French, and in English where somebody wrote that too. */
export interface Wordings {
  readonly fr: string;
  readonly en: string | null;
}

export interface Recipient {
  readonly stay: StayRow;
  readonly patient: PatientRow;
  readonly reach:
    | {
        readonly kind: 'sms';
        readonly number: string;
        readonly text: string;
        readonly language: keyof Wordings;
        /** The patient's own, where the text is in none that they read: a person phones, too (H28). */
        readonly unread: string | null;
      }
    | { readonly kind: 'call'; readonly reason: string };
}

/** Whom the message would reach, each with the text as it would read. Nothing is written. */
export function recipientsFor(
  db: ReadableDb,
  settings: Settings,
  choice: Choice,
  wordings: Wordings,
  valuesOf: ValuesOf,
): readonly Recipient[] {
  return membersOf(db, choice).flatMap((stay) => {
    const patient = patientById(db, stay.patient_id);
    if (!patient || patient.deceased_at !== null) return [];
    return [{ stay, patient, reach: reachFor(db, settings, stay, patient, wordings, valuesOf) }];
  });
}

export function reachFor(
  db: ReadableDb,
  settings: Settings,
  stay: StayRow,
  patient: PatientRow,
  wordings: Wordings,
  valuesOf: ValuesOf,
): Recipient['reach'] {
  const reach = reachOf(db, patient, stay.surgery_date, settings, [patient.language]);
  if (reach.kind === 'call') return reach;
  const isShared = patientsOnNumber(db, reach.number).length > 1;
  const prenom = isShared && reach.verified ? patient.first_name : '';
  const { en } = wordings;
  const language = patient.language === 'en' && en !== null ? 'en' : 'fr';
  const wording = language === 'en' && en !== null ? en : wordings.fr;
  const text = renderWording(wording, { ...valuesOf(stay, language), prenom });
  if (text === null) return { kind: 'call', reason: 'Une information manque dans le texte.' };
  const unread = patient.language === language ? null : patient.language;
  return { kind: 'sms', number: reach.number, text, language, unread };
}

/** What is against the texts, one sentence each (H11). */
export function faultsOf({ fr, en }: Wordings): readonly string[] {
  const inEnglish = en === null ? [] : lintWording(en, 'message');
  return [...lintWording(fr, 'message'), ...inEnglish.map((fault) => `Texte anglais : ${fault}`)];
}
