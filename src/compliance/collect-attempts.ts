import type { ReadableDb } from '../db/index.ts';
import { addDays } from '../shared/calendar.ts';
import type { Attempt } from './attempt.ts';
import {
  callsOfPeriod,
  heldStays,
  type PeriodStay,
  repliesOfPeriod,
  type StayDay,
  type TextRow,
} from './compliance-sql.ts';
import type { ContactRule } from './contact-rule.ts';
import { answersWhat, type FollowUp } from './follow-up.ts';
import type { SurgeryDays } from './surgery-days.ts';

export interface Collecting {
  readonly from: string;
  readonly to: string;
  readonly rule: ContactRule;
  readonly days: SurgeryDays;
  readonly stays: readonly PeriodStay[];
  readonly texts: readonly TextRow[];
  followUpOf(stay: PeriodStay): FollowUp;
}

/** Everything that was tried to reach each patient after surgery, or came from them, in order. */
export function collectAttempts(
  db: ReadableDb,
  collecting: Collecting,
): ReadonlyMap<string, readonly Attempt[]> {
  const { from, to, rule, days, stays } = collecting;
  const found = new Map<string, Attempt[]>(stays.map((stay) => [stay.id, []]));
  const staysById = new Map(stays.map((stay) => [stay.id, stay]));
  const candidates = Map.groupBy(
    heldStays(db, addDays(from, -rule.lastDay), addDays(to, rule.lastDay)),
    (stay) => stay.patient_id,
  );

  /** The stays of the period that something is about; `isAmbiguous` when it could be several. */
  const subjects = (stayId: string | null, patientId: string, at: number) => {
    const near: readonly StayDay[] =
      stayId === null
        ? (candidates.get(patientId) ?? []).filter(({ surgery_date }) => {
            const { contact } = days.of(surgery_date);
            return at >= contact.from && at < contact.to;
          })
        : [];
    const ids = stayId === null ? near.map(({ id }) => id) : [stayId];
    return ids.flatMap((id) => {
      const stay = staysById.get(id);
      return stay ? [{ stay, isAmbiguous: near.length > 1 }] : [];
    });
  };
  const add = (stay: PeriodStay, attempt: Attempt) => found.get(stay.id)?.push(attempt);

  for (const row of collecting.texts) {
    const stay = staysById.get(row.stay_id);
    const at = row.sent_at ?? row.settled_at ?? row.due_at;
    if (!stay || at < days.of(stay.surgery_date).endsAt || !isSolicitation(row, stay)) continue;
    const { kind: purpose, author, state, reason } = row;
    add(stay, { kind: 'text', at, isAmbiguous: false, purpose, author, state, reason });
  }

  const firstNight = days.of(from).endsAt;
  for (const row of repliesOfPeriod(db, from, to, firstNight)) {
    for (const { stay, isAmbiguous } of subjects(row.stay_id, row.patient_id, row.written_at)) {
      if (row.written_at < days.of(stay.surgery_date).endsAt) continue;
      add(stay, {
        kind: 'reply',
        at: row.written_at,
        isAmbiguous,
        carries: row.kind,
        isProcessed: row.state === 'processed',
        answers: answersWhat(collecting.followUpOf(stay), row.step_id, row.item_id),
        understood: row.outcome,
        isWrongNumber: hasIntent(row.intents, 'wrong_number'),
        reading: row.reading,
        readBy: row.read_by,
        label: row.label,
      });
    }
  }

  for (const row of callsOfPeriod(db, from, to, days.of(from).startsAt)) {
    for (const { stay, isAmbiguous } of subjects(row.stay_id, row.patient_id, row.at)) {
      if (row.at < days.of(stay.surgery_date).startsAt) continue;
      add(stay, {
        kind: 'call',
        at: row.at,
        isAmbiguous,
        author: row.author,
        outcome: row.outcome,
      });
    }
  }

  for (const attempts of found.values()) attempts.sort((a, b) => a.at - b.at);
  return found;

  /** A text that asks something after surgery, or a nurse's own; not an automatic answer. */
  function isSolicitation(row: TextRow, stay: PeriodStay): boolean {
    if (row.kind === 'nurse') return true;
    const asks = row.kind === 'question' || row.kind === 'reminder';
    return asks && row.step_id !== null && collecting.followUpOf(stay).has(row.step_id);
  }
}

function hasIntent(intents: string | null, intent: string): boolean {
  return intents !== null && (JSON.parse(intents) as unknown[]).includes(intent);
}
