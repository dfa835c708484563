import { isWatched } from '../alerts/index.ts';
import { type PatientRow, type Reach, reachOf } from '../patients/index.ts';
import { freedSlotOf, phaseOf, type StayRow, stayById } from '../programme/index.ts';
import type { Definition, TextValues } from '../protocols/index.ts';
import { frenchDay, frenchInstant, frenchTime, instantOf } from '../shared/calendar.ts';
import {
  closingOf,
  isOpenAt,
  nextOpening,
  nextSendingInstant,
  type Settings,
} from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import { nextAnswerAt } from './answer-limit.ts';
import { type Conversation, conversationsOnNumber, openQuestionOn } from './conversation-sql.ts';
import type { EngineContext } from './engine-types.ts';
import { isMerging } from './reply-sql.ts';

/** The last call alert comes this long before the unit closes. */
const lastCallBeforeClosingMs = 2 * 3_600_000;

/** Languages in which every text of the protocol is approved. */
export function languagesOf(protocol: Definition): readonly string[] {
  return Object.keys(protocol.closedNotice);
}

export function reachOfStay(
  work: Work,
  patient: PatientRow,
  stay: StayRow,
  protocol: Definition,
): Reach {
  return reachOf(work.db, patient, stay.surgery_date, work.settings, languagesOf(protocol));
}

/** What the engine may know of the world, read in the transaction that will write its effects. */
export function contextOf(
  work: Work,
  conversation: Conversation,
  protocol: Definition,
  patient: PatientRow,
  stay: StayRow,
  reach: Reach,
): EngineContext {
  const { db, now, settings } = work;
  const number = reach.kind === 'sms' ? reach.number : null;
  const open = number === null ? undefined : openQuestionOn(db, number);
  const isShared = number !== null && sharesNumber(work, number, stay);
  return {
    protocol,
    now,
    stay: {
      surgeryDate: stay.surgery_date,
      arrivalTime: stay.arrival_time,
      state: patient.deceased_at === null ? phaseOf(stay, now, settings) : 'deceased',
    },
    reader: reach.kind === 'sms' ? reach.reader : 'patient',
    language: patient.language,
    reach: reach.kind === 'sms' ? { kind: 'sms', verified: reach.verified } : reach,
    numberIsShared: isShared,
    numberIsFree: !open || open.yields === 1 || open.conversation_id === conversation.id,
    mayAnswerAt: number === null ? now : nextAnswerAt(work, number),
    isBeingRead: isMerging(db, stay.id),
    slot: slotOf(work, stay),
    values: {
      ...unitValues(settings, now),
      moment: momentOf(stay),
      prenom: isShared && reach.kind === 'sms' && reach.verified ? patient.first_name : '',
    },
    watched: isWatched(db),
    instantOf: (day, time) => instantOf(day, time, settings.zone),
    nextSending: (instant) => nextSendingInstant(settings, instant),
    lastCall: (instant) => lastCallOf(settings, instant),
  };
}

/** Somebody else's follow-up runs on the number as well. */
function sharesNumber({ db }: Work, number: string, stay: StayRow): boolean {
  return conversationsOnNumber(db, number).some(
    (other) => stayById(db, other.stayId)?.patient_id !== stay.patient_id,
  );
}

/** Of the day that the stay has now: a place of another day is no longer its own (H26). */
function slotOf({ db }: Work, stay: StayRow): EngineContext['slot'] {
  const slot = freedSlotOf(db, stay.id);
  if (slot?.surgery_date !== stay.surgery_date) return 'none';
  if (slot.state === 'provisional') return 'offered';
  return slot.state === 'released' ? 'given' : 'none';
}

/** What every text may name, whoever it is about. */
export function unitValues(settings: Settings, now: number) {
  return {
    unite: `${settings.hospital}, ${settings.unitName}`,
    tel: settings.phone,
    ouverture: readingTime(settings, now),
  };
}

/** When somebody reads the messages next, as a promise that can be kept. */
function readingTime(settings: Settings, now: number): string {
  if (isOpenAt(settings, now)) return 'dans la journée';
  const opening = nextOpening(settings, now);
  return opening === null ? 'à la réouverture' : frenchInstant(opening, settings.zone);
}

/** Weekday, date and hour; an hour that is not known is said so (H24). */
/** What a text about this stay may name, where nobody has to be told apart. */
export function stayValues(work: Pick<Work, 'now' | 'settings'>, stay: StayRow): TextValues {
  return { ...unitValues(work.settings, work.now), moment: momentOf(stay), prenom: '' };
}

function momentOf(stay: StayRow): string {
  const day = frenchDay(stay.surgery_date);
  return stay.arrival_time === null
    ? `${day} (heure d'arrivée précisée plus tard)`
    : `${day} à ${frenchTime(stay.arrival_time)}`;
}

function lastCallOf(settings: Settings, instant: number): number | null {
  const closing = closingOf(settings, instant);
  if (closing === null) return null;
  const lastCall = closing - lastCallBeforeClosingMs;
  return lastCall > instant ? lastCall : null;
}
