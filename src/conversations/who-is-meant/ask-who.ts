import { patientsOnNumber, phoneState } from '../../patients/index.ts';
import { setTimer } from '../../scheduler/index.ts';
import type { PatientId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import { fold, namesIn } from '../first-names.ts';
import { answers, type Listening, readFor } from '../listening.ts';
import type { ReplyRow } from '../reply-sql.ts';
import { sayToNumber } from '../say-to-number.ts';
import { joinNames, whoTexts } from './texts.ts';
import { insertAsked, wasAskedBetween } from './who-sql.ts';

/** Longer, and a good answer waits unseen; shorter, and a parent on the phone misses it. */
const waitMs = 15 * 60_000;
/** A number that did not answer clearly is not asked again before long: a nurse reads. */
const askEveryMs = 60 * 60_000;
const mostNames = 4;

export const whoTimer = 'who';

/**
 * « Pour Léa ou pour Tom ? »: a bare answer that two patients on a telephone may have given is asked
 * about once, by SMS (H09). False where a nurse tells them apart: somebody is named, something
 * worries, nothing was answered, or no first name may be said to the number (H10).
 */
export function askWhoIsMeant(
  work: Work,
  reply: ReplyRow,
  questions: readonly Listening[],
  meant: readonly PatientId[],
): boolean {
  const { number } = reply;
  const people = patientsOnNumber(work.db, number).filter(({ id }) => meant.includes(id));
  const names = new Set(people.map((each) => fold(each.first_name)));
  const canTell = people.length >= 2 && names.size === people.length && names.size <= mostNames;
  if (!canTell || names.has('') || namesIn(reply.text, people).length > 0) return false;
  if (phoneState(work.db, number) !== 'verified') return false;
  if (wasAskedBetween(work.db, number, work.now - askEveryMs, work.now)) return false;
  const candidates = people.flatMap(({ id }) => {
    const question = questions.find(({ patientId }) => patientId === id);
    return question ? [question] : [];
  });
  if (candidates.length !== people.length) return false;
  const readings = candidates.map((question) => readFor(work, reply, question));
  if (readings.some(({ outcome }) => outcome === 'worrying' || outcome === 'urgent')) return false;
  if (!readings.some(answers)) return false;
  const messageId = sayToNumber(
    work,
    number,
    'who',
    `who:${reply.id}`,
    () => whoTexts,
    (language) =>
      joinNames(
        people.map((each) => each.first_name),
        language,
      ),
  );
  if (messageId === null) return false;
  insertAsked(work.db, {
    ...{ replyId: reply.id, number, messageId, now: work.now },
    candidates: candidates.map(({ patientId, stayId, stepId, itemId }) => ({
      ...{ patientId, stayId, stepId, itemId },
    })),
  });
  setTimer(work.db, 'reply', reply.id, whoTimer, work.now + waitMs);
  work.changed({ kind: 'timers' });
  work.trail('who-is-meant-asked', { replyId: reply.id, messageId }, {});
  return true;
}
