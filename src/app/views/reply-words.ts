import {
  closestReadingOf,
  closestValueWords,
  latestAnalysis,
  meaningOf,
  replyById,
} from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { InboxMessage } from '../../inbox/index.ts';
import type { Bubble, ReplyToRead } from '../../ipc/index.ts';
import { z } from '../../ipc/zod.ts';
import { askedInShort } from '../../replies/learning/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import type { ReadWork } from '../../shared/work.ts';

const span = z.object({
  span: z.tuple([z.number(), z.number()]).nullable(),
  detail: z.string().default(''),
});

export interface UnderstoodReply {
  readonly outcome: string;
  readonly value: unknown;
  readonly intents: readonly string[];
  readonly why: readonly string[];
  readonly highlights: Bubble['highlights'];
  readonly question: string | null;
}

/** What the latest analysis of a reply made of it. */
export function understoodReply(db: ReadableDb, id: ReplyId): UnderstoodReply | null {
  const row = latestAnalysis(db, id);
  if (!row) return null;
  const reasons = [row.red_flags, row.why].flatMap((json) => z.array(span).parse(JSON.parse(json)));
  const question = row.question
    ? z.object({ text: z.string() }).parse(JSON.parse(row.question)).text
    : null;
  return {
    outcome: row.outcome,
    value: JSON.parse(row.value),
    intents: z.array(z.string()).parse(JSON.parse(row.intents)),
    why: reasons.map((reason) => reason.detail),
    highlights: reasons.flatMap(({ span: at }) => (at ? [{ from: at[0], to: at[1] }] : [])),
    question: question && askedInShort(question),
  };
}

const outcomes: Readonly<Record<string, string>> = {
  satisfactory: 'Compris : pas d’alerte pour cette réponse',
  worrying: 'À rappeler',
  urgent: 'Urgent',
  unclear: 'Non compris',
  none: 'Sans information clinique',
};

const kinds: Readonly<Record<InboxMessage['kind'], string | null>> = {
  text: null,
  mms: 'Photo ou MMS : non reçu, à demander au patient.',
  voice: 'Appel téléphonique vers le modem.',
  other: 'Message automatique.',
  undecodable: 'Message illisible, conservé.',
};

export function replySentence(reply: InboxMessage, understood: UnderstoodReply | null): string {
  const kind = kinds[reply.kind];
  if (kind) return kind;
  const words = understood ? (outcomes[understood.outcome] ?? understood.outcome) : 'Reçu';
  const reading = reply.reading === 'to-read' ? ', à lire' : reply.reading === 'read' ? ', lu' : '';
  const torn = reply.isComplete ? '' : ' (message incomplet)';
  return `${words}${reading}${torn}.`;
}

/** What an unclear reply most likely means, in words for whoever reads it. */
export function closestReading(work: ReadWork, reply: InboxMessage): ReplyToRead['closestReading'] {
  const row = reply.kind === 'text' ? replyById(work.db, reply.id) : undefined;
  const closest = row && closestReadingOf(work, row);
  if (!closest) return null;
  const { outcome, detail } = closest;
  const value = closestValueWords(work, row, closest);
  return { outcome, value, detail, mayAccept: meaningOf(closest) !== null };
}
