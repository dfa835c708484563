import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Definition, generalProtocol, libraryProtocols } from '../protocols/index.ts';
import { everyFeature } from '../protocols/testing/every-feature.ts';
import { addDays, dayOf, instantOf, weekdayOf } from '../shared/calendar.ts';
import type { ReplyId } from '../shared/ids.ts';
import { nextSendingInstant, type Settings } from '../shared/settings.ts';
import { advance } from './engine.ts';
import type { EngineContext, EngineEffect, EngineInput } from './engine-types.ts';
import { type ConversationState, conversationState, emptyState, outcomes } from './state.ts';
import { isWait } from './wait-timers.ts';

/** `FC_RUNS=20000 vitest run src/conversations/properties.test.ts` looks harder. */
const numRuns = Number(process.env.FC_RUNS ?? 200);
// A look that is asked to be long may take long, on a machine with other work.
vi.setConfig({ testTimeout: Math.max(120_000, numRuns * 10_000) });

const zone = 'Europe/Paris';
const surgeryDate = '2026-03-29';
const settings = {
  zone,
  sendingHours: { from: '08:00', to: '20:00' },
  sendingDays: [true, true, true, true, true, true, false],
} as unknown as Settings;

const minute = 60_000;

/** What every stay gets, what a child gets for ten days, and a made-up one that uses all of the format. */
const tonsils = libraryProtocols().find(({ id }) => id === 'amygdales-enfant');
const protocol = fc.constantFrom(generalProtocol, tonsils ?? generalProtocol, everyFeature);

type Act =
  | { readonly kind: 'time'; readonly minutes: number }
  /** The machine's clock is set to another time; nothing fires until time passes again. */
  | { readonly kind: 'clock'; readonly minutes: number }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'stay'; readonly change: StayChange }
  | { readonly kind: 'world'; readonly change: Partial<World> }
  /** A doctor moves the stay to a version of another making. */
  | { readonly kind: 'version'; readonly to: Definition }
  | { readonly kind: 'other'; readonly input: EngineInput };

interface Reply {
  readonly outcome: (typeof outcomes)[number];
  readonly value: number | boolean | null;
  readonly others: Record<string, number | boolean>;
  readonly by: 'machine' | 'nurse';
  readonly isFresh: boolean;
}

type StayChange = Partial<EngineContext['stay']>;

interface World {
  readonly reach: EngineContext['reach'];
  readonly numberIsFree: boolean;
  readonly numberIsShared: boolean;
  readonly watched: boolean;
  readonly isBeingRead: boolean;
  readonly mayAnswerInMs: number;
  readonly slot: EngineContext['slot'];
}

