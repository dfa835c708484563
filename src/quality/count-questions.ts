import type { Outcome } from '../replies/index.ts';

/** A question put to one stay, with what came back. */
export interface Asked {
  readonly stepId: string;
  readonly itemId: string;
  readonly sentAt: number | null;
  readonly replies: readonly Answer[];
}

export interface Answer {
  readonly writtenAt: number;
  /** What the machine made of it; null when it did not read it. */
  readonly read: Outcome | null;
  /** What people say that it means, where they agree. */
  readonly labelled: Outcome | null;
  readonly alerted: boolean;
  readonly text: string;
}

export interface QuestionCounts {
  readonly stepId: string;
  readonly itemId: string;
  /** Its text left. */
  readonly sent: number;
  /** Sent, and at least one text came back. */
  readonly answered: number;
  readonly replies: number;
  /** Replies that the machine read, and of those the ones it did not leave to a person. */
  readonly read: number;
  readonly understood: number;
  /** Between the text and the first reply, minutes; null without any. */
  readonly medianMinutes: number | null;
  readonly alerts: number;
  /** Replies that people agree on, and of those the ones that the machine read otherwise. */
  readonly labelled: number;
  readonly misread: readonly MisreadCount[];
}

export interface MisreadCount {
  readonly read: Outcome;
  readonly labelled: Outcome;
  readonly count: number;
  /** The latest one's words. */
  readonly example: string;
}

/** Counts by question, in the order in which questions first appear. Pure. */
export function countQuestions(asked: readonly Asked[]): readonly QuestionCounts[] {
  const byQuestion = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = `${one.stepId}\n${one.itemId}`;
    const known = byQuestion.get(key);
    if (known) known.push(one);
    else byQuestion.set(key, [one]);
  }
  return [...byQuestion.values()].map(countOne);
}

function countOne(asked: readonly Asked[]): QuestionCounts {
  const sent = asked.filter(({ sentAt }) => sentAt !== null);
  const replies = asked.flatMap((one) => one.replies);
  const read = replies.filter((reply) => reply.read !== null);
  const minutes = sent.flatMap(({ sentAt, replies: [first] }) =>
    sentAt === null || !first ? [] : [(first.writtenAt - sentAt) / 60_000],
  );
  return {
    stepId: asked[0]?.stepId ?? '',
    itemId: asked[0]?.itemId ?? '',
    sent: sent.length,
    answered: sent.filter((one) => one.replies.length > 0).length,
    replies: replies.length,
    read: read.length,
    understood: read.filter((reply) => reply.read !== 'unclear').length,
    medianMinutes: median(minutes),
    alerts: replies.filter(({ alerted }) => alerted).length,
    labelled: read.filter(({ labelled }) => labelled !== null).length,
    misread: countMisread(read),
  };
}

/** The most frequent first; of equals, the one that came first. */
function countMisread(replies: readonly Answer[]): readonly MisreadCount[] {
  const found = new Map<string, MisreadCount>();
  for (const { read, labelled, text } of replies) {
    if (read === null || labelled === null || read === labelled) continue;
    const key = `${read} ${labelled}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { read, labelled, count, example: text });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The middle one; of an even number, the mean of the two. Network seconds never make it negative. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return Math.max(0, Math.round((lower + upper) / 2));
}
