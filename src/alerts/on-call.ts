import { writeAuthor } from '../audit/index.ts';
import { cancelMessages, isSameNumber, queueMessage } from '../outbox/index.ts';
import { clearTimer, setTimer, timersOf } from '../scheduler/index.ts';
import type { Work } from '../shared/work.ts';
import { eventsOf, noteEvent } from './alert-event.ts';
import { type AlertRow, setTaken, standingAlerts } from './alert-sql.ts';
import { armCallDue } from './call-due.ts';
import { clearTechnical, raiseTechnical } from './technical.ts';

/** Minutes after the alert at which the on-call phone is texted (H01). */
const textTimers = { 'on-call-1': 0, 'on-call-2': 5, 'on-call-3': 10 } as const;
/** As long after the last text as between two. */
const unansweredAfterMinutes = 15;
/** Then each next person has as long to answer. */
const nextAfterMinutes = 5;

export type OnCallTimer = keyof typeof textTimers | 'on-call-unanswered';

const timerNames = [...Object.keys(textTimers), 'on-call-unanswered'] as readonly OnCallTimer[];

/** H51: without a report by then the phone is off or out of reach, and somebody must know. */
const reportWithinMs = 2 * 60_000;
const validForMs = 10 * 60_000;

/** An urgent card leaves the room: texts at 0, 5 and 10 minutes. A series with a text to come goes on. */
export function startOnCall(work: Work, card: AlertRow): void {
  const running = timersOf(work.db, 'alert', card.id).some(({ name }) => name in textTimers);
  if (running) return;
  if (work.settings.onCallNumber === null) {
    noteEvent(work, card, { kind: 'on-call-unset' });
    raiseTechnical(work, 'on-call-unset', {});
  }
  for (const [name, minutes] of Object.entries(textTimers)) {
    setTimer(work.db, 'alert', card.id, name, work.now + minutes * 60_000);
  }
  const end = work.now + unansweredAfterMinutes * 60_000;
  setTimer(work.db, 'alert', card.id, 'on-call-unanswered', end);
  work.changed({ kind: 'timers' });
}

export function stopOnCall(work: Work, card: AlertRow): void {
  for (const name of timerNames) clearTimer(work.db, 'alert', card.id, name);
}

/** Once no urgent card waits for anybody, what has not left yet need not, and an unanswered phone is history. */
export function settleOnCall(work: Work): void {
  const waiting = standingAlerts(work.db).some(
    (card) => card.level === 'urgent' && card.state === 'open',
  );
  if (waiting) return;
  clearTechnical(work, 'on-call-unreachable');
  cancelOnCallTexts(work, 'L’alerte a été prise.');
}

/** What waits for the modem; what has left cannot be called back. */
export function cancelOnCallTexts(work: Work, reason: string): void {
  for (const number of onCallNumbers(work)) {
    const cancelled = cancelMessages(work.db, work.now, { number, kinds: ['on-call'] }, reason);
    if (cancelled.length > 0) work.changed({ kind: 'outbox' });
  }
}

/** The on-call phone, and who is next, each once. */
export function onCallNumbers({ settings }: Pick<Work, 'settings'>): readonly string[] {
  const { onCallNumber, onCallNextNumber, onCallOtherNumbers } = settings;
  const all = [onCallNumber, onCallNextNumber, ...onCallOtherNumbers];
  return [...new Set(all.filter((number) => number !== null))];
}

/** H51: no report in time, or a text that could not leave. The next person is texted at once. */
export function onCallTextLost(work: Work): void {
  raiseTechnical(work, 'on-call-unreachable', {});
  for (const card of standingAlerts(work.db)) {
    if (card.level === 'urgent' && card.state === 'open') textNext(work, card);
  }
}

/**
 * Each person once for each card: when nobody is left it is a matter for the board, which rings.
 *
 * @returns whether somebody comes after the one who was texted.
 */
function textNext(work: Work, card: AlertRow): boolean {
  const texted = eventsOf(work.db, card.id).filter(
    ({ event }) => event.kind === 'on-call-texted' && event.time === 'next',
  ).length;
  const [next, ...others] = onCallNumbers(work)
    .filter((number) => number !== work.settings.onCallNumber)
    .slice(texted);
  if (next !== undefined) sendOnCall(work, card, 'next', next);
  return others.length > 0;
}