const reply: fc.Arbitrary<Reply> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  value: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: 0, max: 10 }),
    fc.constant(38.4),
  ),
  others: fc.dictionary(
    fc.constantFrom('pain', 'temperature', 'bleeding', 'nausea', 'vomit', 'drink'),
    fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 40 })),
    { maxKeys: 2 },
  ),
  by: fc.constantFrom('machine' as const, 'nurse' as const),
  isFresh: fc.boolean(),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      // Also a week without power; a clock set back is an act of its own.
      minutes: fc.oneof(
        fc.integer({ min: 1, max: 3 * 24 * 60 }),
        fc.constantFrom(7 * 24 * 60, 14 * 24 * 60),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      minutes: fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('reply' as const), reply }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('stay' as const),
      change: fc.oneof(
        fc.record({ arrivalTime: fc.constantFrom('07:30', '11:00', '19:45', null) }),
        fc.record({
          surgeryDate: fc.constantFrom(
            surgeryDate,
            addDays(surgeryDate, 1),
            addDays(surgeryDate, 12),
          ),
        }),
        fc.record({
          state: fc.constantFrom(
            ...([
              'ahead',
              'discharged',
              'not-discharged',
              'hospitalised',
              'absent',
              'cancelled',
              'deceased',
            ] as const),
          ),
        }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('world' as const),
      change: fc.oneof(
        fc.record({ numberIsFree: fc.boolean() }),
        fc.record({ watched: fc.boolean() }),
        fc.record({ isBeingRead: fc.boolean() }),
        fc.record({ mayAnswerInMs: fc.constantFrom(0, 20 * minute) }),
        fc.record({ slot: fc.constantFrom('none' as const, 'offered' as const, 'given' as const) }),
        fc.record({
          reach: fc.constantFrom<EngineContext['reach']>(
            { kind: 'sms', verified: true },
            { kind: 'sms', verified: false },
            { kind: 'call', reason: 'Aucun numéro de mobile.' },
          ),
        }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('other' as const),
      input: fc.constantFrom<EngineInput>(
        { type: 'turn' },
        { type: 'danger' },
        { type: 'reply-waits', stepId: 'lendemain' },
        { type: 'sms-ended', reason: 'Ne veut plus de SMS.' },
        { type: 'sms-again' },
        { type: 'called', reached: true },
        { type: 'called', reached: false },
        { type: 'told-by-phone', comes: true },
        { type: 'told-by-phone', comes: false },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('version' as const), to: protocol }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        stepId: fc.constantFrom('convocation', 'confirmation', 'lendemain', 'preparation'),
        kind: fc.constantFrom('notice', 'question', 'reminder', 'answer', 'correction'),
        final: fc.boolean(),
      })
      .map((lost) => ({
        kind: 'other' as const,
        input: { type: 'message-lost' as const, queuedAt: 4e12, why: 'réseau', ...lost },
      })),
  },
);

/** The world around one conversation: timers, the open question, and what left. */
class Play {
  state: ConversationState = emptyState;
  now: number;
  stay: EngineContext['stay'] = {
    surgeryDate,
    arrivalTime: '07:30',
    state: 'ahead',
    isRecorded: false,
  };
  world: World = {
    reach: { kind: 'sms', verified: true },
    numberIsFree: true,
    numberIsShared: false,
    watched: true,
    isBeingRead: false,
    mayAnswerInMs: 0,
    slot: 'none',
  };
  readonly timers = new Map<string, number>();
  readonly texts: { at: number; effect: Extract<EngineEffect, { type: 'send' }> }[] = [];
  question: { stepId: string; itemId: string; yields: boolean } | null = null;
  ended = false;
  readSince = 0;
  recorded = 0;
  alerts = 0;
  inputs = 0;
  #replies = 0;

  protocol: Definition;

  constructor(protocol: Definition, start: number) {
    this.protocol = protocol;
    this.now = start;
    this.give({ type: 'plan' });
  }

  context(): EngineContext {
    const { mayAnswerInMs, ...world } = this.world;
    return {
      protocol: this.protocol,
      now: this.now,
      stay: this.stay,
      reader: 'patient',
      language: 'fr',
      facts: { age: 40, anaesthesia: null, side: null },
      relative: { kind: 'sms', number: '+33639980009' },
      ...world,
      mayAnswerAt: this.now + mayAnswerInMs,
      values: {
        unite: 'U',
        tel: 'T',
        moment: this.stay.surgeryDate,
        jour: this.stay.surgeryDate,
        heure: this.stay.arrivalTime,
        ouverture: 'demain',
        prenom: '',
      },
      instantOf: (day, time) => instantOf(day, time, zone),
      nextSending: (instant, within) => nextSendingInstant(settings, instant, within),
      opensOn: (day) => weekdayOf(day) < 6,
      nextReading: (instant) => instant,
      dayOf: (instant) => dayOf(instant, zone),
      lastCall: () => null,
    };
  }

