import { readAuthor, writeAuthor } from '../../audit/index.ts';
import { type ReadableDb, sql } from '../../db/index.ts';
import { fitText, isDialable } from '../../gsm/index.ts';
import { type InboxMessage, listInbox } from '../../inbox/index.ts';
import { findMessage, listOutbox, queueMessage, settleUnknown } from '../../outbox/index.ts';
import { patientByIpp } from '../../patients/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorName } from '../views/patient.ts';
import { understoodReply } from '../views/reply-words.ts';
import { authorOf } from './author.ts';

/** Rows shown by a list; a patient's own are never that many. */
const mostRows = 5_000;

export function boxHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const patientOf = (ipp: string | null) => {
    if (ipp === null) return {};
    const patient = patientByIpp(db, ipp);
    if (!patient) throw new AppError('unit/unknown-patient');
    return { patientId: patient.id };
  };
  return {
    'outbox:list': ({ ipp }) =>
      listOutbox(db, { ...patientOf(ipp), limit: mostRows }).map((row) => ({
        messageId: row.id,
        class: row.class,
        kind: row.kind,
        number: row.number,
        text: row.text,
        state: row.state,
        reason: row.reason,
        parts: Math.max(row.parts.length, fitText(row.text).parts.length),
        createdAt: row.createdAt,
        dueAt: row.dueAt,
        validUntil: row.validUntil,
        sentAt: row.sentAt,
        settledAt: row.settledAt,
        ipp: ippOf(db, row.patientId),
        step: row.stepId,
        author: authorName(readAuthor(row.author)),
      })),
    'outbox:settle': ({ messageId, verdict }, connection) => {
      unit.run(authorOf(connection), (work) => {
        settleUnknown(work.db, work, messageId as MessageId, verdict, writeAuthor(work.author));
        work.trail('text-settled', { messageId: messageId as MessageId }, { outcome: verdict });
        work.changed({ kind: 'outbox' });
      });
      return {};
    },
    'outbox:send': ({ messages }, connection) =>
      unit.run(authorOf(connection), (work) => {
        const messageIds = messages.map(({ to, text }, index) => {
          if (!isDialable(to))
            throw new AppError('usage/bad-value', { detail: `ligne ${index + 1}` });
          const messageId = queueMessage(
            work.db,
            { ids: work.ids, now: work.now },
            {
              dedupeKey: `cli:${work.ids.next()}`,
              class: 3,
              kind: 'cli',
              number: to,
              text,
              author: writeAuthor(work.author),
              dueAt: work.now,
              validUntil: work.now + 24 * 3_600_000,
              withinHours: false,
              repeatable: false,
              reportWithinMs: 3_600_000,
            },
          );
          work.trail('text-queued', { messageId }, { text, number: to });
          return messageId;
        });
        work.changed({ kind: 'outbox' });
        return { messageIds };
      }),
    'outbox:states': ({ messageIds }) =>
      messageIds.flatMap((id) => {
        const message = findMessage(db, id as MessageId);
        return message ? [{ messageId: id, state: message.state, reason: message.reason }] : [];
      }),
    'inbox:list': ({ ipp }) =>
      listInbox(db, { ...patientOf(ipp), limit: mostRows }).map((reply) => inboxRow(db, reply)),
  } satisfies Partial<Handlers>;
}

function inboxRow(db: ReadableDb, reply: InboxMessage) {
  const understood = understoodReply(db, reply.id);
  return {
    replyId: reply.id,
    number: reply.number,
    kind: reply.kind,
    text: reply.text,
    complete: reply.isComplete,
    writtenAt: reply.writtenAt,
    receivedAt: reply.receivedAt,
    state: reply.state,
    reading: reply.reading,
    ipp: ippOf(db, reply.patientId),
    step: reply.stepId,
    item: reply.itemId,
    outcome: understood?.outcome ?? null,
    value: understood?.value ?? null,
    intents: [...(understood?.intents ?? [])],
    why: [...(understood?.why ?? [])],
  };
}

function ippOf(db: ReadableDb, patientId: string | null): string | null {
  if (patientId === null) return null;
  const row = sql<[string], { ipp: string }>(db, 'SELECT ipp FROM patient WHERE id = ?').get(
    patientId,
  );
  return row?.ipp ?? null;
}
