import type { WritableDb } from '../db/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Ids, ReplyId } from '../shared/ids.ts';
import type { Arrival, NewPart } from './arrival.ts';
import { cluster, isTorn, isWhole, joinTexts, senderOf } from './assemble.ts';
import {
  findLoose,
  findLooseSiblings,
  findUsedSiblings,
  insertPart,
  insertReply,
  linkParts,
} from './rows.ts';
import type { InboxHooks, InboxMessage, InboxPart } from './types.ts';

export interface TakingIn {
  /** Folder time. */
  readonly now: number;
  readonly ids: Ids;
  readonly imsi: string | null;
  readonly isTraining: boolean;
  readonly hooks: InboxHooks;
  /** Messages that became ready. */
  readonly ready: Set<ReplyId>;
}

/** How long the network may repeat a part of a message that is complete. */
const REPEAT_MS = 600_000;
/** A network clock ahead of ours by more is wrong (H20). */
const AHEAD_MS = 15 * 60_000;
/** Networks keep messages for days, not for longer than this. */
const OLDEST_MS = 14 * 86_400_000;

/** Writes an arrival down, in the caller's transaction. False when it was known. */
export function takeIn(db: WritableDb, taking: TakingIn, arrival: Arrival): boolean {
  switch (arrival.kind) {
    case 'not-received':
      return false;
    case 'report':
      taking.hooks.statusReport(db, arrival.report, taking.imsi);
      return true;
    case 'part':
      return takePart(db, taking, arrival.part);
    default:
      return assertNever(arrival);
  }
}

function takePart(db: WritableDb, taking: TakingIn, given: NewPart): boolean {
  const part: InboxPart = { ...given, receivedAt: taking.now, replyId: null };
  if (!insertPart(db, part)) return false;
  const used = part.concatReference === null ? null : replyOfRepeated(db, part);
  if (used) {
    linkParts(db, [part], used);
    return true;
  }
  taking.hooks.partStored(db, part);
  if (part.concatReference === null) {
    handOn(db, taking, [part]);
    return true;
  }
  for (const parts of cluster(findLooseSiblings(db, part))) {
    // Of a picture notice, the part that says so is enough.
    if (isWhole(parts) || parts.some(({ kind }) => kind === 'mms')) handOn(db, taking, parts);
  }
  return true;
}

/** The message that has this part's words already, sent again by the network; or its picture. */
function replyOfRepeated(db: WritableDb, part: InboxPart): ReplyId | null {
  const siblings = findUsedSiblings(db, part, part.receivedAt - REPEAT_MS);
  const same = siblings.find(
    (other) =>
      (part.kind !== 'text' && other.replyKind === 'mms') ||
      (other.concatIndex === part.concatIndex && other.text === part.text),
  );
  return same?.replyId ?? null;
}

/** Hands on, as they are, the messages whose missing parts were waited for long enough. */
export function handOnIncomplete(
  db: WritableDb,
  taking: TakingIn,
  isOverdue: (part: InboxPart) => boolean,
): void {
  const groups = Map.groupBy(findLoose(db), (part) =>
    JSON.stringify([part.number, part.concatReference, part.concatBits, part.concatTotal]),
  );
  for (const group of groups.values()) {
    for (const parts of cluster(group)) {
      if (parts.some(isOverdue)) handOn(db, taking, parts);
    }
  }
}

function handOn(db: WritableDb, taking: TakingIn, parts: readonly InboxPart[]): void {
  const [first] = parts;
  if (!first) return;
  const kind = parts.find((part) => part.kind === 'mms')?.kind ?? first.kind;
  const reply: InboxMessage = {
    id: taking.ids.next<ReplyId>(),
    number: senderOf(parts),
    kind,
    text: kind === 'mms' ? '' : joinTexts(parts),
    isComplete: kind === 'mms' || (isWhole(parts) && !parts.some(isTorn)),
    writtenAt: writtenAt(parts, taking),
    receivedAt: taking.now,
    state: 'new',
    ...{ patientId: null, stayId: null, stepId: null, itemId: null, processedAt: null },
    ...{ reading: 'none', readAt: null, readBy: null },
  };
  insertReply(db, reply);
  linkParts(db, parts, reply.id);
  taking.ready.add(reply.id);
  taking.hooks.replyReady(db, reply);
}

/** The network's time of the first part (H07), where it can be true. */
function writtenAt(parts: readonly InboxPart[], { now, isTraining }: TakingIn): number {
  if (isTraining) return now;
  const plausible = parts
    .map(({ sctsAt }) => sctsAt)
    .filter((at) => at !== null)
    .filter((at) => at <= now + AHEAD_MS && at >= now - OLDEST_MS);
  return Math.min(now, ...plausible);
}
