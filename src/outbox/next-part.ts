import type { WritableDb } from '../db/index.ts';
import type { ModemStatus } from '../modem/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { MessageId, PartId } from '../shared/ids.ts';
import { encodeMessage } from './encode.ts';
import type { Housekeeping } from './housekeeping.ts';
import { chooseWay, journalProof, type Way } from './journal.ts';
import { leaveBehind } from './leftovers.ts';
import type { Pace } from './pace.ts';
import {
  changeMessage,
  changePart,
  findAhead,
  findDue,
  findUnfinished,
  insertParts,
  newPart,
  nextConcatReference,
  partsOf,
  routeOf,
} from './rows.ts';
import { deriveMessage, stopMessage, takeBackStored } from './transitions.ts';
import type { OutboxMessage, OutboxPart } from './types.ts';

/** What the modem is to be told; committed before it is. */
export type Job = {
  readonly message: OutboxMessage;
  readonly part: OutboxPart;
  readonly pdu: string;
  readonly length: number;
} & (
  | { readonly kind: 'submit' }
  | { readonly kind: 'store'; readonly isTrial: boolean }
  | { readonly kind: 'send-stored'; readonly slot: number }
);

export interface Handover extends Housekeeping {
  readonly pace: Pace;
  readonly status: ModemStatus;
  /** See `OutboxPart.epoch`. */
  readonly epoch: string;
  /** Stored parts whose place was read in this run: ours, and not sent. */
  readonly trusted: Set<PartId>;
}

/** Bounds one transaction; what is left is decided in the next. */
const MOST_DECISIONS = 200;

/**
 * Picks the most urgent part that may leave and commits it to leaving: unfinished messages before
 * new ones of their class, a class never behind a later one. Null: nothing may leave now.
 */
export function beginNext(db: WritableDb, handover: Handover): Job | null {
  const stuck = new Set<MessageId>();
  for (let decisions = 0; decisions < MOST_DECISIONS; decisions += 1) {
    const message = pick(db, handover, stuck);
    if (!message) return null;
    const job = tryBegin(db, handover, message);
    if (job === 'stuck') stuck.add(message.id);
    else if (job) return job;
  }
  return null;
}

function pick(
  db: WritableDb,
  { pace, now, trusted, lane }: Handover,
  stuck: ReadonlySet<MessageId>,
): OutboxMessage | undefined {
  const { maxClass } = pace;
  if (maxClass === 0) return undefined;
  const skipped = [...stuck, ...pace.waiting()];
  const unfinished = findUnfinished(db, maxClass, skipped, [...trusted], lane?.key() ?? null);
  const due = findDue(db, now, maxClass, skipped, lane?.filter() ?? null);
  return unfinished && (!due || unfinished.class <= due.class) ? unfinished : due;
}

/** Null: decided, and not leaving. `stuck`: something else must be done first. */
function tryBegin(
  db: WritableDb,
  handover: Handover,
  message: OutboxMessage,
): Job | 'stuck' | null {
  const { now } = handover;
  if (message.state === 'due' && isBehind(db, handover, message)) return 'stuck';
  if (message.validUntil !== null && message.validUntil <= now) {
    stopMessage(db, handover, message, 'expired', 'trop tard pour être utile');
    return null;
  }
  const leave = handover.mayLeave(db, message, now);
  switch (leave.kind) {
    case 'cancel':
      stopMessage(db, handover, message, 'cancelled', leave.reason);
      return null;
    case 'hold':
      // What has begun is finished: half a text helps nobody.
      if (!isUntouched(partsOf(db, message.id))) break;
      if (handover.lane?.isLeftToOthers(db, message, now)) return 'stuck';
      hold(db, handover, message, leave.reason, leave.until ?? null);
      return null;
    case 'yes':
      break;
    default:
      return assertNever(leave);
  }
  return begin(db, handover, message);
}

/** Order within one conversation: nothing overtakes what is not less urgent to the same number. */
function isBehind(db: WritableDb, { pace, lane }: Handover, message: OutboxMessage): boolean {
  const ahead = findAhead(db, message, pace.waiting());
  return ahead.some((pending) => !lane?.isGivenUp(pending));
}

