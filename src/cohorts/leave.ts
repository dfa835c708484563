import { raiseAlert } from '../alerts/index.ts';
import { queueMessage } from '../outbox/index.ts';
import { patientById } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import { addDays, instantOf } from '../shared/calendar.ts';
import { languageName } from '../shared/language-name.ts';
import type { Work } from '../shared/work.ts';
import { type Choice, isIn } from './choice.ts';
import {
  type CohortId,
  type CohortRow,
  cohortById,
  type RecipientRow,
  recipientsOf,
  setCohortState,
  settleRecipient,
} from './cohort-sql.ts';
import { reachFor, type ValuesOf } from './preview.ts';

/** One every so often: conversations of other patients find their place in between (H46). */
const spacingMs = 6_000;
/** Until the last of so many has been handed over, in whole minutes. */
export function minutesFor(count: number): number {
  return Math.ceil((Math.max(count - 1, 0) * spacingMs) / 60_000);
}

const shortestValidMs = 4 * 3_600_000;
const reportWithinMs = 3_600_000;

/** The two minutes are over: queues each text, paced; whom none reaches goes to a person. */
export function leaveCohort(work: Work, id: CohortId, valuesOf: ValuesOf): void {
  const cohort = cohortById(work.db, id);
  if (cohort?.state !== 'waiting') return;
  setCohortState(work.db, id, 'left', 'automate', work.now);
  let place = 0;
  for (const recipient of recipientsOf(work.db, id)) {
    if (leaveTo(work, cohort, recipient, place, valuesOf)) place += 1;
  }
  work.trail('cohort-left', {}, { text: cohort.text, count: place });
  work.changed({ kind: 'outbox' });
  work.changed({ kind: 'programme' });
}

/** True when a text was queued. Looks again: two minutes are enough to cancel a stay. */
function leaveTo(
  work: Work,
  cohort: CohortRow,
  recipient: RecipientRow,
  place: number,
  valuesOf: ValuesOf,
): boolean {
  const stay = stayById(work.db, recipient.stay_id);
  const patient = patientById(work.db, recipient.patient_id);
  const choice: Choice = JSON.parse(cohort.choice);
  if (!stay || !patient || patient.deceased_at !== null || !isIn(stay, choice)) return false;
  const wordings = { fr: cohort.text, en: cohort.text_en };
  const reach = reachFor(work.db, work.settings, stay, patient, wordings, valuesOf);
  const subject = { patientId: patient.id, stayId: stay.id };
  const toPhone = (why: string) =>
    raiseAlert(work, subject, {
      level: 'silence',
      sentence: `Message à transmettre par téléphone (${why}) : ${shown(cohort.text)}`,
      key: `cohort:${cohort.id}`,
      replyId: null,
    });
  if (reach.kind === 'call') {
    settleRecipient(work.db, recipient, { message_id: null, to_call: reach.reason });
    toPhone(reach.reason.replace(/\.$/, ''));
    return false;
  }
  if (reach.unread !== null) toPhone(`lit ${languageName(reach.unread)}, SMS en français`);
  const lastDay = instantOf(addDays(choice.to, 1), '00:00', work.settings.zone);
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `cohort:${cohort.id}:${recipient.position}`,
      class: 5,
      kind: 'cohort',
      number: reach.number,
      text: reach.text,
      ...subject,
      author: cohort.author,
      dueAt: work.now + place * spacingMs,
      validUntil: Math.max(lastDay, work.now + place * spacingMs + shortestValidMs),
      withinHours: false,
      repeatable: false,
      reportWithinMs,
    },
  );
  settleRecipient(work.db, recipient, { message_id: messageId, to_call: null });
  const { text, number } = reach;
  work.trail('text-queued', { ...subject, messageId }, { text, number });
  work.changed({ kind: 'patient', patientId: patient.id });
  return true;
}

/**
 * A message that was taken back is passed on by nobody: whoever was to be phoned has that on the same
 * card, and who was phoned already is told.
 */
export function tellRecalled(work: Work, cohort: CohortRow): void {
  for (const recipient of recipientsOf(work.db, cohort.id)) {
    const patient = patientById(work.db, recipient.patient_id);
    const isWritten = patient?.language === 'fr' || (patient?.language === 'en' && cohort.text_en);
    const wasUnread = recipient.message_id !== null && !isWritten;
    if (!patient || (recipient.to_call === null && !wasUnread)) continue;
    raiseAlert(
      work,
      { patientId: patient.id, stayId: recipient.stay_id },
      {
        level: 'silence',
        sentence: `Message rappelé, à ne plus transmettre ; s’il a été transmis, le dire : ${shown(cohort.text)}`,
        key: `cohort-recalled:${cohort.id}`,
        replyId: null,
      },
    );
  }
}

/** Without its variables: a board is no SMS. */
const shown = (text: string): string => text.replace(/^\{unite\} : /, '').replace(/\{\w+\}/g, '…');
