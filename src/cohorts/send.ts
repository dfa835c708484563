import { writeAuthor } from '../audit/index.ts';
import { cancelMessages, findMessage } from '../outbox/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import type { Choice } from './choice.ts';
import {
  type CohortId,
  type CohortRow,
  cohortById,
  insertCohort,
  insertRecipient,
  recipientsOf,
  setCohortState,
} from './cohort-sql.ts';
import { tellRecalled } from './leave.ts';
import { faultsOf, recipientsFor, type ValuesOf } from './preview.ts';

/** The name of the timer, among those of the unit. */
export const cohortTimer = 'cohort-leaves';

/** Above this a second person signs in beside the first (H39). */
export const mostAlone = 20;

/** Long enough to see a slip in the list of recipients, short enough for a road that freezes. */
export const recallMs = 2 * 60_000;

export type CohortRefusal =
  | 'nobody'
  | 'text-refused'
  | 'changed'
  | 'needs-second'
  | 'not-found'
  | 'already-recalled';

export interface NewCohort {
  readonly choice: Choice;
  readonly text: string;
  /** For patients who read English; without it they get the French. */
  readonly textEn?: string | null;
  /** How many SMS the author was shown: another number now refuses it. */
  readonly count: number;
  /** Who signed in as well, as the trail names people. */
  readonly second: string | null;
}

/** Writes it down, to leave in two minutes. Nothing is queued before. */
export function planCohort(
  work: Work,
  { choice, text, textEn = null, count, second }: NewCohort,
  valuesOf: ValuesOf,
): Result<CohortRow, CohortRefusal> {
  const wordings = { fr: text, en: textEn };
  if (faultsOf(wordings).length > 0) return fail('text-refused');
  const recipients = recipientsFor(work.db, work.settings, choice, wordings, valuesOf);
  const bySms = recipients.filter(({ reach }) => reach.kind === 'sms').length;
  if (recipients.length === 0) return fail('nobody');
  if (bySms !== count) return fail('changed');
  if (bySms > mostAlone && second === null) return fail('needs-second');
  const author = writeAuthor(work.author);
  const cohort: CohortRow = {
    id: work.ids.next<CohortId>(),
    text,
    text_en: textEn,
    choice: JSON.stringify(choice),
    author,
    second,
    created_at: work.now,
    leaves_at: work.now + recallMs,
    state: 'waiting',
    state_at: work.now,
    state_by: null,
  };
  insertCohort(work.db, cohort);
  for (const [position, { stay, patient, reach }] of recipients.entries()) {
    insertRecipient(work.db, {
      cohort_id: cohort.id,
      position,
      patient_id: patient.id,
      stay_id: stay.id,
      text: reach.kind === 'sms' ? reach.text : '',
      message_id: null,
      to_call: reach.kind === 'call' ? reach.reason : null,
    });
  }
  setTimer(work.db, 'unit', cohort.id, cohortTimer, cohort.leaves_at);
  const counts = { count: bySms, toCall: recipients.length - bySms };
  work.trail('cohort-planned', {}, { text, textEn, choice, second, ...counts });
  work.changed({ kind: 'timers' });
  work.changed({ kind: 'programme' });
  return ok(cohort);
}

/**
 * Takes it back: all of it within the two minutes, afterwards what has not left yet. Returns how
 * many had gone.
 */
export function recallCohort(work: Work, id: CohortId): Result<number, CohortRefusal> {
  const cohort = cohortById(work.db, id);
  if (!cohort) return fail('not-found');
  if (cohort.state === 'recalled') return fail('already-recalled');
  clearTimer(work.db, 'unit', id, cohortTimer);
  const reason = 'Message groupé rappelé.';
  let gone = 0;
  for (const { message_id: messageId } of recipientsOf(work.db, id)) {
    const message = messageId && findMessage(work.db, messageId);
    if (!message) continue;
    const isWaiting = message.state === 'due' || message.state === 'held';
    if (!isWaiting) gone += 1;
    else cancelMessages(work.db, work.now, { messageId: message.id }, reason);
  }
  if (cohort.state === 'left') tellRecalled(work, cohort);
  setCohortState(work.db, id, 'recalled', writeAuthor(work.author), work.now);
  work.trail('cohort-recalled', {}, { text: cohort.text, gone });
  work.changed({ kind: 'outbox' });
  work.changed({ kind: 'programme' });
  return ok(gone);
}
