import { type Author, readAuthor, writeAuthor } from '../audit/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import type { AlertLevel, AlertOutcome, CallOutcome } from '../ipc/alert-views.ts';
import type { AlertId, CallId, PatientId, ReplyId, StaffId, StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';

/** Why a card is on the board. Kept as the event that brought it. */
export interface ReasonDetail {
  readonly key: string;
  readonly level: AlertLevel;
  readonly sentence: string;
  readonly words: string | null;
  readonly highlights: readonly { readonly from: number; readonly to: number }[];
  readonly writtenAt: number | null;
  readonly receivedAt: number | null;
  readonly replyId: ReplyId | null;
  readonly stayId: StayId | null;
  /** It asked for everybody: what was called before does not answer it. */
  readonly rang: boolean;
}

export type RingCause =
  | 'not-called'
  | 'not-reached'
  | 'not-taken'
  | 'new-reason'
  | 'call-back'
  | 'signed-out';

/** All that happens to a card, in order. The kind is also the kind of its row in the trail. */
export type AlertEvent =
  | ({ readonly kind: 'alert-raised' } & ReasonDetail)
  | ({ readonly kind: 'alert-reason-added' } & ReasonDetail)
  | { readonly kind: 'alert-rang-again'; readonly because: RingCause }
  | { readonly kind: 'alert-taken'; readonly staffId: StaffId }
  | {
      readonly kind: 'alert-taken-over';
      readonly staffId: StaffId;
      /** Null: from the on-call phone. */
      readonly fromStaffId: StaffId | null;
      readonly from: string;
    }
  | { readonly kind: 'alert-taken-by-on-call' }
  | {
      readonly kind: 'call-logged';
      readonly callId: CallId;
      readonly outcome: CallOutcome;
      readonly note: string | null;
      readonly callBackAt: number | null;
    }
  | { readonly kind: 'on-call-texted'; readonly time: 'first' | 'again' | 'reminder' | 'next' }
  | { readonly kind: 'on-call-unanswered' }
  | { readonly kind: 'on-call-unset' }
  | {
      readonly kind: 'alert-closed';
      readonly outcome: AlertOutcome;
      readonly note: string | null;
    }
  | { readonly kind: 'alert-reopened' };

export interface NotedEvent {
  readonly at: number;
  readonly author: Author;
  readonly event: AlertEvent;
}

interface Subject {
  readonly id: AlertId;
  readonly patient_id: PatientId | null;
  readonly stay_id: StayId | null;
}

/** Writes the event beside the card and in the trail, and tells the screens. */
export function noteEvent(work: Work, card: Subject, event: AlertEvent): void {
  const { kind, ...detail } = event;
  sql<[AlertId, AlertId, number, string, string, string]>(
    work.db,
    `INSERT INTO alert_event (alert_id, position, at, kind, author, detail)
     VALUES (?, (SELECT count(*) + 1 FROM alert_event WHERE alert_id = ?), ?, ?, ?, ?)`,
  ).run(card.id, card.id, work.now, kind, writeAuthor(work.author), JSON.stringify(detail));
  const callId = event.kind === 'call-logged' ? event.callId : undefined;
  work.trail(
    kind,
    { alertId: card.id, callId, patientId: card.patient_id, stayId: card.stay_id },
    detail,
  );
  work.changed({ kind: 'board' });
  if (card.patient_id) work.changed({ kind: 'patient', patientId: card.patient_id });
}

/** Everything that happened to a card, oldest first. */
export function eventsOf(db: ReadableDb, alertId: AlertId): NotedEvent[] {
  const rows = sql<[AlertId], { at: number; kind: string; author: string; detail: string }>(
    db,
    'SELECT at, kind, author, detail FROM alert_event WHERE alert_id = ? ORDER BY position',
  ).all(alertId);
  return rows.map((row) => ({
    at: row.at,
    author: readAuthor(row.author),
    event: { kind: row.kind, ...JSON.parse(row.detail) } as AlertEvent,
  }));
}

export function isReason(
  event: AlertEvent,
): event is Extract<AlertEvent, { kind: 'alert-raised' | 'alert-reason-added' }> {
  return event.kind === 'alert-raised' || event.kind === 'alert-reason-added';
}

/**
 * Whether somebody phoned since the card last asked for everybody: taken is not called (H13), and
 * a call made before a new urgent reason does not answer it.
 */
export function callsSoFar(events: readonly NotedEvent[]): 'none' | 'attempted' | 'reached' {
  let calls: 'none' | 'attempted' | 'reached' = 'none';
  for (const { event } of events) {
    if (isReason(event) && event.rang) calls = 'none';
    if (event.kind !== 'call-logged') continue;
    if (event.outcome === 'reached' || event.outcome === 'relative') calls = 'reached';
    else if (calls === 'none') calls = 'attempted';
  }
  return calls;
}
