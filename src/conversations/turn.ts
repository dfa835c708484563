import {
  type Definition,
  type Reader,
  renderText,
  type Step,
  type Texts,
} from '../protocols/index.ts';
import { addDays } from '../shared/calendar.ts';
import type { AlertLevel, EngineContext, EngineEffect } from './engine-types.ts';
import { type ConversationState, copyState, type StepState } from './state.ts';
import { isBefore } from './steps.ts';
import { variableWords } from './variable-words.ts';

type Send = Extract<EngineEffect, { type: 'send' }>;
type Sending = Pick<Send, 'kind' | 'startedByUnit'> & { readonly to?: Send['to'] };

/** A text that misses a value is tried again this often: a setting may be filled in meanwhile. */
const retryValueMs = 3_600_000;

/** A reminder that comes this late comes on another day. */
const slowMinutes = 12 * 60;

/** A question about what comes is asked while there is time to answer it, and for somebody to act on that. */
const leastToAnswerMs = 2 * 3_600_000;

/** No closure is longer; a step is not moved further ahead than this. */
const mostDaysEarlier = 10;

/**
 * One turn of the engine: a draft of the next state and the effects collected on the way. It
 * lives for one call of `advance`, which stays pure.
 */
export class Turn {
  readonly state: ConversationState;
  readonly effects: EngineEffect[] = [];
  readonly context: EngineContext;

