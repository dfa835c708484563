import type { ReadableDb } from '../../db/index.ts';
import { patientById, reachOf } from '../../patients/index.ts';
import {
  type Candidate,
  clearedStays,
  fitsSlot,
  lastMoment,
  offersOfSlot,
  type StayRow,
} from '../../programme/index.ts';
import type { TextValues } from '../../protocols/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { Settings } from '../../shared/settings.ts';
import { appointmentIn } from '../../shared/spoken-time.ts';
import { unitValues } from '../context.ts';
import { conversationOfStay, isOthersToo, openQuestionOn } from '../conversation-sql.ts';
import { offerLanguages, offerText } from './offer-texts.ts';

/** One patient who may be offered the place: a text that is ready, or why a person phones instead. */
export interface Draft {
  readonly candidate: Candidate;
  readonly expiresAt: number;
  readonly reach:
    | {
        readonly kind: 'sms';
        readonly number: string;
        readonly reader: 'patient' | 'representative';
        readonly text: string;
      }
    | { readonly kind: 'call'; readonly reason: string };
}

/** When the patient of this place would have to be there; early in the day where the list has no hour. */
export function arrivalOf(place: Pick<StayRow, 'surgery_date' | 'arrival_time'>, zone: string) {
  return instantOf(place.surgery_date, place.arrival_time ?? '07:00', zone);
}

/**
 * Drafts for a freed place, made anew each time they are looked at: a clearance withdrawn or a place
 * taken back meanwhile leaves none behind. Nothing is sent from here (H26).
 */
export function draftsFor(
  db: ReadableDb,
  settings: Settings,
  now: number,
  place: StayRow,
): readonly Draft[] {
  const arrival = arrivalOf(place, settings.zone);
  const asked = new Set(
    offersOfSlot(db, place.id, place.surgery_date).map(({ stay_id }) => stay_id),
  );
  return clearedStays(db, place.surgery_date)
    .filter((candidate) => !asked.has(candidate.id) && fitsSlot(place, arrival, candidate, now))
    .map((candidate) => ({
      candidate,
      expiresAt: lastMoment(arrival, candidate),
      reach: reachFor(db, settings, now, place, candidate),
    }));
}

function reachFor(
  db: ReadableDb,
  settings: Settings,
  now: number,
  place: StayRow,
  candidate: Candidate,
): Draft['reach'] {
  const patient = patientById(db, candidate.patient_id);
  if (!patient) return call('Patient inconnu.');
  const reach = reachOf(db, patient, candidate.surgery_date, settings, offerLanguages);
  if (reach.kind === 'call') return reach;
  const { number, reader } = reach;
  const isShared = isOthersToo(db, number, candidate.patient_id);
  if (isShared && !reach.verified) return call('Téléphone partagé et non vérifié.');
  const conversation = conversationOfStay(db, candidate.id);
  if (!conversation || conversation.endedAt !== null) return call('Suivi par SMS pas encore prêt.');
  const open = openQuestionOn(db, number);
  if (open && open.yields === 0)
    return call('Une autre question attend une réponse sur ce numéro.');
  const { language } = patient;
  const prenom = isShared ? patient.first_name : '';
  const text = offerText(
    'offer',
    language,
    reader,
    placeValues(settings, now, place, language, prenom),
  );
  return text === null
    ? call('Texte impossible à remplir : une information manque.')
    : { kind: 'sms', number, reader, text };
}

/** Weekday, date and hour of the place (H24). */
export function placeValues(
  settings: Settings,
  now: number,
  place: Pick<StayRow, 'surgery_date' | 'arrival_time'>,
  language: string,
  prenom: string,
): TextValues {
  const { jour, heure, moment } = appointmentIn(language, place.surgery_date, place.arrival_time);
  // A place whose hour is not known is offered for its day.
  return {
    ...unitValues(settings, now, language),
    jour,
    heure,
    moment: heure === null ? jour : moment,
    prenom,
  };
}

const call = (reason: string) => ({ kind: 'call', reason }) as const;
