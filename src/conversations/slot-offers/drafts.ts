import type { ReadableDb } from '../../db/index.ts';
import { type PatientRow, patientById, type Reach, reachOf } from '../../patients/index.ts';
import {
  type Candidate,
  candidatesFor,
  datedInstead,
  fitsSlot,
  lastMoment,
  type OfferRow,
  offersListeningOn,
  offersOfSlot,
  type StayRow,
} from '../../programme/index.ts';
import { generalProtocolId, type TextValues, versionInUse } from '../../protocols/index.ts';
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
    offersOfSlot(db, place.id, place.surgery_date)
      .filter(({ closed_because }) => closed_because === null)
      .map(candidateOf),
  );
  const numbers = new Set<string>();
  return candidatesFor(db, place.surgery_date)
    .filter((candidate) => !asked.has(candidate.id) && fitsSlot(place, arrival, candidate, now))
    .filter((candidate) => !hasDate(db, settings, now, candidate))
    .map((candidate) => {
      const reach = reachFor(db, settings, now, place, candidate);
      const isSecond = reach.kind === 'sms' && numbers.has(reach.number);
      if (reach.kind === 'sms') numbers.add(reach.number);
      return {
        candidate,
        expiresAt: lastMoment(arrival, candidate),
        // Whose OUI it was, of two asked on one telephone, could only be guessed (H09).
        reach: isSecond ? call('Même téléphone qu’un autre patient de cette liste.') : reach,
      };
    });
}

/** The stay, or the entry of the waiting list, that the offer was made to. */
export const candidateOf = ({ stay_id, waiting_id }: OfferRow): string | null =>
  waiting_id ?? stay_id;

/** A list has given the patient a date meanwhile: their stay is what a place would be for. */
function hasDate(db: ReadableDb, settings: Settings, now: number, candidate: Candidate): boolean {
  if (candidate.kind === 'dated') return false;
  return datedInstead({ db, settings, now }, candidate.patient_id, candidate) !== undefined;
}

/** Whom a text about a place of that day would reach. */
export function reachForOffer(
  db: ReadableDb,
  settings: Settings,
  patient: PatientRow,
  { surgery_date }: Pick<StayRow, 'surgery_date'>,
): Reach {
  return reachOf(db, patient, surgery_date, settings, offerLanguages);
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
  const reach = reachForOffer(db, settings, patient, place);
  if (reach.kind === 'call') return reach;
  const { number, reader } = reach;
  const isShared = isOthersToo(db, number, candidate.patient_id);
  if (isShared && !reach.verified) return call('Téléphone partagé et non vérifié.');
  if (!isFollowUpReady(db, candidate)) return call('Suivi par SMS pas encore prêt.');
  const open = openQuestionOn(db, number);
  if (open && open.yields === 0) {
    return call('Une autre question attend une réponse sur ce numéro.');
  }
  if (offersListeningOn(db, number).length > 0) {
    return call('Une autre place est déjà proposée sur ce numéro.');
  }
  const { language } = patient;
  const prenom = isShared ? patient.first_name : '';
  const values = placeValues(settings, now, place, language, prenom);
  const text = offerText(candidate.kind, 'offer', language, reader, values);
  return text === null
    ? call('Texte impossible à remplir : une information manque.')
    : { kind: 'sms', number, reader, text };
}

/** Nobody is written to before a doctor has approved a protocol (H25), nor outside a stay's follow-up. */
function isFollowUpReady(db: ReadableDb, candidate: Candidate): boolean {
  if (candidate.kind === 'undated') return versionInUse(db, generalProtocolId) !== undefined;
  const conversation = conversationOfStay(db, candidate.id);
  return conversation !== undefined && conversation.endedAt === null;
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
