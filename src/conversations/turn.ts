import { type Definition, renderText, type Step, type Texts } from '../protocols/index.ts';
import { addDays } from '../shared/calendar.ts';
import type { AlertLevel, EngineContext, EngineEffect } from './engine-types.ts';
import type { ConversationState, StepState } from './state.ts';

type Sending = Pick<Extract<EngineEffect, { type: 'send' }>, 'kind' | 'key' | 'startedByUnit'>;

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

  /**
   * Fills and queues texts, joined in one message. False when one of them can't be filled: then
   * nothing leaves and the step goes to a person.
   */
  send(stepId: string, texts: readonly Texts[], validUntil: number, sending: Sending): boolean {
    const parts: string[] = [];
    for (const wording of texts) {
      const filled = this.fill(wording);
      if (filled === null) {
        this.toCall(stepId, 'Texte impossible à remplir : une information manque.');
        return false;
      }
      parts.push(filled);
    }
    this.do({ type: 'send', stepId, text: parts.join('\n'), validUntil, ...sending });
    return true;
  }

  fill(texts: Texts): string | null {
    const { language, reader, values } = this.context;
    const filled = renderText(texts, language, reader, values);
    return filled.ok ? filled.value : null;
  }

  alert(level: AlertLevel, sentence: string, key: string, replyId: EngineAlert['replyId'] = null) {
    this.do({ type: 'alert', level, sentence, key, replyId });
  }

  timer(name: string, dueAt: number): void {
    this.do({ type: 'timer', name, dueAt });
  }

  clearTimers(stepId: string): void {
    for (const name of ['step', 'reminder', 'silence', 'last-call', 'turn-limit']) {
      this.do({ type: 'no-timer', name: `${name}:${stepId}` });
    }
    for (const item of Object.keys(this.state.again[stepId] ?? {})) {
      this.do({ type: 'no-timer', name: `again:${stepId}:${item}` });
    }
  }

  toCall(stepId: string, reason: string): void {
    this.clearTimers(stepId);
    this.setStep(stepId, { kind: 'to-call', at: this.now, reason });
  }

  /** Sets the reminder; the alert for silence is set when it leaves. Both move with each question. */
  expectAnswer(stepId: string, reminderAfterMinutes: number): void {
    const reminderAt = this.now + reminderAfterMinutes * 60_000;
    this.do({ type: 'no-timer', name: `silence:${stepId}` });
    this.timer(`reminder:${stepId}`, this.context.nextSending(reminderAt));
    const lastCall = this.context.lastCall(this.now);
    if (lastCall !== null && lastCall > this.now) this.timer(`last-call:${stepId}`, lastCall);
  }
}

type EngineAlert = Extract<EngineEffect, { type: 'alert' }>;
