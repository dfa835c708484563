import type { WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { MessageId } from '../shared/ids.ts';
import { reportInWords } from './report-in-words.ts';
import {
  changeMessage,
  findByNumber,
  findByReference,
  findWithoutReference,
  messageOf,
  type SentPart,
} from './rows.ts';
import { type Change, movePart } from './transitions.ts';
import type { MessageState, OutboxPart, PartState } from './types.ts';

/** Networks keep trying for days; after that long a reference surely means another message. */
const LATEST_REPORT_MS = 15 * 86_400_000;

/**
 * How far the service centre's time of acceptance may lie from ours. Shorter fails where clocks
 * differ; longer may take another message with the same reference (it comes round after 256).
 */
const SAME_TIME_MS = 15 * 60_000;

/**
 * A modem may take so long to hand a text to the network. Told within that time, one that never
 * left may lie nearer to the time of acceptance than the one that did, and would be called
 * delivered: nobody would look for the patient who did not get it.
 */
const APART_MS = 180_000;

export type ReportMatch =
  | { readonly kind: 'applied'; readonly messageId: MessageId; readonly state: MessageState }
  /** Says nothing that we did not know. */
  | { readonly kind: 'repeated'; readonly messageId: MessageId }
  /** For one of several to that number whose answers were not read: each may be the one that left. */
  | { readonly kind: 'ambiguous' }
  /** For a message that this folder did not send: another workstation with this SIM? (H34) */
  | { readonly kind: 'unmatched' };

/**
 * Applies a delivery report, in the caller's transaction. It may come hours late, twice, first
 * temporary then final, and before the answer to the sending itself.
 *
 * @param isTraining there the folder's time is not the network's: times cannot be compared.
 */
export function applyStatusReport(
  db: WritableDb,
  change: Change,
  report: StatusReport,
  imsi: string | null,
  isTraining: boolean,
): ReportMatch {
  const isCandidate = (part: SentPart) =>
    isSameNumber(part.number, report.to.number) &&
    (imsi === null || part.imsi === null || part.imsi === imsi);
  const sctsAt = isTraining ? null : report.scts.at;
  const part = choosePart(
    sentWith(db, report, sctsAt, change.now, isCandidate),
    findWithoutReference(db).filter(isCandidate),
    sctsAt,
  );
  if (part === 'ambiguous') return { kind: 'ambiguous' };
  if (!part) return { kind: 'unmatched' };
  const { messageId } = part;
  const state = stateAfter(part.state, report.outcome);
  const words = reportInWords(report);
  const isNews = state !== part.state || part.reference === null;
  // A network that tries again may say another reason: the message's state does not change by it.
  const isNewReason = state === 'sent' && report.outcome === 'trying';
  if (isNews) {
    const fields = {
      state,
      reference: report.messageReference,
      reportStatus: report.status,
      settledAt: state === 'sent' || state === 'sending' ? null : change.now,
    };
    movePart(db, change, part, fields, words);
  }
  const message = messageOf(db, messageId);
  if (isNewReason && message.state === 'sent' && message.reason !== words) {
    change.touched.add(messageId);
    changeMessage(db, message, { reason: words });
  } else if (!isNews) return { kind: 'repeated', messageId };
  return { kind: 'applied', messageId, state: message.state };
}

/**
 * How far from its time a report's part is looked for, at first and then. Each row of that time is
 * read, and in a busy quarter of an hour that is thousands; what is nearest is chosen anyway.
 */
const REACHES_MS = [3_000, 30_000, SAME_TIME_MS] as const;

/** A text that waited longer to leave is looked for among all that left when it did. */
const WAITED_MS = 86_400_000;

/**
 * Parts with this reference that are candidates. Days of sending are read only where the part is
 * not found at once among the number's own of those seconds, then all of its seconds, its minutes:
 * the choice is the same.
 */
function sentWith(
  db: WritableDb,
  { messageReference: reference, to: { number } }: StatusReport,
  sctsAt: number | null,
  now: number,
  isCandidate: (part: SentPart) => boolean,
): readonly SentPart[] {
  const earliest = now - LATEST_REPORT_MS;
  const isTimed = sctsAt !== null;
  const isFound = (near: readonly SentPart[]) => (isTimed ? near.length > 0 : near.some(isOpen));
  const reachOf = (reach: number) => {
    const [since, until] = isTimed ? [sctsAt - reach, sctsAt + reach] : [now - reach, now];
    return [Math.max(since, earliest), until] as const;
  };
  const seconds = reachOf(REACHES_MS[0]);
  const own = findByNumber(db, number, seconds[0] - WAITED_MS, reference, ...seconds);
  const ownNear = own.filter(isCandidate);
  if (isFound(ownNear)) return ownNear;
  for (const reach of REACHES_MS) {
    const near = findByReference(db, reference, ...reachOf(reach)).filter(isCandidate);
    if (isFound(near)) return near;
  }
  return findByReference(db, reference, earliest, Number.MAX_SAFE_INTEGER).filter(isCandidate);
}

/** Delivered stays delivered; a later success corrects an earlier failure. */
function stateAfter(state: PartState, outcome: StatusReport['outcome']): PartState {
  switch (outcome) {
    case 'delivered':
      return 'delivered';
    case 'failed':
      return state === 'delivered' ? state : 'failed';
    case 'trying':
      // The network has it, so it left, whatever the modem did not answer.
      return state === 'unknown' ? 'sent' : state;
    default:
      return assertNever(outcome);
  }
}

type Choosable = Pick<OutboxPart, 'messageId' | 'state' | 'sendingAt'>;

/**
 * The part that a report is about. `byReference`: the latest first; `withoutReference`: those
 * whose answer was not read, the oldest first. `sctsAt` null: times say nothing.
 */
export function choosePart<P extends Choosable>(
  byReference: readonly P[],
  withoutReference: readonly P[],
  sctsAt: number | null,
): P | 'ambiguous' | undefined {
  const nearestFirst = (parts: readonly P[]) =>
    parts
      .filter((part) => distance(part, sctsAt) <= SAME_TIME_MS)
      .sort((a, b) => distance(a, sctsAt) - distance(b, sctsAt));
  const open = byReference.find(isOpen);
  // Without a time to compare, the number alone says it; with one that disagrees, it does not.
  const isTimed = sctsAt !== null;
  const known = isTimed ? nearestFirst(byReference)[0] : open;
  if (known) return known;
  const [doubted, ...others] = isTimed ? nearestFirst(withoutReference) : withoutReference;
  if (!doubted) return open ?? byReference[0];
  const isApart = (other: P) =>
    isTimed && distance(other, sctsAt) - distance(doubted, sctsAt) > APART_MS;
  const rivals = others.filter(({ messageId }) => messageId !== doubted.messageId);
  return rivals.every(isApart) ? doubted : 'ambiguous';
}

const isOpen = ({ state }: Pick<OutboxPart, 'state'>): boolean =>
  state === 'sent' || state === 'sending';

function distance(part: Pick<OutboxPart, 'sendingAt'>, sctsAt: number | null): number {
  if (sctsAt === null || part.sendingAt === null) return Number.POSITIVE_INFINITY;
  return Math.abs(part.sendingAt - sctsAt);
}

/** Reports name a number as the network writes it: `+33639980001`, `0639980001`, `33639980001`. */
export function isSameNumber(one: string, other: string): boolean {
  const a = one.replace(/\D/g, '');
  const b = other.replace(/\D/g, '');
  if (a.length < 9 || b.length < 9) return a === b;
  return a.slice(-9) === b.slice(-9);
}