  act(act: Act): void {
    switch (act.kind) {
      case 'time':
        return this.pass(act.minutes * minute);
      case 'clock':
        return this.setClock(act.minutes * minute);
      case 'reply':
        return this.reply(act.reply);
      case 'stay':
        this.stay = { ...this.stay, ...act.change };
        return this.give({ type: 'stay-changed' });
      case 'world':
        this.world = { ...this.world, ...act.change };
        this.readSince = this.now;
        if (act.change.reach?.kind === 'call')
          this.give({ type: 'sms-ended', reason: 'Numéro perdu.' });
        return;
      case 'version': {
        const before = this.protocol;
        this.protocol = act.to;
        return this.give({ type: 'version-changed', before });
      }
      case 'other':
        return this.give(act.input);
    }
  }

  /** Set back, the unit notices and moves what waits as far (`app/clock-set-back.ts`). */
  setClock(byMs: number): void {
    this.now += byMs;
    if (byMs >= 0) return;
    this.readSince += byMs;
    for (const [name, dueAt] of this.timers) {
      if (isWait(name)) this.timers.set(name, dueAt + byMs);
    }
  }

  pass(ms: number): void {
    const until = this.now + ms;
    for (let fired = 0; ; fired += 1) {
      expect(fired, 'a timer that sets itself again and again').toBeLessThan(2_000);
      const next = [...this.timers].sort((a, b) => a[1] - b[1])[0];
      if (!next || next[1] > until) break;
      this.now = Math.max(this.now, next[1]);
      this.endReading();
      this.timers.delete(next[0]);
      this.give({ type: 'timer', name: next[0] });
    }
    this.now = until;
    this.endReading();
  }

  /** Words wait for the rest of them for a minute and a half, not longer. */
  endReading(): void {
    if (this.now - this.readSince > 90_000) this.world = { ...this.world, isBeingRead: false };
  }

  reply(reading: Reply): void {
    if (!this.question) return;
    this.#replies += 1;
    const { stepId, itemId } = this.question;
    const replyId = `reply-${this.#replies}` as ReplyId;
    this.give({ type: 'reply', stepId, itemId, reading: { replyId, ...reading } });
  }

  give(input: EngineInput): void {
    if (this.ended) return;
    this.inputs += 1;
    const before = JSON.stringify(this.state);
    const { state, effects } = advance(this.state, input, this.context());
    expect(JSON.stringify(this.state), 'pure').toBe(before);
    expect(advance(this.state, input, this.context())).toEqual({ state, effects });
    // Saved and reloaded between any two inputs.
    this.state = conversationState.parse(JSON.parse(JSON.stringify(state)));
    expect(this.state).toEqual(state);
    for (const effect of effects) this.apply(effect, input);
    this.check();
  }

  apply(effect: EngineEffect, input: EngineInput): void {
    switch (effect.type) {
      case 'send':
        this.checkText(effect, input);
        this.texts.push({ at: this.now, effect });
        return;
      case 'timer':
        this.timers.set(effect.name, effect.dueAt);
        return;
      case 'no-timer':
        this.timers.delete(effect.name);
        return;
      case 'listen':
        if (!effect.yields) expect(this.world.numberIsFree, 'one question per number').toBe(true);
        this.question = effect;
        return;
      case 'stop-listening':
        this.question = null;
        return;
      case 'answer':
        this.recorded += 1;
        return;
      case 'alert':
        this.alerts += 1;
        return;
      case 'ended':
        this.ended = true;
        return;
    }
  }

  checkText(effect: Extract<EngineEffect, { type: 'send' }>, input: EngineInput): void {
    if (effect.to === 'usual') expect(this.world.reach.kind, 'a text to nobody').toBe('sms');
    const over = ['hospitalised', 'absent', 'deceased'].includes(this.stay.state);
    expect(over, 'a text after the end').toBe(false);
    if (this.stay.state === 'cancelled') expect(effect.kind).toBe('correction');
    expect(effect.validUntil, 'dead before it leaves').toBeGreaterThan(this.now);
    expect(effect.text).not.toMatch(/[{}]/);
    if (effect.startedByUnit && effect.kind !== 'correction') {
      expect(nextSendingInstant(settings, this.now), 'outside hours').toBe(this.now);
    }
    if (!effect.startedByUnit) {
      expect(input.type).toBe('reply');
      expect(this.world.mayAnswerInMs, 'too many answers').toBe(0);
    }
    expect(this.texts.map(({ effect: { number } }) => number)).not.toContain(effect.number);
  }