  constructor(state: ConversationState, context: EngineContext) {
    this.state = copyState(state);
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

  definitionOf(stepId: string): Step | undefined {
    return this.protocol.steps.find(({ id }) => id === stepId);
  }

  setStep(stepId: string, next: StepState): void {
    const before = this.state.steps[stepId]?.kind;
    this.state.steps[stepId] = next;
    if (before === next.kind) return;
    const reason = next.kind === 'to-call' || next.kind === 'skipped' ? next.reason : null;
    this.do({ type: 'step', stepId, became: next.kind, reason });
  }

  /** When the step is due by the protocol; null while the step that it follows has not come so far. */
  dueAt(step: Pick<Step, 'at' | 'closedDay'>): number | null {
    const { stay, instantOf, opensOn } = this.context;
    const { at } = step;
    if ('after' in at) {
      const from = this.state.anchors[at.after]?.[at.event];
      return from === undefined ? null : from + at.minutes * 60_000;
    }
    let day = addDays(stay.surgeryDate, at.day);
    if (step.closedDay === 'earlier') {
      let earlier = 0;
      while (earlier < mostDaysEarlier && !opensOn(addDays(day, -earlier))) earlier += 1;
      if (earlier < mostDaysEarlier) day = addDays(day, -earlier);
    }
    return instantOf(day, at.time);
  }

  /**
   * Until when its text is true. A step that is not due yet is true for so long from now; one that a
   * nurse sends late, until the arrival, or for as long as she said.
   */
  validUntil(step: Step): number {
    const until = this.#validByProtocol(step);
    const extended = this.state.extended[step.id];
    if (extended === undefined) return until;
    return isBefore(this, step) ? this.arrival() : Math.max(until, extended);
  }

  /** When the patient is expected; where the hour is not known, when the day begins. */
  arrival(): number {
    const { stay, instantOf } = this.context;
    return instantOf(stay.surgeryDate, stay.arrivalTime ?? '07:00');
  }

  /** The end of the follow-up: when nothing of what may still come is true any more. */
  endOf(): number {
    const ends = this.protocol.steps
      .filter((step) => this.dueAt(step) !== null)
      .map((step) => this.validUntil(step));
    return Math.max(this.now, ...ends);
  }

  /** Sets the step's timer for the next minute at which it may start, or returns false: too late. */
  planStep(step: Step, earliest: number): boolean {
    const at = this.context.nextSending(Math.max(earliest, this.now), step.sending);
    const isAhead = step.kind === 'questionnaire' && step.purpose === 'preparation';
    if (at >= this.validUntil(step) - (isAhead ? leastToAnswerMs : 0)) return false;
    this.setStep(step.id, { kind: 'planned', at });
    this.timer(`step:${step.id}`, at);
    return true;
  }

  /**
   * Its time is still to come, and no hour of the unit or of the step lets it leave before it is no
   * longer true: at that time it is a person's, where it would else be skipped unseen (H40). False
   * where that is not so.
   */
  planForPerson(step: Step, dueAt: number): boolean {
    const until = this.validUntil(step);
    if (dueAt <= this.now || dueAt >= until) return false;
    if (this.context.nextSending(dueAt, step.sending) < until) return false;
    this.setStep(step.id, { kind: 'planned', at: dueAt });
    this.timer(`step:${step.id}`, dueAt);
    return true;
  }

  /** The step was asked (or sent), or answered to the end: what counts from there is planned. */
  anchor(stepId: string, event: 'asked' | 'answered'): void {
    const known = this.state.anchors[stepId];
    if (known?.[event] !== undefined) return;
    this.state.anchors[stepId] = { ...known, [event]: this.now };
    for (const step of this.protocol.steps) {
      if (!('after' in step.at) || step.at.after !== stepId || step.at.event !== event) continue;
      const state = this.step(step.id);
      if (state && state.kind !== 'skipped') continue;
      const dueAt = this.dueAt(step) ?? this.now;
      if (!this.planStep(step, dueAt) && !this.planForPerson(step, dueAt)) {
        this.setStep(step.id, { kind: 'skipped', at: this.now, reason: 'Délai dépassé.' });
      }
      this.timer('end', this.endOf());
    }
  }

  /** Waits until the number's other question is over; at `limit` a person phones. */
  waitForTurn(stepId: string, limit: number): void {
    this.setStep(stepId, { kind: 'waiting-turn', since: this.now });
    this.timer(`turn-limit:${stepId}`, limit);
  }

  /** Another question of the same follow-up is open: it is over first. */
  asksElsewhere(stepId: string): boolean {
    return Object.entries(this.state.steps).some(
      ([id, state]) => id !== stepId && state.kind === 'asking' && !state.silent,
    );
  }

  /**
   * Fills and queues texts, joined in one message. False when nothing leaves: the number can't be
   * texted, and the step goes to a person; a value is missing, and the step waits for it or goes to a
   * person; or too many answers left already (H37), and a person reads on.
   */
  send(stepId: string, texts: readonly Texts[], validUntil: number, sending: Sending): boolean {
    const { mayAnswerAt } = this.context;
    const { kind, startedByUnit, to = 'usual' } = sending;
    const reach = to === 'relative' ? this.context.relative : this.context.reach;
    if (reach.kind === 'call') {
      this.toCall(stepId, reach.reason);
      return false;
    }
    if (!startedByUnit && mayAnswerAt > this.now) {
      this.#answerLimit();
      return false;
    }
    const filled = this.#fill(texts, to === 'relative' ? 'relative' : this.context.reader);
    if ('missing' in filled) {
      this.#lacks(stepId, filled.missing, validUntil);
      return false;
    }
    this.state.texts += 1;
    const { text } = filled;
    const number = this.state.texts;
    this.do({ type: 'send', kind, startedByUnit, to, stepId, number, text, validUntil });
    return true;
  }

  /** What the step's first text would say now, for whoever decides on it afterwards; null if it can't be filled. */
  rendered(texts: readonly Texts[], reader: Reader = this.context.reader): string | null {
    const filled = this.#fill(texts, reader);
    return 'missing' in filled ? null : filled.text;
  }

  #answerLimit(): void {
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
    this.noTimer(stepId, 'step', 'reminder', 'silence', 'last-call', 'turn-limit', 'value');
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
    // A question that has days to be answered in has no last call on its first.
    const isSlow = silence.reminderAfter >= slowMinutes && reminderAt < until;
    if (reminderAt < until) {
      this.noTimer(stepId, 'silence');
      this.timer(`reminder:${stepId}`, reminderAt);
    } else {
      this.noTimer(stepId, 'reminder');
      this.expectNoLonger(stepId, silence.alertAfter, until);
    }
    if (isSlow) this.noTimer(stepId, 'last-call');
    else this.callInTime(stepId);
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

  /** A step that has not begun waits for the value, and a nurse is told once; any other is a person's. */
  #lacks(stepId: string, variable: string, validUntil: number): void {
    const state = this.step(stepId);
    const kind = state?.kind ?? 'planned';
    if (!['planned', 'waiting-turn', 'waiting-value'].includes(kind) || this.now >= validUntil) {
      return this.toCall(stepId, 'Texte impossible à remplir : une information manque.');
    }
    const since = state?.kind === 'waiting-value' ? state.since : this.now;
    const name = this.definitionOf(stepId)?.name ?? stepId;
    const sentence = `« ${name} » attend : ${variableWords(variable)} manque.`;
    this.alert('call', sentence, `value:${stepId}`);
    this.clearTimers(stepId);
    this.setStep(stepId, { kind: 'waiting-value', since, variable });
    this.timer(`value:${stepId}`, Math.min(this.now + retryValueMs, validUntil));
  }

  #validByProtocol({ at, closedDay, validUntil: until }: Step): number {
    if ('day' in until) {
      const { stay, instantOf } = this.context;
      return instantOf(addDays(stay.surgeryDate, until.day), until.time);
    }
    if ('minutesAfterDue' in until) {
      return (this.dueAt({ at, closedDay }) ?? this.now) + until.minutesAfterDue * 60_000;
    }
    return this.arrival() - until.minutesBeforeArrival * 60_000;
  }

  #fill(
    texts: readonly Texts[],
    reader: Reader,
  ): { readonly text: string } | { readonly missing: string } {
    const { language, values } = this.context;
    const parts: string[] = [];
    for (const wording of texts) {
      const filled = renderText(wording, language, reader, values);
      if (!filled.ok) {
        const { error } = filled;
        return { missing: error.kind === 'no-value' ? error.variable : error.language };
      }
      parts.push(filled.value);
    }
    return { text: parts.join('\n') };
  }
}

type EngineAlert = Extract<EngineEffect, { type: 'alert' }>;
