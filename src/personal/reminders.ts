import { raiseAlert } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { cancelMessages, queueMessage } from '../outbox/index.ts';
import { patientById, reachOf } from '../patients/index.ts';
import { phaseOf, type StayRow, stayById } from '../programme/index.ts';
import type { TextValues } from '../protocols/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import { addDays, daysBetween, instantOf } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { nextSendingInstant } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import { meaningOf } from './own-texts.ts';
import {
  insertReminder,
  type PersonalReminder,
  type PersonalReminderId,
  reminderById,
  remindersOf,
  setReminderState,
} from './personal-sql.ts';
import { reminderTexts, renderReminder } from './reminder-texts.ts';
import { tell } from './rules.ts';

/** The name of a reminder's timer, among those of the unit. */
export const reminderTimer = 'personal-reminder';

const reportWithinMs = 3_600_000;

export type ReminderRefusal =
  | 'not-found'
  | 'text-refused'
  | 'in-the-past'
  | 'too-far'
  | 'outside-hours'
  | 'stay-over';

export interface OwnReminder {
  readonly day: string;
  readonly time: string;
  readonly text: string;
}

/** A text of this patient's own: medicine, consultation, results. It belongs to the stay. */
export function addReminder(
  work: Work,
  stayId: StayId,
  own: OwnReminder,
): Result<null, ReminderRefusal> {
  const stay = stayById(work.db, stayId);
  const patient = stay && patientById(work.db, stay.patient_id);
  if (!stay || !patient) return fail('not-found');
  const said = reminderTexts(patient.language, own.text);
  if (said.kind === 'faults') return fail('text-refused');
  const { texts } = said;
  const offset = daysBetween(stay.surgery_date, own.day);
  if (offset < -60 || offset > 365) return fail('too-far');
  const reminder: PersonalReminder = {
    id: work.ids.next<PersonalReminderId>(),
    stay_id: stayId,
    day_offset: offset,
    time: own.time,
    texts,
    state: 'planned',
    reason: null,
    message_id: null,
    author: writeAuthor(work.author),
    created_at: work.now,
    state_at: work.now,
  };
  if (patient.deceased_at !== null || overBecause(work, stay) !== null) return fail('stay-over');
  const at = dueAt(work, stay, reminder);
  if (at <= work.now) return fail('in-the-past');
  // It would wait for the next morning, and speak of « aujourd'hui » a day late.
  if (nextSendingInstant(work.settings, at) !== at) return fail('outside-hours');
  insertReminder(work.db, reminder);
  plan(work, stay, reminder);
  const text = meaningOf(texts);
  tell(work, stayId, 'personal-reminder-added', { text, day: own.day, time: own.time });
  return ok(null);
}

export function cancelReminder(
  work: Work,
  stayId: StayId,
  id: PersonalReminderId,
): Result<null, 'not-found'> {
  const reminder = reminderById(work.db, id);
  if (!reminder || reminder.stay_id !== stayId || reminder.state !== 'planned') {
    return fail('not-found');
  }
  end(work, reminder, 'cancelled', 'Annulé par un soignant.');
  return ok(null);
}

/** The stay moved, or came to an end: its reminders follow it. Called with every change of a stay. */
export function retimeReminders(work: Work, stay: StayRow): void {
  const over = overBecause(work, stay);
  for (const reminder of remindersOf(work.db, stay.id)) {
    if (reminder.state === 'sent' && over !== null) {
      // Queued, and perhaps not gone yet.
      const unsent = { stayId: stay.id, kinds: ['personal'] };
      cancelMessages(work.db, work.now, unsent, over);
    }
    if (reminder.state !== 'planned') continue;
    if (over !== null) end(work, reminder, 'cancelled', over);
    else if (validUntilOf(work, stay, reminder) <= work.now) {
      end(work, reminder, 'too-late', 'Son heure était passée quand le séjour a changé.');
      toCall(work, stay, reminder);
    } else plan(work, stay, reminder);
  }
}

