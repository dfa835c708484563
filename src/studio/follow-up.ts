import {
  advance,
  calendarOf,
  type EngineContext,
  type EngineEffect,
  type EngineInput,
  emptyState,
  unitValues,
} from '../conversations/dry.ts';
import type { ConversationState } from '../conversations/index.ts';
import { phaseOf } from '../programme/index.ts';
import { type Definition, type Facts, livesAloneItem } from '../protocols/index.ts';
import { isOpenAt, type Settings } from '../shared/settings.ts';
import { appointmentIn } from '../shared/spoken-time.ts';

/** Whose follow-up is imagined: what the engine would be told of the stay. */
export interface Imagined {
  readonly protocol: Definition;
  /** `YYYY-MM-DD`. */
  readonly surgeryDate: string;
  /** `HH:MM`; null while nobody knows it. */
  readonly arrivalTime: string | null;
  readonly language: string;
  readonly reader: 'patient' | 'representative';
  readonly firstName: string;
  readonly facts: Omit<Facts, 'language' | 'livesAlone'>;
  /** As if it had been answered before; null or absent: not known until an answer says it. */
  readonly livesAlone?: boolean | null;
  readonly reach: EngineContext['reach'];
  readonly relative: EngineContext['relative'];
}

/** What else runs on the same telephone. */
export interface OnNumber {
  readonly isFree: boolean;
  readonly isShared: boolean;
}

export interface Listening {
  readonly stepId: string;
  readonly itemId: string;
  readonly yields: boolean;
}

/**
 * One stay's follow-up in memory, through the very engine that runs the real ones. It keeps state
 * and timers, and touches neither store nor outbox: what was to be sent is handed back.
 */
export class FollowUp {
  readonly imagined: Imagined;
  readonly #settings: Settings;
  readonly #timers = new Map<string, number>();
  #state: ConversationState = emptyState;
  #listening: Listening | null = null;
  #isVerified: boolean;
  #smsEnded: string | null = null;
  #isOver = false;

  constructor(imagined: Imagined, settings: Settings) {
    this.imagined = imagined;
    this.#settings = settings;
    const { livesAlone = null } = imagined;
    if (livesAlone !== null) {
      this.#state = { ...emptyState, latest: { [livesAloneItem]: livesAlone } };
    }
    this.#isVerified = imagined.reach.kind === 'sms' && imagined.reach.verified;
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** What the telephone would answer now. */
  get listening(): Listening | null {
    return this.#listening;
  }

  /** When something happens by itself next; null once the follow-up is over. */
  get next(): { readonly name: string; readonly at: number } | null {
    let first: { name: string; at: number } | null = null;
    for (const [name, at] of this.#timers) {
      if (first === null || at < first.at) first = { name, at };
    }
    return this.#isOver ? null : first;
  }

  /** Lets the timer due first happen. Effects in order; none where nothing waits. */
  fire(onNumber: OnNumber): readonly EngineEffect[] {
    const { next } = this;
    if (!next) return [];
    this.#timers.delete(next.name);
    return this.give({ type: 'timer', name: next.name }, next.at, onNumber);
  }

  give(input: EngineInput, now: number, onNumber: OnNumber): readonly EngineEffect[] {
    if (input.type === 'sms-ended') this.#smsEnded = input.reason;
    const { state, effects } = advance(this.#state, input, this.#contextAt(now, onNumber));
    this.#state = state;
    for (const effect of effects) this.#keep(effect);
    return effects;
  }

  #keep(effect: EngineEffect): void {
    switch (effect.type) {
      case 'timer':
        this.#timers.set(effect.name, effect.dueAt);
        return;
      case 'no-timer':
        this.#timers.delete(effect.name);
        return;
      case 'listen':
        this.#listening = effect;
        return;
      case 'stop-listening':
        this.#listening = null;
        return;
      case 'verify-number':
        this.#isVerified = true;
        return;
      case 'wrong-number':
        this.#smsEnded = 'Le numéro n’est pas celui du patient.';
        return;
      case 'ended':
        this.#isOver = true;
        return;
      default:
      // Texts, alerts and answers are the caller's to show.
    }
  }

  #contextAt(now: number, { isFree, isShared }: OnNumber): EngineContext {
    const { protocol, surgeryDate, arrivalTime, language, reader, facts, relative, firstName } =
      this.imagined;
    const settings = this.#settings;
    const confirmation = this.#state.confirmation;
    const stay = {
      state: 'planned',
      surgery_date: surgeryDate,
      confirmation,
      still_here_at: null,
    } as const;
    // Nobody is there to say that the patient went home: it counts as said in the evening.
    const state = phaseOf(stay, now, { zone: settings.zone, arrivalsRecorded: false });
    return {
      protocol,
      now,
      stay: { surgeryDate, arrivalTime, state, isRecorded: false },
      reader,
      language,
      facts,
      relative,
      reach: this.#reach(),
      numberIsShared: isShared,
      numberIsFree: isFree,
      mayAnswerAt: now,
      isBeingRead: false,
      slot: confirmation === 'no' ? 'offered' : 'none',
      values: {
        ...unitValues(settings, now, language),
        ...appointmentIn(language, surgeryDate, arrivalTime),
        prenom: isShared && this.#isVerified ? firstName : '',
      },
      watched: isOpenAt(settings, now),
      ...calendarOf(settings),
    };
  }

  #reach(): EngineContext['reach'] {
    if (this.#smsEnded !== null) return { kind: 'call', reason: this.#smsEnded };
    const { reach } = this.imagined;
    return reach.kind === 'sms' ? { kind: 'sms', verified: this.#isVerified } : reach;
  }
}
