import { type Definition, renderText, type Step, type Texts } from '../protocols/index.ts';
import { addDays } from '../shared/calendar.ts';
import type { AlertLevel, EngineContext, EngineEffect } from './engine-types.ts';
import type { ConversationState, StepState } from './state.ts';

type Send = Extract<EngineEffect, { type: 'send' }>;
type Sending = Pick<Send, 'kind' | 'key' | 'startedByUnit'>;

/**
 * One turn of the engine: a draft of the next state and the effects collected on the way. It
 * lives for one call of `advance`, which stays pure.
 */
export class Turn {
  readonly state: ConversationState;
  readonly effects: EngineEffect[] = [];
  readonly context: EngineContext;

  constructor(state: ConversationState, context: EngineContext) {
    this.state = structuredClone(state);
    this.context = context;
  }

  get now(): number {
    return this.context.now;
  }

  get protocol(): Definition {
    return this.context.protocol;
  }

  /** The unit may start a text now. */
  get isWithinHours(): boolean {
    return this.context.nextSending(this.now) === this.now;
  }

  do(effect: EngineEffect): void {
    this.effects.push(effect);
  }

  step(stepId: string): StepState | undefined {
    return this.state.steps[stepId];
  }

  setStep(stepId: string, next: StepState): void {
    const before = this.state.steps[stepId]?.kind;
    this.state.steps[stepId] = next;
    if (before === next.kind) return;
    const reason = next.kind === 'to-call' || next.kind === 'skipped' ? next.reason : null;
    this.do({ type: 'step', stepId, became: next.kind, reason });
  }

  /** When the step is due by the protocol. */
  dueAt(step: Pick<Step, 'at'>): number {
    const { stay, instantOf } = this.context;
    return instantOf(addDays(stay.surgeryDate, step.at.day), step.at.time);
  }

  /** Until when its text is true. */
  validUntil(step: Pick<Step, 'validUntil'>): number {
    const { stay, instantOf } = this.context;
    const until = step.validUntil;
    if ('day' in until) return instantOf(addDays(stay.surgeryDate, until.day), until.time);
    // Where the hour is not known, a text about the arrival is of no use once the day has begun.
    const arrival = stay.arrivalTime ?? '07:00';
    return instantOf(stay.surgeryDate, arrival) - until.minutesBeforeArrival * 60_000;
  }

  /** Sets the step's timer for the next minute at which it may start, or returns false: too late. */
  planStep(step: Step, earliest: number): boolean {
    const at = this.context.nextSending(Math.max(earliest, this.now));
    if (at >= this.validUntil(step)) return false;
    this.setStep(step.id, { kind: 'planned', at });
    this.timer(`step:${step.id}`, at);
    return true;
  }

  /** Waits until the number's other question is over; at `limit` a person phones. */
  waitForTurn(stepId: string, limit: number): void {
    this.setStep(stepId, { kind: 'waiting-turn', since: this.now });
    this.timer(`turn-limit:${stepId}`, limit);
  }

  /**
   * Fills and queues texts, joined in one message. False when nothing leaves: the number can't be
   * texted or a text can't be filled, and the step goes to a person; or too many answers left
   * already (H37), and a person reads on.
   */
  send(stepId: string, texts: readonly Texts[], validUntil: number, sending: Sending): boolean {
    const { reach, mayAnswerAt } = this.context;
    if (reach.kind === 'call') {
      this.toCall(stepId, reach.reason);
      return false;
    }
    if (!sending.startedByUnit && mayAnswerAt > this.now) {
      this.answerLimit();
      return false;
    }
    const parts: string[] = [];
    for (const wording of texts) {
      const filled = this.#fill(wording);
      if (filled === null) {
        this.toCall(stepId, 'Texte impossible à remplir : une information manque.');
        return false;
      }
      parts.push(filled);
    }
    this.do({ type: 'send', stepId, text: parts.join('\n'), validUntil, ...sending });
    return true;
  }

  answerLimit(): void {
    const sentence = 'Trop de textes automatiques en une heure : la suite est à lire.';
    this.alert('read', sentence, `answer-limit:${Math.floor(this.now / 3_600_000)}`);
  }

  alert(level: AlertLevel, sentence: string, key: string, replyId: EngineAlert['replyId'] = null) {
    this.do({ type: 'alert', level, sentence, key, replyId });
  }

  timer(name: string, dueAt: number): void {
    this.do({ type: 'timer', name, dueAt });
  }

  noTimer(stepId: string, ...names: readonly string[]): void {
    for (const name of names) this.do({ type: 'no-timer', name: `${name}:${stepId}` });
  }

  clearTimers(stepId: string): void {
    this.noTimer(stepId, 'step', 'reminder', 'silence', 'last-call', 'turn-limit');
    for (const item of Object.keys(this.state.again[stepId] ?? {})) {
      this.do({ type: 'no-timer', name: `again:${stepId}:${item}` });
    }
  }

  toCall(stepId: string, reason: string): void {
    this.clearTimers(stepId);
    this.setStep(stepId, { kind: 'to-call', at: this.now, reason });
  }

  /**
   * What follows if nobody answers: a reminder, an alert when that stays unanswered too, and in any
   * case an alert while there is still time to phone before the unit closes (H41). Where a reminder
   * would come too late, the alert comes in its place.
   */
  expectAnswer(
    stepId: string,
    silence: { readonly reminderAfter: number; readonly alertAfter: number },
    until: number,
  ): void {
    const reminderAt = this.context.nextSending(this.now + silence.reminderAfter * 60_000);
    if (reminderAt < until) {
      this.noTimer(stepId, 'silence');
      this.timer(`reminder:${stepId}`, reminderAt);
    } else {
      this.noTimer(stepId, 'reminder');
      this.expectNoLonger(stepId, silence.alertAfter, until);
    }
    this.callInTime(stepId);
  }

  /** The alert for silence, this long from now and not after it has lost its sense. */
  expectNoLonger(stepId: string, alertAfter: number, until: number): void {
    const from = this.context.nextSending(this.now);
    this.timer(
      `silence:${stepId}`,
      Math.max(this.now, Math.min(from + alertAfter * 60_000, until)),
    );
  }

  /** The last moment of the day at which somebody can still phone. */
  callInTime(stepId: string): void {
    const lastCall = this.context.lastCall(this.now);
    if (lastCall === null) this.noTimer(stepId, 'last-call');
    else this.timer(`last-call:${stepId}`, lastCall);
  }

  #fill(texts: Texts): string | null {
    const { language, reader, values } = this.context;
    const filled = renderText(texts, language, reader, values);
    return filled.ok ? filled.value : null;
  }
}

type EngineAlert = Extract<EngineEffect, { type: 'alert' }>;
