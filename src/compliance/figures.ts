import type { HasReport, HasStay } from '../ipc/has-views.ts';
import type { AnsweredItem, PeriodStay, TextRow } from './compliance-sql.ts';
import type { FollowUp } from './follow-up.ts';

/** The numbers of the summary. Pure: each is counted from lists that the summary also shows. */

type ContactFigures = Pick<HasReport, 'contact' | 'ongoing' | 'bySms' | 'byCall' | 'delays'>;

export function contactFigures(stays: readonly HasStay[]): ContactFigures {
  const contacted = stays.filter(({ status }) => status === 'contacted');
  const missed = stays.filter(({ status }) => status === 'not-contacted');
  const made = contacted.flatMap(({ contact }) => (contact ? [contact] : []));
  const delays = made.map(({ delayHours }) => delayHours).sort((a, b) => a - b);
  return {
    contact: { numerator: contacted.length, denominator: contacted.length + missed.length },
    ongoing: stays.length - contacted.length - missed.length,
    bySms: made.filter(({ channel }) => channel === 'sms').length,
    byCall: made.filter(({ channel }) => channel === 'call').length,
    delays: { medianHours: median(delays), maxHours: delays.at(-1) ?? null },
  };
}

/** Of an even number, the mean of the two in the middle. */
export function median(sorted: readonly number[]): number | null {
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export function confirmationFigures(stays: readonly PeriodStay[]): HasReport['confirmations'] {
  const count = (...answers: readonly PeriodStay['confirmation'][]) =>
    stays.filter(({ confirmation }) => answers.includes(confirmation)).length;
  return {
    asked: count('asked', 'yes', 'no', 'void'),
    yes: count('yes'),
    no: count('no'),
    // A void answer was to another appointment: it is asked again.
    silent: count('asked', 'void'),
  };
}

export function messageFigures(texts: readonly TextRow[]): HasReport['messages'] {
  const count = (...states: readonly string[]) =>
    texts.filter(({ state }) => states.includes(state)).length;
  return {
    sent: texts.filter(({ sent_at, state }) => sent_at !== null || state === 'delivered').length,
    delivered: count('delivered'),
    failed: count('failed'),
    unknown: count('unknown'),
    expired: count('expired', 'quarantined'),
  };
}

/**
 * Stays asked the questions of the day after by a text that left (or that answered), with one of them
 * answered, with all that everybody is asked. `nextDay`: those questions, of the stay's version.
 */
export function questionnaireFigures(
  stays: readonly PeriodStay[],
  texts: readonly TextRow[],
  answers: readonly AnsweredItem[],
  nextDay: (stay: PeriodStay) => FollowUp,
): HasReport['questionnaire'] {
  const textsOf = Map.groupBy(texts, ({ stay_id }) => stay_id);
  const answersOf = Map.groupBy(answers, ({ stay_id }) => stay_id);
  const figures = { asked: 0, answered: 0, complete: 0 };
  for (const stay of stays) {
    const steps = nextDay(stay);
    const given = (answersOf.get(stay.id) ?? []).filter(({ step_id }) => steps.has(step_id));
    const wasAsked = (textsOf.get(stay.id) ?? []).some(
      ({ kind, step_id, sent_at }) =>
        kind === 'question' && step_id !== null && sent_at !== null && steps.has(step_id),
    );
    const isGiven = (stepId: string, itemId: string) =>
      given.some(({ step_id, item_id }) => step_id === stepId && item_id === itemId);
    const begun = [...steps].filter(([stepId]) => given.some(({ step_id }) => step_id === stepId));
    if (wasAsked || given.length > 0) figures.asked += 1;
    if (given.length > 0) figures.answered += 1;
    const isWhole = begun.every(([stepId, items]) =>
      [...items].every((itemId) => isGiven(stepId, itemId)),
    );
    if (begun.length > 0 && isWhole) figures.complete += 1;
  }
  return figures;
}
