import type { Step } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { startConfirmation, startNotice } from './appointment.ts';
import { firstTextOf } from './missed/send-anyway.ts';
import { startQuestionnaire } from './questionnaire.ts';
import { isBefore, isHome, notConcerned, notWatched, stepWords, withoutText } from './steps.ts';
import type { Turn } from './turn.ts';

/** When a step begins: planned for its time, begun then, waiting for its turn, or too late. */

/** Sets a timer for every step that has not begun; what its time has passed for is said so. */
export function plan(turn: Turn): void {
  for (const step of turn.protocol.steps) {
    const state = turn.step(step.id);
    const begun = state && state.kind !== 'planned' && state.kind !== 'skipped';
    const dueAt = turn.dueAt(step);
    if (begun) continue;
    if (dueAt === null) {
      countsNoMore(turn, step);
      continue;
    }
    const reason = notConcerned(turn, step);
    if (reason !== null) {
      turn.noTimer(step.id, 'step');
      turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
    } else if (!turn.planStep(step, dueAt) && !turn.planForPerson(step, dueAt)) {
      tooLate(turn, step);
    }
  }
  turn.timer('end', turn.endOf());
}

/** What it counted from is to be asked anew, or is another step now: it is planned again from there. */
function countsNoMore(turn: Turn, step: Step): void {
  if (turn.step(step.id)?.kind !== 'planned') return;
  turn.noTimer(step.id, 'step');
  delete turn.state.steps[step.id];
}

/** A convocation that is too late is replaced by the confirmation; the rest needs a person. */
export function tooLate(turn: Turn, step: Step): void {
  turn.noTimer(step.id, 'step');
  const state = turn.step(step.id);
  const wasPlanned =
    state?.kind === 'planned' || state?.kind === 'waiting-turn' || state?.kind === 'waiting-value';
  if (wasPlanned && notConcerned(turn, step) === null) tellMissed(turn, step);
  if (step.kind === 'confirmation' && turn.now < turn.validUntil(step)) {
    turn.toCall(step.id, "Plus le temps d'envoyer un SMS avant l'arrivée.");
  } else if (wasPlanned && worries(step)) {
    // The unit was not running: nobody has asked this patient anything (H19).
    turn.toCall(step.id, 'SMS non envoyé à temps.');
    turn.alert('call', `${stepWords(step)} non envoyé à temps.`, `missed:${step.id}`);
  } else if (state?.kind === 'waiting-value') {
    turn.toCall(step.id, 'SMS non envoyé : une information est restée inconnue.');
  } else if (wasPlanned && step.kind === 'call') {
    turn.toCall(step.id, step.reason);
  } else {
    turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason: 'Délai dépassé.' });
  }
}

/** What was missing may be known by now; at night nobody is told again. */
export function tryAgain(turn: Turn, step: Step): void {
  if (turn.step(step.id)?.kind !== 'waiting-value') return;
  const until = turn.validUntil(step);
  const next = turn.context.nextSending(turn.now, step.sending);
  if (turn.now >= until || next <= turn.now) return start(turn, step);
  turn.timer(`value:${step.id}`, Math.min(next, until));
}

/** For a nurse to decide: « ce qui allait partir ». */
function tellMissed(turn: Turn, step: Step): void {
  const first = firstTextOf(step);
  turn.do({
    type: 'missed',
    stepId: step.id,
    dueAt: turn.dueAt(step) ?? turn.now,
    text: first && turn.rendered([first]),
    reason: 'Trop tard selon le protocole.',
  });
}

/** Its answers may call for somebody: that nobody gave them is somebody's to know. */
function worries(step: Step): boolean {
  return step.kind === 'questionnaire' && step.silence.means === 'alert';
}

/** Why a step waits for somebody to say that the patient went home (H23). */
export const dischargeUnknown = 'Sortie non renseignée : aucun SMS avant de savoir.';

export function start(turn: Turn, step: Step): void {
  turn.noTimer(step.id, 'turn-limit', 'value');
  if (turn.now >= turn.validUntil(step)) return tooLate(turn, step);
  const skip = (reason: string) => turn.setStep(step.id, { kind: 'skipped', at: turn.now, reason });
  if (turn.context.stay.state !== 'ahead' && isBefore(turn, step)) {
    return skip('Séjour déjà passé.');
  }
  const reason = notConcerned(turn, step);
  if (reason !== null) return skip(reason);
  if (!isBefore(turn, step) && !isHome(turn)) {
    return turn.toCall(step.id, dischargeUnknown);
  }
  if (step.kind === 'call') return turn.toCall(step.id, step.reason);
  // A courtesy to whoever comes along: where nobody can be reached, nobody needs to phone.
  const isForRelative = step.kind === 'notice' && step.writeTo === 'relative';
  const { reach, relative } = turn.context;
  if (isForRelative && relative.kind === 'call') return skip(relative.reason);
  if (!isForRelative && reach.kind === 'call') return turn.toCall(step.id, reach.reason);
  const noText = withoutText(turn, step);
  if (noText !== null) {
    return step.withoutText === 'skip' ? skip(noText) : turn.toCall(step.id, noText);
  }
  if (turn.context.nextSending(turn.now, step.sending) !== turn.now) {
    if (!turn.planStep(step, turn.now)) tooLate(turn, step);
    return;
  }
  const noWatch = notWatched(turn, step);
  if (noWatch !== null) return turn.toCall(step.id, noWatch);
  switch (step.kind) {
    case 'notice':
      return startNotice(turn, step);
    case 'confirmation':
      return startConfirmation(turn, step);
    case 'questionnaire':
      return startQuestionnaire(turn, step);
    default:
      return assertNever(step);
  }
}

/** What waited for another question of the same follow-up, once that is over. */
export function askNextInLine(turn: Turn): void {
  if (!turn.asksElsewhere('')) takeTurn(turn);
}

/** The number is free: the first step that waited for it. */
export function takeTurn(turn: Turn): void {
  if (!turn.context.numberIsFree) return;
  const step = turn.protocol.steps.find(({ id }) => turn.step(id)?.kind === 'waiting-turn');
  if (step) start(turn, step);
}
