import type { ReadableDb } from '../db/index.ts';
import type { CallOutcome } from '../ipc/alert-views.ts';
import type { HasReport } from '../ipc/has-views.ts';
import { type AlertRow, alertsOfPeriod, callsOfAlerts, reasonsOfAlert } from './compliance-sql.ts';
import { patientNameOf } from './patient-name.ts';
import { alertOutcomeWords, authorWords, callWords } from './words.ts';

/** Best first: a card called twice was answered if one call was. */
const callRanks: readonly CallOutcome[] = [
  'reached',
  'relative',
  'call-back',
  'voicemail',
  'no-answer',
];

/** Each card with what was done: raised, taken, called, closed, and how it ended. */
export function alertsWithActs(
  db: ReadableDb,
  from: string,
  to: string,
  raisedFrom: number,
  raisedTo: number,
): HasReport['alerts'] {
  const alerts = alertsOfPeriod(db, from, to, raisedFrom, raisedTo);
  const first = Math.min(...alerts.map(({ raised_at }) => raised_at));
  const calls = alerts.length > 0 ? callsOfAlerts(db, first) : [];
  const callsOf = Map.groupBy(calls, ({ alert_id }) => alert_id);
  return alerts.map((alert) => {
    const made = callsOf.get(alert.id) ?? [];
    const best = callRanks.find((rank) => made.some(({ outcome }) => outcome === rank));
    return {
      cardNumber: alert.card_number,
      level: alert.level,
      patient: hasPatient(alert) ? patientNameOf(alert) : null,
      raisedAt: alert.raised_at,
      reason: reasonsOfAlert(db, alert.id).join(' · '),
      takenAt: alert.taken_at,
      takenBy: takerOf(alert),
      calledAt: made[0]?.at ?? null,
      calledBy: made[0] ? authorWords(made[0].author) : null,
      callOutcome: best ? callWords[best] : null,
      closedAt: alert.closed_at,
      closedBy: alert.closed_by === null ? null : authorWords(alert.closed_by),
      outcome: alertOutcomeWords(alert.outcome),
    };
  });
}

function takerOf(alert: AlertRow): string | null {
  if (alert.taken_on_call) return 'astreinte';
  return alert.taken_by === null ? null : authorWords(alert.taken_by);
}

function hasPatient(alert: AlertRow): alert is AlertRow & Required<AlertRow> {
  return typeof alert.patient_id === 'string';
}