const isUntouched = (parts: readonly OutboxPart[]): boolean =>
  parts.every(({ state }) => state === 'due' || state === 'stored');

function hold(
  db: WritableDb,
  handover: Handover,
  message: OutboxMessage,
  reason: string,
  until: number | null,
): void {
  handover.touched.add(message.id);
  takeBackStored(db, message.id);
  changeMessage(db, message, { state: 'held', reason, holdUntil: until });
}

function begin(db: WritableDb, handover: Handover, given: OutboxMessage): Job | 'stuck' | null {
  const prepared = prepare(db, handover, given);
  if (!prepared) return null;
  const { message, encoded, parts } = prepared;
  const part = parts.find(
    ({ id, state }) => state === 'due' || (state === 'stored' && handover.trusted.has(id)),
  );
  const coded = part && encoded[part.position - 1];
  if (!part || !coded) return 'stuck';
  const { pdu, length } = coded;
  const { now, status, epoch } = handover;
  const { imei = null, imsi = null } = status.identity;
  const change = (fields: Partial<OutboxPart>): OutboxPart => {
    const changed = { ...part, ...fields };
    const all = parts.map((each) => (each === part ? changed : each));
    if (prepared.areNew) insertParts(db, all);
    else changePart(db, part, fields);
    deriveMessage(db, handover, message, all);
    return changed;
  };

  if (part.state === 'stored') {
    handover.trusted.delete(part.id);
    // A text that waited long in the modem may be valid too long: it is stored anew.
    const slot = part.pdu === pdu ? part.slot : null;
    const isKept = slot !== null;
    const changed = change(isKept ? { state: 'sending', sendingAt: now, epoch } : { state: 'due' });
    return isKept ? { kind: 'send-stored', message, part: changed, pdu, length, slot } : 'stuck';
  }
  if (part.slot !== null && part.imei === imei) return 'stuck';

  leaveBehind(db, part);
  const route = handover.lane && routeOf(db, message.number);
  if (route !== undefined && route !== handover.lane?.key()) handover.hooks.moved?.(db, message);
  const way = wayFor(db, handover, message);
  const changed = change({
    ...{ pdu, length, imei, imsi, epoch, slot: null, reference: null },
    state: way === 'direct' ? 'sending' : 'storing',
    sendingAt: way === 'direct' ? now : null,
  });
  const job = { message, part: changed, pdu, length };
  return way === 'direct'
    ? { kind: 'submit', ...job }
    : { kind: 'store', isTrial: way === 'trial', ...job };
}

function wayFor(db: WritableDb, { pace, status }: Handover, message: OutboxMessage): Way {
  const { imei, firmware } = status.identity;
  if (!pace.mayStore || !status.capabilities.storeAndSend || !imei || !firmware) return 'direct';
  return chooseWay(status, journalProof(db, imei, firmware), message.class);
}

/**
 * The message with its PDUs and its parts, which are written where they are new with the first
 * that leaves; null when no SMS can carry it, which ends it.
 */
function prepare(db: WritableDb, handover: Handover, message: OutboxMessage) {
  const encoded = encodeMessage(message, handover.now);
  if (!encoded) {
    handover.touched.add(message.id);
    const change = { state: 'failed', settledAt: handover.now } as const;
    const failed = changeMessage(db, message, {
      ...change,
      reason: 'numéro ou texte impossible à envoyer par SMS',
    });
    handover.hooks.ended(db, failed, 'failed');
    return null;
  }
  const known = partsOf(db, message.id);
  if (known.length > 0) return { message, encoded, parts: known, areNew: false };
  const parts = encoded.map(({ index, total }) => newPart(message.id, index, total));
  if (encoded.length === 1) return { message, encoded, parts, areNew: true };
  const concatReference = nextConcatReference(db, message.number);
  const marked = changeMessage(db, message, { concatReference });
  const again = encodeMessage(marked, handover.now) ?? encoded;
  return { message: marked, encoded: again, parts, areNew: true };
}
