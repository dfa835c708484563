import { clearTechnical, onCallTextLost, raiseAlert, raiseTechnical } from '../alerts/index.ts';
import type { Author } from '../audit/index.ts';
import { recordExpired, runConversation, scanPart } from '../conversations/index.ts';
import type { WritableDb } from '../db/index.ts';
import type { StatusReport } from '../gsm/index.ts';
import type { InboxHooks } from '../inbox/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { OutboxHooks, OutboxMessage, ReportMatch } from '../outbox/index.ts';
import { type Change, joinWork, runWork, type Work, type WorkDeps } from '../shared/work.ts';
import { testOfText } from '../sims/index.ts';
import type { SimulatedPatients } from '../training/index.ts';
import type { DiskRoom } from './disk-room.ts';
import type { SimKeeper } from './sim-keeper.ts';

const automate: Author = { kind: 'automate' };

export type Joined = (db: WritableDb, work: (work: Work) => void) => void;

/**
 * Work inside a transaction of the boxes. Changes are published in a microtask: transactions are
 * synchronous, so it runs after the commit.
 */
export function joinInHook(deps: WorkDeps): Joined {
  return (db, work) => {
    const changes: Change[] = [];
    work(joinWork(deps, db, automate, changes));
    if (changes.length > 0) queueMicrotask(() => deps.publish(changes));
  };
}

export function outboxHooks(
  deps: WorkDeps,
  joined: Joined,
  sims: SimKeeper,
  patients: SimulatedPatients | null,
  room: DiskRoom | null = null,
): OutboxHooks {
  const subjectOf = (message: OutboxMessage) => ({
    patientId: message.patientId,
    stayId: message.stayId,
    messageId: message.id,
  });
  const lost = (work: Work, message: OutboxMessage, why: string, final: boolean) => {
    if (message.conversationId && message.stepId) {
      const { stepId, kind, createdAt: queuedAt } = message;
      const input = { type: 'message-lost', stepId, kind, queuedAt, why, final } as const;
      runConversation(work, message.conversationId, input);
    } else if (message.kind === 'on-call') {
      onCallTextLost(work);
    } else if (message.kind === 'emergency') {
      raiseAlert(work, subjectOfEmergency(message), {
        level: 'urgent',
        sentence: "Le conseil d'appeler le 15 n'a pas été confirmé au patient.",
        key: `emergency-lost:${message.id}`,
        replyId: null,
      });
    } else if (message.patientId) {
      raiseAlert(
        work,
        { patientId: message.patientId, stayId: message.stayId },
        {
          level: 'call',
          sentence: `SMS non remis : ${why}`,
          key: `lost:${message.id}`,
          replyId: null,
        },
      );
    }
  };
  return {
    left: (db, message) => {
      joined(db, (work) => {
        work.trail('text-left', subjectOf(message), { text: message.text, number: message.number });
        work.changed({ kind: 'board' });
        if (message.patientId) work.changed({ kind: 'patient', patientId: message.patientId });
        sims.left(work, message);
      });
      patients?.textArrived(message.number, message.text);
    },
    ended: (db, message, state) => {
      joined(db, (work) => {
        const reason = message.reason ?? '';
        if (state !== 'cancelled') work.trail(`text-${state}`, subjectOf(message), { reason });
        if (message.patientId) work.changed({ kind: 'patient', patientId: message.patientId });
        work.changed({ kind: 'board' });
        if (state === 'expired') recordExpired(work, message);
        if (state === 'failed' || state === 'expired' || state === 'quarantined') {
          lost(work, message, lostWords(state, reason), true);
        }
        sims.ended(work, message, state);
      });
    },
    moved: (db, message) => {
      joined(db, (work) => work.trail('text-moved', subjectOf(message), {}));
    },
    reportOverdue: (db, message) => {
      joined(db, (work) => {
        work.trail('text-overdue', subjectOf(message), {});
        lost(work, message, "pas d'accusé de réception dans le délai.", false);
        sims.reportOverdue(work, message);
      });
    },
    onChanged: () => deps.publish([{ kind: 'board' }]),
    onTrouble: (trouble) => {
      if (trouble.kind === 'cannot-record') room?.failed(trouble.error);
      if (trouble.kind !== 'refused-by-operator') return;
      runWork(deps, automate, (work) => sims.refusedByOperator(work, trouble.imsi));
    },
  };
}

function lostWords(state: 'failed' | 'expired' | 'quarantined', reason: string): string {
  if (reason) return reason;
  return state === 'expired' ? "trop tard pour l'envoyer." : "le réseau ne l'a pas remis.";
}

function subjectOfEmergency(message: OutboxMessage) {
  return message.patientId
    ? { patientId: message.patientId, stayId: message.stayId }
    : { number: message.number };
}

/** Undefined without a sender: one command looks, and the running unit takes the report. */
type TakeReport = (
  db: WritableDb,
  report: StatusReport,
  imsi: string | null,
) => ReportMatch | undefined;

export function inboxHooks(
  deps: WorkDeps,
  joined: Joined,
  sims: SimKeeper,
  link: ModemLink,
  isTraining: boolean,
  takeReport: TakeReport,
  room: DiskRoom | null = null,
): InboxHooks {
  const heard = (db: WritableDb) =>
    sims.heard(db, deps.clock.now(), link.status.identity.imsi ?? null);
  return {
    partStored: (db, part) => {
      heard(db);
      const { uniqueKey: key, number, text, sctsAt, receivedAt } = part;
      // Our own test that came back has nothing to say, and nobody to answer.
      if (testOfText(db, text)) return;
      // A network ahead of us is wrong; in training its time is another world's (design, "Two clocks").
      const writtenAt = isTraining ? receivedAt : Math.min(sctsAt ?? receivedAt, receivedAt);
      joined(db, (work) => scanPart(work, { key, number, text, writtenAt, receivedAt }));
    },
    replyReady: (db, reply) => joined(db, (work) => sims.replyReady(work, reply.id)),
    statusReport: (db, report, imsi) => {
      heard(db);
      const match = takeReport(db, report, imsi);
      if (match) joined(db, (work) => sims.reported(work, report, match));
    },
    onStorage: ({ level, used, total }) => {
      runWork(deps, automate, (work) => {
        if (level === 'ok') clearTechnical(work, 'store-nearly-full');
        else raiseTechnical(work, 'store-nearly-full', { used, total });
      });
    },
    onTrouble: (error) => room?.failed(error),
  };
}
