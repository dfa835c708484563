import { closingItem, questionOf } from '../conversations/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { QuestionFigures } from '../ipc/index.ts';
import { type Definition, definitionOf } from '../protocols/index.ts';
import { isMachineReply, isReaction, type Outcome } from '../replies/index.ts';
import { askedInShort, learnedOutcomes } from '../replies/learning/index.ts';
import { addDays, instantOf } from '../shared/calendar.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import type { Settings } from '../shared/settings.ts';
import { type Answer, type Asked, countQuestions, type QuestionCounts } from './count-questions.ts';
import {
  type AnswerRow,
  type AskedRow,
  alertedReplies,
  answersReceived,
  questionsAsked,
} from './question-sql.ts';

/** An answer to a question of the period's last day may come this much later. */
const answersFollowMs = 14 * 86_400_000;
/** Network and machine do not have the same second: this much before the question is still after it. */
const askedBeforeMs = 60_000;

/** How each question of the period works; the first day and the last are included. */
export function questionFigures(
  db: ReadableDb,
  settings: Pick<Settings, 'zone'>,
  { from, to }: { readonly from: string; readonly to: string },
): QuestionFigures[] {
  const begin = instantOf(from, '00:00', settings.zone);
  const end = instantOf(addDays(to, 1), '00:00', settings.zone);
  // The thanks at the end listen to what is added, and ask nothing.
  const rows = questionsAsked(db, begin, end).filter((row) => row.item_id !== closingItem);
  // Of several versions, the words of the latest.
  const versions = new Map(rows.map((row) => [placeOf(row), row.protocol_version_id]));
  return countQuestions(withReplies(db, rows, begin, end)).map((counts) => {
    const version = versions.get(placeOf({ step_id: counts.stepId, item_id: counts.itemId }));
    return { ...wordsOf(db, counts, version), ...toView(counts) };
  });
}

const placeOf = (row: Pick<AskedRow, 'step_id' | 'item_id'>) => `${row.step_id}\n${row.item_id}`;

function withReplies(
  db: ReadableDb,
  rows: readonly AskedRow[],
  begin: number,
  end: number,
): readonly Asked[] {
  const labels = learnedOutcomes(db);
  const alerted = alertedReplies(db, begin);
  const replies = new Map<string, AnswerRow[]>();
  for (const reply of answersReceived(db, begin, end + answersFollowMs)) {
    if (isMachineReply(reply.text) || isReaction(reply.text)) continue;
    const known = replies.get(keyOf(reply));
    if (known) known.push(reply);
    else replies.set(keyOf(reply), [reply]);
  }
  const nextAsked = nextTimes(rows);
  return rows.map((row, index) => {
    const until = nextAsked[index] ?? Number.POSITIVE_INFINITY;
    const own = (replies.get(keyOf(row)) ?? []).filter(
      ({ written_at: at }) => at >= row.opened_at - askedBeforeMs && at < until - askedBeforeMs,
    );
    return {
      stepId: row.step_id,
      itemId: row.item_id,
      sentAt: row.sent_at,
      replies: own.map(
        (reply): Answer => ({
          writtenAt: reply.written_at,
          read: reply.outcome,
          labelled: labels.get(reply.id) ?? null,
          // A red flag is raised for its part, before there is a reply: its outcome tells.
          alerted: alerted.has(reply.id) || isDanger(reply.outcome),
          text: reply.text,
        }),
      ),
    };
  });
}

const isDanger = (outcome: Outcome | null) => outcome === 'urgent' || outcome === 'worrying';

const keyOf = (row: Pick<AskedRow, 'stay_id' | 'step_id' | 'item_id'>) =>
  `${row.stay_id}\n${row.step_id}\n${row.item_id}`;

/** For each row, when the same question was put to the same stay again. */
function nextTimes(rows: readonly AskedRow[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const times = new Array<number | undefined>(rows.length);
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row) continue;
    times[index] = next.get(keyOf(row));
    next.set(keyOf(row), row.opened_at);
  }
  return times;
}

/** Fewer say nothing about a question. */
const enough = 10;
/** Below these, somebody should reword it. */
const fewAnswers = 0.6;
const fewUnderstood = 0.8;

function toView(counts: QuestionCounts) {
  const { sent, answered, read, understood, misread, ...rest } = counts;
  const isSilent = sent >= enough && answered / sent < fewAnswers;
  const isUnclear = read >= enough && understood / read < fewUnderstood;
  return {
    ...{ ...rest, sent, answered, read, understood },
    misread: misread.map((one) => ({ ...one })),
    trouble: isUnclear ? ('not-understood' as const) : isSilent ? ('few-answers' as const) : null,
  };
}

function wordsOf(
  db: ReadableDb,
  { stepId, itemId }: QuestionCounts,
  versionId: ProtocolVersionId | undefined,
) {
  const protocol: Definition | null = versionId ? definitionOf(db, versionId) : null;
  const step = protocol?.steps.find((candidate) => candidate.id === stepId);
  const item =
    step?.kind === 'questionnaire' ? step.items.find((candidate) => candidate.id === itemId) : null;
  const asked = protocol && questionOf(protocol, stepId, itemId, 'fr');
  return {
    step: step?.name ?? stepId,
    question: item?.label ?? ownNames[itemId] ?? itemId,
    text: asked ? askedInShort(asked.text) : null,
  };
}

/** Questions that every protocol has. */
const ownNames: Readonly<Record<string, string>> = {
  confirm: 'Venue',
  door: 'Bon destinataire',
};
