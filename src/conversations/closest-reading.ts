import type { Closest } from '../replies/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { ReadWork, Work } from '../shared/work.ts';
import { singleValue } from './describe.ts';
import { boundQuestion, readFor } from './listening.ts';
import { type Meaning, readByNurse } from './read-by-nurse.ts';
import { type ReplyRow, replyById } from './reply-sql.ts';
import { spokenValue } from './spoken-value.ts';

/** What an unclear reply most likely means, for the nurse who reads it; null where nothing is likelier. */
export function closestReadingOf(work: ReadWork, reply: ReplyRow): Closest | null {
  return readFor(work, reply, boundQuestion(work, reply)).analysis.closest;
}

/** The value of that reading as the team reads it, or null where it has none. */
export function closestValueWords(
  work: ReadWork,
  reply: ReplyRow,
  { value }: Closest,
): string | null {
  if (value === null || typeof value === 'object') return null;
  const asked = boundQuestion(work, reply);
  if (asked === null || asked.kind === 'offer') return spokenValue(undefined, value);
  const step = asked.protocol.steps.find(({ id }) => id === asked.stepId);
  const items = step?.kind === 'questionnaire' ? step.items : [];
  return spokenValue(
    items.find(({ id }) => id === asked.itemId),
    value,
  );
}

/** A meaning that a nurse can make her own by one press: not "unclear" once more. */
export function meaningOf({ outcome }: Closest): Meaning | null {
  return outcome === 'satisfactory' || outcome === 'worrying' || outcome === 'urgent'
    ? outcome
    : null;
}

/**
 * The nurse has read the words and takes the reading that was offered. It is made anew here: what
 * counts is what the words say, not what a screen sent back. False: nothing to read, or nothing offered.
 */
export function acceptClosest(work: Work, replyId: ReplyId): boolean {
  const reply = replyById(work.db, replyId);
  if (reply?.reading !== 'to-read') return false;
  const closest = closestReadingOf(work, reply);
  const meaning = closest && meaningOf(closest);
  if (!closest || !meaning) return false;
  const value = singleValue(closest.value);
  const confirms = typeof value === 'boolean' ? value : null;
  const note = `Lecture proposée, acceptée : ${closest.detail}.`;
  return readByNurse(work, replyId, meaning, confirms, note, value);
}
