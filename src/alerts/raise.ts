import type { AlertLevel } from '../ipc/alert-views.ts';
import type { AlertId, PatientId, ReplyId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import {
  type AlertEvent,
  eventsOf,
  isReason,
  noteEvent,
  type ReasonDetail,
} from './alert-event.ts';
import {
  type AlertRow,
  alertById,
  insertAlert,
  nextCardNumber,
  openAlertOfNumber,
  openAlertOfPatient,
  setLevel,
} from './alert-sql.ts';
import { ring, ringForAll } from './ring.ts';

/** A patient, or a number that belongs to nobody we know. */
export type AlertSubject =
  | { readonly patientId: PatientId; readonly stayId: StayId | null }
  | { readonly number: string };

export interface NewReason {
  readonly level: AlertLevel;
  /** French, with the rule or threshold that was met: "Douleur 8 (seuil : plus de 7)". */
  readonly sentence: string;
  /** The same key on a card that still stands adds nothing: a repeat is harmless. */
  readonly key: string;
  readonly replyId: ReplyId | null;
  readonly words?: string | null;
  readonly highlights?: readonly { readonly from: number; readonly to: number }[];
  readonly writtenAt?: number | null;
  readonly receivedAt?: number | null;
}

/**
 * Puts a reason on the board: on the card that stands for this patient (or number), else on a new
 * one (H12). The level only rises. A rise, or a new urgent reason, rings for everybody even if
 * somebody had taken the card or called before.
 */
export function raiseAlert(work: Work, subject: AlertSubject, reason: NewReason): AlertId {
  const card = standingCard(work, subject);
  if (!card) return openCard(work, subject, reason);
  const known = eventsOf(work.db, card.id).map(({ event }) => event);
  if (known.some((event) => isReason(event) && event.key === reason.key)) return card.id;

  const rises = rank(reason.level) < rank(card.level);
  const rang = rises || (reason.level === 'urgent' && !known.some((event) => tells(event, reason)));
  const level = rises ? reason.level : card.level;
  setLevel(work.db, card.id, level, rises ? work.now : card.level_at, stayOf(subject));
  noteEvent(work, card, { kind: 'alert-reason-added', ...detailOf(subject, reason, rang) });
  const changed = alertById(work.db, card.id);
  if (rang && card.state === 'taken') ringForAll(work, changed, 'new-reason');
  else if (rang) ring(work, changed);
  return card.id;
}

/**
 * A part rings in the moment it is stored (H44). The whole reply comes again with the same words
 * after waiting for others: it must not ask anew for a call that was made meanwhile.
 */
function tells(event: AlertEvent, reply: NewReason): boolean {
  if (!isReason(event) || event.level !== 'urgent' || event.replyId !== null) return false;
  if (reply.replyId === null || !event.words || !reply.words) return false;
  return reply.words.includes(event.words);
}

const levels: readonly AlertLevel[] = ['urgent', 'call', 'silence', 'read'];

/** 0 is the most pressing. */
export function rank(level: AlertLevel): number {
  return levels.indexOf(level);
}

function standingCard(work: Work, subject: AlertSubject): AlertRow | undefined {
  return 'patientId' in subject
    ? openAlertOfPatient(work.db, subject.patientId)
    : openAlertOfNumber(work.db, subject.number);
}

function openCard(work: Work, subject: AlertSubject, reason: NewReason): AlertId {
  const id = work.ids.next<AlertId>();
  insertAlert(work.db, {
    id,
    card_number: nextCardNumber(work.db),
    patient_id: 'patientId' in subject ? subject.patientId : null,
    stay_id: stayOf(subject),
    number: 'number' in subject ? subject.number : null,
    level: reason.level,
    raised_at: work.now,
  });
  const card = alertById(work.db, id);
  noteEvent(work, card, { kind: 'alert-raised', ...detailOf(subject, reason, true) });
  ring(work, card);
  return id;
}

function stayOf(subject: AlertSubject): StayId | null {
  return 'stayId' in subject ? subject.stayId : null;
}

function detailOf(subject: AlertSubject, reason: NewReason, rang: boolean): ReasonDetail {
  return {
    key: reason.key,
    level: reason.level,
    sentence: reason.sentence,
    words: reason.words ?? null,
    highlights: reason.highlights ?? [],
    writtenAt: reason.writtenAt ?? null,
    receivedAt: reason.receivedAt ?? null,
    replyId: reason.replyId,
    stayId: stayOf(subject),
    rang,
  };
}
