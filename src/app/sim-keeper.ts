import { raiseTechnical } from '../alerts/index.ts';
import { receiveReply, replyById, setReplyState } from '../conversations/index.ts';
import type { WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import type { FinalState, OutboxMessage, ReportMatch } from '../outbox/index.ts';
import { findMessage } from '../outbox/index.ts';
import type { Timer } from '../scheduler/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { MessageId, ReplyId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import {
  checkPlans,
  endPastPeriods,
  fireTestTimer,
  holdRoutine,
  isTestTimer,
  loopLate,
  noteLoss,
  noteNetworkTime,
  simKey,
  testMessageSettled,
  testOfText,
  testReturned,
  writeHeard,
} from '../sims/index.ts';
import { isDeadModemTimer, modemIsDead } from './dead-modem.ts';

/**
 * What follows for the SIMs from what leaves and arrives, in the transactions of the boxes; and
 * what this run knows beside the rows: when a test was told to the modem, in real time.
 */
export class SimKeeper {
  readonly #monotonic: Monotonic;
  readonly #isTraining: boolean;
  readonly #testTold = new Map<MessageId, number>();

  constructor(monotonic: Monotonic, isTraining: boolean) {
    this.#monotonic = monotonic;
    this.#isTraining = isTraining;
  }

  left(work: Work, message: OutboxMessage): void {
    if (message.kind === 'loop-test') this.#testTold.set(message.id, this.#monotonic.now());
    checkPlans(work);
  }

  ended(work: Work, message: OutboxMessage, state: FinalState): void {
    if (state === 'delivered') {
      testMessageSettled(work, message.id, 'delivered', '');
      return;
    }
    testMessageSettled(work, message.id, 'lost', message.reason ?? 'SMS de test non parti.');
    if (state === 'failed') noteLoss(work, message.id);
  }

  reportOverdue(work: Work, message: OutboxMessage): void {
    // A loop test has a shorter time of its own.
    if (message.kind !== 'loop-test') {
      testMessageSettled(work, message.id, 'lost', 'Pas d’accusé de réception dans le délai.');
    }
    noteLoss(work, message.id);
  }

  refusedByOperator(work: Work, imsi: string | null): void {
    holdRoutine(work, { kind: 'operator-refuses', imsi: simKey(imsi) });
  }

  /** Anything at all came from the network. */
  heard(db: WritableDb, now: number, imsi: string | null): void {
    writeHeard(db, now, simKey(imsi));
  }

  reported(work: Work, report: StatusReport, match: ReportMatch): void {
    if (match.kind === 'unmatched') {
      raiseTechnical(work, 'foreign-report', { status: report.status });
      return;
    }
    // In training the network's time is another world's (design, "Two clocks").
    if (match.kind !== 'applied' || this.#isTraining) return;
    const sentAt = findMessage(work.db, match.messageId)?.sentAt ?? null;
    if (sentAt !== null && report.scts.at !== null) noteNetworkTime(work, sentAt - report.scts.at);
  }

  /** Our own text that came back is nobody's reply. */
  replyReady(work: Work, replyId: ReplyId): void {
    const reply = replyById(work.db, replyId);
    const test = reply?.kind === 'text' ? testOfText(work.db, reply.text) : undefined;
    if (!reply || !test) {
      receiveReply(work, replyId, reply);
      return;
    }
    const toldMsAgo = this.#toldMsAgo(test.messageId);
    const sentAt = findMessage(work.db, test.messageId)?.sentAt ?? null;
    const byClock = sentAt === null ? null : Math.max(0, reply.received_at - sentAt);
    testReturned(work, test, toldMsAgo ?? byClock);
    this.#testTold.delete(test.messageId);
    setReplyState(work.db, replyId, 'processed', work.now);
  }

  readonly fireTimer = (work: Work, { owner_id: ownerId, name }: Timer): void => {
    if (isTestTimer(name)) fireTestTimer(work, ownerId, name);
    else if (name === 'loop-late') loopLate(work, ownerId, (id) => this.#toldMsAgo(id));
    else if (name === 'plan-period') endPastPeriods(work);
    else if (isDeadModemTimer(name)) modemIsDead(work);
  };

  #toldMsAgo(messageId: MessageId): number | null {
    const told = this.#testTold.get(messageId);
    return told === undefined ? null : Math.round(this.#monotonic.now() - told);
  }
}
