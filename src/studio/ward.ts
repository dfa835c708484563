import type { EngineEffect, EngineInput, Reading } from '../conversations/dry.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { Settings } from '../shared/settings.ts';
import { FollowUp, type Imagined, type Listening, type OnNumber } from './follow-up.ts';
import { goodAnswer } from './good-answer.ts';

export interface WardPatient {
  readonly patientId: string;
  /** The telephone that answers; null where a person phones. */
  readonly number: string | null;
  readonly imagined: Imagined;
}

export interface WardOptions {
  /** How long everybody takes to answer, well; null: nobody answers anything. */
  readonly answerAfterMs: number | null;
}

type Seen = (index: number, at: number, effects: readonly EngineEffect[]) => void;

/** Follow-ups side by side in memory: telephones that several share take one question at a time (H08). */
export class Ward {
  readonly #patients: readonly WardPatient[];
  readonly #followUps: readonly FollowUp[];
  readonly #options: WardOptions;
  readonly #seen: Seen;
  readonly #open = new Map<string, { readonly index: number; readonly yields: boolean }>();
  readonly #answers = new Map<number, { readonly at: number; readonly to: Listening }>();
  #replies = 0;

  constructor(
    patients: readonly WardPatient[],
    settings: Settings,
    options: WardOptions,
    seen: Seen,
  ) {
    this.#patients = patients;
    this.#followUps = patients.map(({ imagined }) => new FollowUp(imagined, settings));
    this.#options = options;
    this.#seen = seen;
  }

  /** Plans everybody at `from`, then lets everything happen up to `until`, in order. */
  run(from: number, until: number, progress: (part: number) => void = () => {}): void {
    for (const index of this.#followUps.keys()) this.#give(index, { type: 'plan' }, from);
    for (;;) {
      const next = this.#next();
      if (!next || next.at > until) return progress(1);
      progress((next.at - from) / (until - from));
      if (next.kind === 'timer') this.#fire(next.index, next.at);
      else this.#answer(next.index, next.at);
    }
  }

  #next(): {
    readonly kind: 'timer' | 'answer';
    readonly index: number;
    readonly at: number;
  } | null {
    let first: { kind: 'timer' | 'answer'; index: number; at: number } | null = null;
    for (const [index, followUp] of this.#followUps.entries()) {
      const timer = followUp.next;
      if (timer && (!first || timer.at < first.at)) first = { kind: 'timer', index, at: timer.at };
    }
    for (const [index, { at }] of this.#answers) {
      if (!first || at < first.at) first = { kind: 'answer', index, at };
    }
    return first;
  }

  #fire(index: number, at: number): void {
    const effects = this.#followUps[index]?.fire(this.#onNumber(index)) ?? [];
    this.#follow(index, at, effects);
  }

  #answer(index: number, at: number): void {
    const answer = this.#answers.get(index);
    const followUp = this.#followUps[index];
    this.#answers.delete(index);
    if (!answer || !followUp) return;
    const { stepId, itemId } = answer.to;
    const { protocol, surgeryDate } = followUp.imagined;
    this.#replies += 1;
    const reading: Reading = {
      replyId: `imagined-${this.#replies}` as ReplyId,
      outcome: 'satisfactory',
      value: goodAnswer(protocol, stepId, itemId, surgeryDate),
      others: {},
      by: 'machine',
      isFresh: true,
    };
    this.#give(index, { type: 'reply', stepId, itemId, reading }, at);
  }

  #give(index: number, input: EngineInput, at: number): void {
    const effects = this.#followUps[index]?.give(input, at, this.#onNumber(index)) ?? [];
    this.#follow(index, at, effects);
  }

  /** Who holds the telephone now, what will be answered, and whose turn comes (H09). */
  #follow(index: number, at: number, effects: readonly EngineEffect[]): void {
    this.#seen(index, at, effects);
    const number = this.#patients[index]?.number ?? null;
    const asked = effects.findLast(({ type }) => type === 'listen' || type === 'stop-listening');
    if (number === null || !asked) return;
    const { answerAfterMs } = this.#options;
    this.#answers.delete(index);
    if (asked.type === 'listen' && !asked.yields) {
      this.#open.set(number, { index, yields: false });
      if (answerAfterMs !== null) this.#answers.set(index, { at: at + answerAfterMs, to: asked });
      return;
    }
    if (this.#open.get(number)?.index !== index) return;
    this.#open.delete(number);
    for (const [other, patient] of this.#patients.entries()) {
      if (other !== index && patient.number === number) this.#give(other, { type: 'turn' }, at);
    }
  }

  #onNumber(index: number): OnNumber {
    const own = this.#patients[index];
    const number = own?.number ?? null;
    if (!own || number === null) return { isFree: true, isShared: false };
    const open = this.#open.get(number);
    return {
      isFree: !open || open.index === index,
      isShared: this.#patients.some(
        (other) => other.number === number && other.patientId !== own.patientId,
      ),
    };
  }
}
