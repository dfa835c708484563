import { isWatched } from '../alerts/index.ts';
import { readPhone } from '../interop/index.ts';
import {
  type PatientRow,
  phoneState,
  type Reach,
  reachOf,
  withheldBecause,
} from '../patients/index.ts';
import { freedSlotOf, phaseOf, type StayRow } from '../programme/index.ts';
import {
  anaestheticsIn,
  type Definition,
  languagesOf,
  type TextValues,
} from '../protocols/index.ts';
import { ageOn, dayOf, instantOf } from '../shared/calendar.ts';
import {
  closingOf,
  isOpenAt,
  nextOpening,
  nextSendingInstant,
  opensOn,
  type Settings,
} from '../shared/settings.ts';
import { appointmentIn, instantIn, readingIn } from '../shared/spoken-time.ts';
import type { ReadWork } from '../shared/work.ts';
import { nextAnswerAt } from './answer-limit.ts';
import { type Conversation, isOthersToo, openQuestionOn } from './conversation-sql.ts';
import type { EngineContext } from './engine-types.ts';
import { isMerging } from './reply-sql.ts';

/** The last call alert comes this long before the unit closes. */
const lastCallBeforeClosingMs = 2 * 3_600_000;

export function reachOfStay(
  work: ReadWork,
  patient: PatientRow,
  stay: StayRow,
  protocol: Definition,
): Reach {
  return reachOf(work.db, patient, stay.surgery_date, work.settings, languagesOf(protocol));
}

/** What the engine may know of the world, read in the transaction that will write its effects. */
export function contextOf(
  work: ReadWork,
  conversation: Conversation,
  protocol: Definition,
  patient: PatientRow,
  stay: StayRow,
  reach: Reach,
): EngineContext {
  const { db, now, settings } = work;
  const number = reach.kind === 'sms' ? reach.number : null;
  const open = number === null ? undefined : openQuestionOn(db, number);
  const isShared = number !== null && isOthersToo(db, number, patient.id);
  return {
    protocol,
    now,
    stay: {
      surgeryDate: stay.surgery_date,
      arrivalTime: stay.arrival_time,
      state: patient.deceased_at === null ? phaseOf(stay, now, settings) : 'deceased',
      isRecorded: settings.arrivalsRecorded,
    },
    reader: reach.kind === 'sms' ? reach.reader : 'patient',
    language: patient.language,
    facts: {
      age: patient.birth_date === null ? null : ageOn(patient.birth_date, stay.surgery_date),
      anaesthesia: anaestheticsIn(stay.anaesthesia),
      side: stay.side,
    },
    relative: relativeOf(work, stay),
    reach: reach.kind === 'sms' ? { kind: 'sms', verified: reach.verified } : reach,
    numberIsShared: isShared,
    numberIsFree: !open || open.yields === 1 || open.conversation_id === conversation.id,
    mayAnswerAt: number === null ? now : nextAnswerAt(work, number),
    isBeingRead: isMerging(db, stay.id),
    slot: slotOf(work, stay),
    values: {
      ...unitValues(settings, now, patient.language),
      ...appointmentIn(patient.language, stay.surgery_date, stay.arrival_time),
      prenom: isShared && reach.kind === 'sms' && reach.verified ? patient.first_name : '',
    },
    watched: isWatched(db),
    ...calendarOf(settings),
  };
}

/** The unit's zone, hours and days, as the engine asks for them. */
export function calendarOf(
  settings: Settings,
): Pick<
  EngineContext,
  'instantOf' | 'nextSending' | 'opensOn' | 'nextReading' | 'dayOf' | 'lastCall'
> {
  return {
    instantOf: (day, time) => instantOf(day, time, settings.zone),
    nextSending: (instant, within) => nextSendingInstant(settings, instant, within),
    opensOn: (day) => opensOn(settings, day),
    nextReading: (instant) =>
      isOpenAt(settings, instant) ? instant : nextOpening(settings, instant),
    dayOf: (instant) => dayOf(instant, settings.zone),
    lastCall: (instant) => lastCallOf(settings, instant),
  };
}

/** Of the day that the stay has now: a place of another day is no longer its own (H26). */
function slotOf({ db }: ReadWork, stay: StayRow): EngineContext['slot'] {
  const slot = freedSlotOf(db, stay.id);
  if (slot?.surgery_date !== stay.surgery_date) return 'none';
  if (slot.state === 'provisional') return 'offered';
  return slot.state === 'released' ? 'given' : 'none';
}

/** What every text may name, whoever it is about. */
export function unitValues(settings: Settings, now: number, language = 'fr') {
  return {
    unite: `${settings.hospital}, ${settings.unitName}`,
    tel: settings.phone,
    ouverture: readingTime(settings, now, language),
  };
}

/** The calendar is walked once a minute, not at every decision of a busy morning. */
const readingTimes = new WeakMap<Settings, Map<string, string>>();
/** A settings object lives for as long as nothing is changed: some days of minutes at most. */
const mostMinutes = 10_000;

/** When somebody reads the messages next, as a promise that can be kept. */
function readingTime(settings: Settings, now: number, language: string): string {
  const known = readingTimes.get(settings) ?? new Map<string, string>();
  readingTimes.set(settings, known);
  const minute = `${Math.floor(now / 60_000)} ${language}`;
  const words = known.get(minute) ?? nextReadingIn(settings, now, language);
  if (known.size > mostMinutes) known.clear();
  known.set(minute, words);
  return words;
}

function nextReadingIn(settings: Settings, now: number, language: string): string {
  if (isOpenAt(settings, now)) return readingIn(language, 'today');
  const opening = nextOpening(settings, now);
  return opening === null
    ? readingIn(language, 'unknown')
    : instantIn(language, opening, settings.zone);
}

/** Whoever the list names as coming along, on a mobile that nobody has called wrong. */
export function relativeOf(
  { db, settings }: Pick<ReadWork, 'db' | 'settings'>,
  stay: Pick<StayRow, 'escort_phone'>,
): EngineContext['relative'] {
  const number = stay.escort_phone;
  if (number === null) return { kind: 'call', reason: 'Aucun numéro de proche.' };
  if (readPhone(number).kind !== 'mobile') {
    return { kind: 'call', reason: 'Le numéro du proche n’est pas un mobile.' };
  }
  if (phoneState(db, number) === 'wrong') {
    return { kind: 'call', reason: 'Le numéro du proche n’est pas le sien.' };
  }
  const withheld = withheldBecause(settings, number);
  return withheld === null ? { kind: 'sms', number } : { kind: 'call', reason: withheld };
}

/** What a text about this stay may name, where nobody has to be told apart. */
export function stayValues(
  work: Pick<ReadWork, 'now' | 'settings'>,
  stay: StayRow,
  language = 'fr',
): TextValues {
  return {
    ...unitValues(work.settings, work.now, language),
    ...appointmentIn(language, stay.surgery_date, stay.arrival_time),
    prenom: '',
  };
}

function lastCallOf(settings: Settings, instant: number): number | null {
  const closing = closingOf(settings, instant);
  if (closing === null) return null;
  const lastCall = closing - lastCallBeforeClosingMs;
  return lastCall > instant ? lastCall : null;
}
