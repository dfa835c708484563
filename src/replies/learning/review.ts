import { nameOfAuthor } from '../../alerts/index.ts';
import { readAuthor } from '../../audit/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { ReviewItem, ReviewView } from '../../ipc/learning-views.ts';
import { z } from '../../ipc/zod.ts';
import type { ReplyId, StaffId } from '../../shared/ids.ts';
import type { Outcome } from '../types.ts';
import { askedInShort } from './asked-in-short.ts';
import { judgeLabels, type LabelVerdict, opinionsOf } from './judge-labels.ts';
import { type LabelRow, standingLabels } from './label-sql.ts';
import { differencesOf, modelInState } from './model-sql.ts';
import { type ReadReplyRow, readOutcomes, readReplyById } from './read-reply-sql.ts';
import { spokenValue } from './spoken-value.ts';

/** Older replies are past care, and their words were written for questions that may have changed. */
const reviewDays = 60;
/** One understood reply in this many is shown all the same: what is misread is not seen otherwise. */
const sampleOneIn = 20;
const mostWaiting = 200;
const mostLabelled = 100;

/** What waits to be labelled, what is disputed, and what was labelled, for the person who looks. */
export function reviewOf(db: ReadableDb, now: number, viewer: StaffId | null): ReviewView {
  const labels = standingLabels(db);
  const waiting: ReviewItem[] = [];
  let waitingCount = 0;
  const differing = differingReplies(db);
  for (const { id, outcome } of readOutcomes(db, now - reviewDays * 86_400_000, now + 1)) {
    const why = outcome === null || labels.has(id) ? null : whyShown(id, outcome, differing);
    if (why === null) continue;
    waitingCount += 1;
    const reply = waiting.length < mostWaiting ? readReplyById(db, id) : undefined;
    if (reply) waiting.push(itemOf(reply, why, [], { kind: 'none' }, viewer));
  }
  const disputed: ReviewItem[] = [];
  const labelled: ReviewItem[] = [];
  for (const [replyId, rows] of latestFirst(labels)) {
    const verdict = judgeLabels(opinionsOf(rows));
    const isDisputed = verdict.kind === 'disputed';
    if (!isDisputed && labelled.length >= mostLabelled) continue;
    const reply = readReplyById(db, replyId);
    if (!reply) continue;
    const item = itemOf(reply, isDisputed ? 'disputed' : 'labelled', rows, verdict, viewer);
    (isDisputed ? disputed : labelled).push(item);
  }
  return { waiting, waitingCount, disputed: disputed.reverse(), labelled };
}

/** Deterministic: the same replies for everybody, today and tomorrow. */
export function isSampled(replyId: ReplyId): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < replyId.length; at++) {
    hash = Math.imul(hash ^ replyId.charCodeAt(at), 0x01000193);
  }
  // The last characters alone would decide the low bits.
  return ((hash ^ (hash >>> 15)) >>> 0) % sampleOneIn === 0;
}

function differingReplies(db: ReadableDb): ReadonlySet<ReplyId> {
  const candidate = modelInState(db, 'shadow');
  if (!candidate) return new Set();
  return new Set(differencesOf(db, candidate.version).map((row) => row.reply_id));
}

function whyShown(
  replyId: ReplyId,
  outcome: Outcome,
  differing: ReadonlySet<ReplyId>,
): 'not-understood' | 'sample' | 'difference' | null {
  if (outcome === 'unclear') return 'not-understood';
  if (differing.has(replyId)) return 'difference';
  return isSampled(replyId) ? 'sample' : null;
}

function latestFirst(
  labels: ReadonlyMap<ReplyId, readonly LabelRow[]>,
): readonly (readonly [ReplyId, readonly LabelRow[]])[] {
  return [...labels].sort(([, a], [, b]) => (b.at(-1)?.at ?? 0) - (a.at(-1)?.at ?? 0));
}

const reasons = z.array(
  z.object({ span: z.tuple([z.number(), z.number()]).nullable(), detail: z.string() }),
);

function itemOf(
  reply: ReadReplyRow,
  why: ReviewItem['why'],
  rows: readonly LabelRow[],
  verdict: LabelVerdict,
  viewer: StaffId | null,
): ReviewItem {
  const found = [reply.red_flags, reply.why].flatMap((json) => reasons.parse(JSON.parse(json)));
  return {
    replyId: reply.id,
    patientId: reply.patient_id,
    text: reply.text,
    question: reply.question === null ? null : questionText(reply.question),
    receivedAt: reply.received_at,
    why,
    toRead: reply.reading === 'to-read',
    reading: {
      outcome: reply.outcome,
      value: spokenValue(JSON.parse(reply.value)),
      reasons: [...new Set(found.map(({ detail }) => detail))],
      highlights: found.flatMap(({ span }) =>
        span && span[1] <= reply.text.length ? [{ from: span[0], to: span[1] }] : [],
      ),
      version: reply.model_version,
    },
    labels: rows.map((row) => ({
      author: nameOfAuthor(readAuthor(row.author)),
      at: row.at,
      outcome: row.outcome,
      mine: row.person === viewer,
      settles: row.settles === 1,
      note: row.note,
    })),
    disputed: disputeSentence(verdict),
  };
}

const questionText = (json: string): string =>
  askedInShort(z.object({ text: z.string() }).parse(JSON.parse(json)).text);

function disputeSentence(verdict: LabelVerdict): string | null {
  if (verdict.kind !== 'disputed') return null;
  return verdict.because === 'people'
    ? 'Deux personnes ne sont pas d’accord.'
    : `L’étiquette contredit ce que les règles lisent. ${verdict.rule ?? ''}`.trim();
}