  /** A conversation that runs has a next event: at the least its end. */
  check(): void {
    if (this.ended) return;
    expect(this.timers.size, 'no next event').toBeGreaterThan(0);
    expect(this.timers.has('end')).toBe(true);
    for (const [stepId, step] of Object.entries(this.state.steps)) {
      const waitsFor = (...names: string[]) =>
        names.some((name) =>
          [...this.timers.keys()].some((key) => key.startsWith(`${name}:${stepId}`)),
        );
      if (step.kind === 'planned') expect(waitsFor('step'), `${stepId} planned`).toBe(true);
      if (step.kind === 'waiting-turn') expect(waitsFor('turn-limit'), stepId).toBe(true);
      if (step.kind === 'asking' && !step.silent) {
        expect(waitsFor('reminder', 'silence', 'last-call'), `${stepId} asked for ever`).toBe(true);
      }
      if (step.kind === 'waiting-value') expect(waitsFor('value'), stepId).toBe(true);
      if (step.kind === 'pausing')
        expect(waitsFor('again'), `${stepId} pauses for ever`).toBe(true);
    }
  }
}

const start = fc
  .integer({ min: -10 * 24 * 60, max: 5 * 24 * 60 })
  .map((minutes) => instantOf(surgeryDate, '00:00', zone) + minutes * minute);

describe('whatever happens to a conversation', () => {
  it('H21, H23, H24, H37: no text to nobody, too late, after the end, at night, twice or half filled', () => {
    fc.assert(
      fc.property(protocol, start, fc.array(act, { maxLength: 40 }), (of, from, acts) => {
        const play = new Play(of, from);
        for (const each of acts) play.act(each);
      }),
      { numRuns },
    );
  });

  it('comes to its end by itself, and asks nothing for ever', () => {
    fc.assert(
      fc.property(protocol, start, fc.array(act, { maxLength: 25 }), (of, from, acts) => {
        const play = new Play(of, from);
        for (const each of acts) play.act(each);
        play.pass(60 * 24 * 60 * minute);
        expect(play.ended).toBe(true);
        expect([...play.timers]).toEqual([]);
        expect(play.question).toBe(null);
      }),
      { numRuns },
    );
  });

  it('H42: a value in the middle band is asked again, or somebody phones', () => {
    fc.assert(
      fc.property(protocol, start, fc.array(act, { maxLength: 25 }), (of, from, acts) => {
        const play = new Play(of, from);
        let owed = false;
        for (const each of acts) {
          const { alerts } = play;
          play.act(each);
          const loops = Object.values(play.state.again).some(
            (items) => Object.keys(items).length > 0,
          );
          owed = (owed && play.alerts === alerts) || loops;
        }
        const before = play.alerts;
        const loops = Object.entries(play.state.again).filter(
          ([, items]) => Object.keys(items).length > 0,
        );
        const isOpen = loops.some(([stepId]) => {
          const step = play.state.steps[stepId];
          const told = step?.kind === 'to-call' || step?.kind === 'skipped';
          return !told && !(step?.kind === 'asking' && step.silent && step.again);
        });
        if (!isOpen || play.ended || play.state.stopped !== null) return;
        play.pass(40 * 24 * 60 * minute);
        const isOnCallList = loops.some(([stepId]) => play.state.steps[stepId]?.kind === 'to-call');
        expect(play.alerts > before || isOnCallList).toBe(true);
      }),
      { numRuns },
    );
  });
});