/** Its time has come. `values`: what the text may name. */
export function fireReminder(
  work: Work,
  id: PersonalReminderId,
  values: (work: Work, stay: StayRow, language: string) => TextValues,
): void {
  const reminder = reminderById(work.db, id);
  const stay = reminder && stayById(work.db, reminder.stay_id);
  const patient = stay && patientById(work.db, stay.patient_id);
  if (reminder?.state !== 'planned' || !stay || !patient) return;
  const over = patient.deceased_at === null ? overBecause(work, stay) : 'Patient décédé.';
  if (over !== null) return end(work, reminder, 'cancelled', over);
  const validUntil = validUntilOf(work, stay, reminder);
  if (validUntil <= work.now) {
    end(work, reminder, 'too-late', 'Vigie ne tournait pas à cette heure.');
    return toCall(work, stay, reminder);
  }
  const { language } = patient;
  const spoken = Object.keys(reminder.texts);
  const reach = reachOf(work.db, patient, stay.surgery_date, work.settings, spoken);
  const text = renderReminder(reminder.texts, language, values(work, stay, language));
  if (reach.kind === 'call' || text === null) {
    const reason = reach.kind === 'call' ? reach.reason : 'Une information manque dans le texte.';
    end(work, reminder, 'to-call', reason);
    return toCall(work, stay, reminder);
  }
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `personal:${reminder.id}`,
      class: 5,
      kind: 'personal',
      number: reach.number,
      text,
      patientId: patient.id,
      stayId: stay.id,
      author: reminder.author,
      dueAt: work.now,
      validUntil,
      withinHours: true,
      repeatable: false,
      reportWithinMs,
    },
  );
  setReminderState(work.db, id, { state: 'sent', reason: null, message_id: messageId }, work.now);
  const subject = { patientId: patient.id, stayId: stay.id, messageId };
  work.trail('text-queued', subject, { text, number: reach.number });
  work.changed({ kind: 'outbox' });
  work.changed({ kind: 'patient', patientId: patient.id });
}

export function dueAt(
  { settings }: Pick<Work, 'settings'>,
  stay: Pick<StayRow, 'surgery_date'>,
  { day_offset, time }: Pick<PersonalReminder, 'day_offset' | 'time'>,
): number {
  return instantOf(addDays(stay.surgery_date, day_offset), time, settings.zone);
}

/** A reminder is of its day: later the same evening, never the day after. */
function validUntilOf(
  { settings }: Pick<Work, 'settings'>,
  stay: Pick<StayRow, 'surgery_date'>,
  { day_offset }: Pick<PersonalReminder, 'day_offset'>,
): number {
  return instantOf(addDays(stay.surgery_date, day_offset + 1), '00:00', settings.zone);
}

/** Why nothing more is written about this stay, or null (H23). */
function overBecause(work: Work, stay: StayRow): string | null {
  switch (phaseOf(stay, work.now, work.settings)) {
    case 'cancelled':
      return 'Séjour annulé.';
    case 'absent':
      return 'Patient absent.';
    case 'deceased':
      return 'Patient décédé.';
    case 'hospitalised':
      return 'Patient hospitalisé.';
    default:
      return null;
  }
}

function plan(work: Work, stay: StayRow, reminder: PersonalReminder): void {
  setTimer(work.db, 'unit', reminder.id, reminderTimer, dueAt(work, stay, reminder));
  work.changed({ kind: 'timers' });
}

function end(
  work: Work,
  reminder: PersonalReminder,
  state: 'cancelled' | 'too-late' | 'to-call',
  reason: string,
): void {
  clearTimer(work.db, 'unit', reminder.id, reminderTimer);
  setReminderState(work.db, reminder.id, { state, reason, message_id: null }, work.now);
  tell(work, reminder.stay_id, 'personal-reminder-ended', {
    text: meaningOf(reminder.texts),
    reason,
  });
}

function toCall(work: Work, stay: StayRow, reminder: PersonalReminder): void {
  raiseAlert(
    work,
    { patientId: stay.patient_id, stayId: stay.id },
    {
      level: 'silence',
      sentence: `Rappel personnel à faire par téléphone : ${plain(meaningOf(reminder.texts))}`,
      key: `personal:${reminder.id}`,
      replyId: null,
    },
  );
}

/** Without its variables: a board is no SMS. */
const plain = (text: string): string => text.replace(/^\{unite\} ?: /, '').replace(/\{\w+\}/g, '…');
