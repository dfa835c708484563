import { sql } from '../db/index.ts';
import { type MessageClass, queueMessage } from '../outbox/index.ts';
import { patientsOnNumber, phoneState, smsStopOf } from '../patients/index.ts';
import { type Definition, generalProtocol, type Texts } from '../protocols/index.ts';
import type { MessageId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { nextAnswerAt } from './answer-limit.ts';
import { unitValues } from './context.ts';
import { inTheirLanguage, languageOfNumber } from './in-their-language.ts';

const validMs = 3_600_000;

/** A subscriber's number; not a name or a short number, which nobody reads or which costs money. */
const subscriber = /^\+\d{8,15}$/;

export function canBeAnswered(number: string): boolean {
  return subscriber.test(number);
}

/**
 * Answers a number that wrote outside any question. Nothing goes to a number that is not the
 * patient's, to somebody who wants no texts, to the dead, nor in a loop (H10, H23, H36, H37). The
 * same key is sent once, and the same words once an hour. In the patient's language, where there is
 * a text in it.
 */
export function sayToNumber(
  work: Work,
  number: string,
  kind: 'goodbye' | 'closed-notice' | 'not-received' | 'who',
  dedupeKey: string,
  pick: (texts: Definition) => Texts | undefined,
  /** The first names, in each language, where the text names somebody. */
  namesIn: (language: string) => string = () => '',
): MessageId | null {
  if (!canBeAnswered(number) || nextAnswerAt(work, number) > work.now) return null;
  if (kind !== 'goodbye' && isClosedTo(work, number)) return null;
  const texts = pick(generalProtocol);
  const valuesIn = (language: string) => ({
    ...unitValues(work.settings, work.now, language),
    ...{ moment: null, jour: null, heure: null, prenom: namesIn(language) },
  });
  const text = texts && inTheirLanguage(texts, languageOfNumber(work.db, number), valuesIn);
  if (!text || wasJustSaid(work, number, text)) return null;
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey,
      class: 4 satisfies MessageClass,
      kind,
      number,
      text,
      author: 'automate',
      dueAt: work.now,
      validUntil: work.now + validMs,
      withinHours: false,
      repeatable: false,
      reportWithinMs: validMs,
    },
  );
  work.changed({ kind: 'outbox' });
  return messageId;
}

/** The same words within the hour tell nobody anything, unless the first did not arrive. */
function wasJustSaid({ db, now }: Work, number: string, text: string): boolean {
  return (
    sql<[string, number, number, string], object>(
      db,
      `SELECT 1 FROM outbox_message WHERE number = ? AND created_at > ? AND created_at <= ? AND text = ?
         AND state NOT IN ('failed', 'expired', 'cancelled', 'quarantined') LIMIT 1`,
    ).get(number, now - validMs, now, text) !== undefined
  );
}

function isClosedTo(work: Work, number: string): boolean {
  if (phoneState(work.db, number) === 'wrong') return true;
  const patients = patientsOnNumber(work.db, number);
  return patients.some(({ id, deceased_at }) => deceased_at !== null || smsStopOf(work.db, id));
}
