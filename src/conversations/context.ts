import { isWatched } from '../alerts/index.ts';
import { type PatientRow, patientsOnNumber, type Reach, reachOf } from '../patients/index.ts';
import { phaseOf, type StayRow } from '../programme/index.ts';
import type { Definition } from '../protocols/index.ts';
import {
  dayOf,
  frenchDay,
  frenchInstant,
  frenchTime,
  instantOf,
  weekdayOf,
} from '../shared/calendar.ts';
import { isOpenAt, nextOpening, nextSendingInstant, type Settings } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import type { Conversation } from './conversation-sql.ts';
import { openQuestionOn } from './conversation-sql.ts';
import type { EngineContext } from './engine-types.ts';

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
  const shared = number !== null && patientsOnNumber(db, number).length > 1;
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
    numberIsFree: !open || open.yields === 1 || open.conversation_id === conversation.id,
    values: {
      ...unitValues(settings, now),
      moment: momentOf(stay),
      prenom: shared ? patient.first_name : '',
    },
    watched: isWatched(db),
    instantOf: (day, time) => instantOf(day, time, settings.zone),
    nextSending: (instant) => nextSendingInstant(settings, instant),
    lastCall: (instant) => lastCallOf(settings, instant),
  };
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
function readingTime(settings: Settings, now: number): string | null {
  if (isOpenAt(settings, now)) return 'dans la journée';
  const opening = nextOpening(settings, now);
  return opening === null ? null : frenchInstant(opening, settings.zone);
}

/** Weekday, date and hour; an hour that is not known is said so (H24). */
function momentOf(stay: StayRow): string {
  const day = frenchDay(stay.surgery_date);
  return stay.arrival_time === null
    ? `${day} (heure d'arrivée précisée plus tard)`
    : `${day} à ${frenchTime(stay.arrival_time)}`;
}

function lastCallOf(settings: Settings, instant: number): number | null {
  const day = dayOf(instant, settings.zone);
  const open = settings.opening[weekdayOf(day) - 1];
  return open ? instantOf(day, open.to, settings.zone) - lastCallBeforeClosingMs : null;
}