export function isOnCallTimer(name: string): name is OnCallTimer {
  return timerNames.some((known) => known === name);
}

export function fireOnCall(work: Work, card: AlertRow, name: OnCallTimer): void {
  if (card.state !== 'open' || card.level !== 'urgent') return;
  const { onCallNumber } = work.settings;
  if (onCallNumber === null) {
    raiseTechnical(work, 'on-call-unset', {});
  } else if (name === 'on-call-unanswered') {
    noteEvent(work, card, { kind: 'on-call-unanswered' });
    raiseTechnical(work, 'on-call-unreachable', { cardNumber: card.card_number });
    if (textNext(work, card)) {
      setTimer(work.db, 'alert', card.id, name, work.now + nextAfterMinutes * 60_000);
      work.changed({ kind: 'timers' });
    }
  } else {
    clearTechnical(work, 'on-call-unset');
    sendOnCall(work, card, name === 'on-call-1' ? 'first' : 'again', onCallNumber);
  }
}

/**
 * After « PRIS » the phone stays quiet but for one reminder, if no call is logged in time: taken
 * is not called (H13), and a phone that never stops is switched off.
 */
export function remindOnCall(work: Work, card: AlertRow): void {
  const { onCallNumber } = work.settings;
  const reminded = eventsOf(work.db, card.id).some(
    ({ event }) => event.kind === 'on-call-texted' && event.time === 'reminder',
  );
  if (onCallNumber !== null && !reminded) {
    sendOnCall(work, card, 'reminder', onCallNumber);
  }
}

function sendOnCall(
  work: Work,
  card: AlertRow,
  time: 'first' | 'again' | 'reminder' | 'next',
  number: string,
): void {
  noteEvent(work, card, { kind: 'on-call-texted', time });
  queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      // The event just written makes the key its own; the timer that led here is gone with it.
      dedupeKey: `on-call:${card.id}:${eventsOf(work.db, card.id).length}`,
      class: 1,
      kind: 'on-call',
      number,
      text: onCallText(card.card_number, time === 'reminder'),
      author: writeAuthor(work.author),
      dueAt: work.now,
      validUntil: work.now + validForMs,
      withinHours: false,
      repeatable: true,
      reportWithinMs,
    },
  );
  work.changed({ kind: 'outbox' });
}

/** No name, no symptom; every letter in the GSM alphabet ("n°" is not), so one part. */
function onCallText(cardNumber: number, reminder: boolean): string {
  const what = reminder
    ? `alerte urgente numéro ${cardNumber} : aucun appel noté.`
    : `alerte urgente numéro ${cardNumber}.`;
  return `Vigie : ${what} Consultez le poste ou appelez le service. Répondez PRIS.`;
}

/**
 * « PRIS » from the on-call phone, or the next person's, takes every urgent card that nobody holds, « PRIS 12 » only that
 * one. The card then waits for a logged call like any other.
 *
 * @returns whether the text was such an answer, and so needs nobody's reading.
 */
export function takeByOnCall(work: Work, number: string, text: string): boolean {
  if (!onCallNumbers(work).some((known) => isSameNumber(number, known))) return false;
  const answer = readTaken(text);
  if (!answer) return false;
  for (const card of standingAlerts(work.db)) {
    if (card.level !== 'urgent' || card.state !== 'open') continue;
    if (answer.cardNumber !== null && answer.cardNumber !== card.card_number) continue;
    setTaken(work.db, card.id, null, work.now);
    stopOnCall(work, card);
    armCallDue(work, card);
    noteEvent(work, card, { kind: 'alert-taken-by-on-call' });
  }
  clearTechnical(work, 'on-call-unreachable');
  settleOnCall(work);
  return true;
}

function readTaken(text: string): { readonly cardNumber: number | null } | null {
  const match = /^\W*pris(?:e|es)?\W*(?:n°|no|numero|numéro)?\W*(\d{1,6})?\W*$/iu.exec(text);
  if (!match) return null;
  return { cardNumber: match[1] === undefined ? null : Number(match[1]) };
}
