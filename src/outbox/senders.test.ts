import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listInbox, Receiver } from '../inbox/index.ts';
import { type ModemFleet, openModems } from '../modem/index.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../training/index.ts';
import { type Leave, listOutbox, type NewMessage, queueMessage, Senders } from './index.ts';
import { routeOf } from './rows.ts';

const MINUTE = 60_000;
const NUMBER = '+33639981111';
const OTHER = '+33639982222';
const A = { imei: '350000000000006', imsi: '208000000000001', iccid: '89330000000000000016' };
const B = { imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' };

let store: TestStore;
let monotonic: FakeMonotonic;
let a: SimulatedModem;
let b: SimulatedModem;
let fleet: ModemFleet;
let senders: Senders;
let receivers: Receiver[];
let moved: string[];
let ended: string[];
let mayLeave: (number: string, imsi: string | null) => Leave;

const settled = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Real and folder time together. */
async function pass(ms: number): Promise<void> {
  const stride = Math.max(100, ms / 200);
  for (let passed = 0; passed < ms; passed += stride) {
    await settled();
    monotonic.advance(stride);
    store.clock.advance(stride);
  }
  await settled();
}

/** Modems that only know +CMGS, unless told. */
const plain = [/^AT\+CMGW/, /^AT\+CMSS/];
const modem = (options: Partial<SimulatedModemOptions>) =>
  new SimulatedModem({ clock: store.clock, monotonic, traits: { refuses: plain }, ...options });

/** The program, on what an earlier run left. */
function start(): void {
  const { db, clock, ids } = store;
  fleet = openModems({ ports: async () => [a, b], monotonic });
  senders = new Senders(
    {
      ...{ db, clock, monotonic, ids },
      policy: { mayLeave: (_, message, __, imsi) => mayLeave(message.number, imsi) },
      hooks: {
        ended: (_, { text }, state) => void ended.push(`${text} ${state}`),
        reportOverdue: () => {},
        moved: (_, { text }) => void moved.push(text),
      },
    },
    fleet.links,
  );
  receivers = [];
  const hear = () => {
    senders.follow(fleet.links);
    for (const link of fleet.links.slice(receivers.length)) {
      receivers.push(
        new Receiver({
          ...{ db, clock, monotonic, ids, link, isTraining: false },
          hooks: {
            partStored: () => {},
            replyReady: () => {},
            statusReport: (open, report, imsi) => void senders.takeReport(open, report, imsi),
          },
        }),
      );
    }
  };
  hear();
  fleet.onLinks(hear);
}

async function stop(): Promise<void> {
  const stopped = Promise.all([
    senders.dispose(),
    ...receivers.map((receiver) => receiver.dispose()),
    fleet.dispose(),
  ]);
  await pass(15_000);
  await stopped;
}

async function begin(
  forA: Partial<SimulatedModemOptions> = {},
  forB: Partial<SimulatedModemOptions> = {},
): Promise<void> {
  a = modem({ ...A, path: 'A', ...forA });
  b = modem({ ...B, path: 'B', ...forB });
  start();
  await pass(3_000);
  expect(fleet.links.map(({ status }) => status.state.kind)).toEqual(['ready', 'ready']);
}

function queue(text: string, fields: Partial<NewMessage> = {}): void {
  const { db, ids, clock } = store;
  const now = clock.now();
  queueMessage(
    db,
    { ids, now },
    {
      ...{ dedupeKey: `test:${text}`, class: 4, kind: 'question', number: NUMBER, text },
      ...{ author: 'automate', dueAt: now, withinHours: false, repeatable: false },
      reportWithinMs: 3_600_000,
      ...fields,
    },
  );
}

async function send(text: string, fields: Partial<NewMessage> = {}, ms = 1_000): Promise<void> {
  queue(text, fields);
  senders.wake();
  await pass(ms);
}

const by = (one: SimulatedModem) => one.submissions.map(({ text }) => text);
const states = () =>
  Object.fromEntries(listOutbox(store.db).map(({ text, state }) => [text, state]));
/** Whose number the patient was texted by first: which modem is quicker does not matter here. */
const homeOf = (number: string) => (routeOf(store.db, number) === A.imsi ? a : b);
const otherThan = (one: SimulatedModem) => (one === a ? b : a);

beforeEach(() => {
  store = openTestStore();
  monotonic = new FakeMonotonic();
  moved = [];
  ended = [];
  mayLeave = () => ({ kind: 'yes' });
});

afterEach(async () => {
  await stop();
  store.dispose();
});

describe('several modems', () => {
  it('shares the work, and keeps each number on the SIM of its first text', async () => {
    await begin({ sendMs: 400 }, { sendMs: 400 });
    for (let n = 0; n < 10; n += 1) queue(`un ${n}`, { number: `+3363998100${n}` });
    senders.wake();
    await pass(10_000);
    expect([a.submissions.length, b.submissions.length].sort()).not.toContain(0);
    expect(a.submissions.length + b.submissions.length).toBe(10);
    const first = new Map([
      ...a.submissions.map(({ to }) => [to, 'A'] as const),
      ...b.submissions.map(({ to }) => [to, 'B'] as const),
    ]);
    for (let n = 9; n >= 0; n -= 1) queue(`deux ${n}`, { number: `+3363998100${n}` });
    senders.wake();
    await pass(10_000);
    const second = [
      ...a.submissions.slice(-100).map(({ to, text }) => [to, text, 'A'] as const),
      ...b.submissions.slice(-100).map(({ to, text }) => [to, text, 'B'] as const),
    ].filter(([, text]) => text.startsWith('deux'));
    expect(second).toHaveLength(10);
    for (const [to, , lane] of second) expect(lane).toBe(first.get(to));
  });

  it('settles each report by the SIM that it came to, though both count the same references', async () => {
    const onSubmit = () => ({ kind: 'accepted', report: 'none' }) as const;
    await begin({ onSubmit, sendMs: 400 }, { onSubmit, sendMs: 400 });
    for (const number of [NUMBER, OTHER]) queue(`à ${number}`, { number });
    senders.wake();
    await pass(2_000);
    const [ofA] = a.submissions;
    const [ofB] = b.submissions;
    if (!ofA || !ofB) throw new Error('both modems sent');
    expect(ofA.reference).toBe(ofB.reference);
    b.report(ofB, 0x46);
    await pass(1_000);
    expect([states()[ofA.text], states()[ofB.text]]).toEqual(['sent', 'failed']);
    a.report(ofA, 0);
    await pass(1_000);
    expect(states()[ofA.text]).toBe('delivered');
  });

  it('hears a patient on whichever number they write to', async () => {
    await begin();
    await send('question');
    otherThan(homeOf(NUMBER)).receive(NUMBER, 'OUI');
    homeOf(NUMBER).receive(NUMBER, 'NON');
    await pass(1_000);
    const heard = listInbox(store.db, { number: NUMBER }).map(({ text }) => text);
    expect(heard.sort()).toEqual(['NON', 'OUI']);
    // Their own words do not move them to another number.
    const home = homeOf(NUMBER);
    await send('suite');
    expect(by(home)).toContain('suite');
  });
});

describe('one modem out', () => {
  const routed = async (forA: Partial<SimulatedModemOptions> = {}, forB = forA) => {
    await begin(forA, forB);
    await send('question');
    const home = homeOf(NUMBER);
    return { home, other: otherThan(home) };
  };

  it('sends emergency advice by the other one at once', async () => {
    const { home, other } = await routed();
    home.unplug();
    await pass(1_000);
    await send('Appelez le 15', { class: 1, kind: 'emergency' });
    expect(by(other)).toEqual(['Appelez le 15']);
    expect(moved).toEqual(['Appelez le 15']);
  });

  it.each([
    [2, 1],
    [3, 2],
    [4, 5],
    [5, 10],
  ] as const)(
    'lets class %i wait %i min for its own SIM, and not longer',
    async (urgency, minutes) => {
      const { home, other } = await routed();
      home.unplug();
      await pass(1_000);
      await send('suite', { class: urgency }, (minutes - 0.5) * MINUTE);
      expect([by(other), moved]).toEqual([[], []]);
      await pass(MINUTE);
      expect([by(other), moved]).toEqual([['suite'], ['suite']]);
      // The number stays where it is now, when its first modem is back.
      home.plug();
      await pass(30_000);
      await send('fin', { class: urgency });
      expect([by(home), by(other)]).toEqual([['question'], ['suite', 'fin']]);
    },
  );

  it('keeps the number when its modem is back in time', async () => {
    const { home, other } = await routed();
    home.unplug();
    await pass(1_000);
    await send('suite', {}, 2 * MINUTE);
    home.plug();
    await pass(MINUTE);
    expect([by(home), by(other), moved]).toEqual([['question', 'suite'], [], []]);
  });

  it('moves no one else: numbers of the modem that works stay, new ones go there', async () => {
    const { home, other } = await routed();
    home.unplug();
    await pass(1_000);
    await send('nouveau', { number: OTHER });
    expect(by(other)).toEqual(['nouveau']);
    expect(moved).toEqual([]);
  });

  it('leaves the message that may have left where it is, and sends the next after it', async () => {
    const { home, other } = await routed();
    home.misbehave(/CMGS=\d+ body/, { kind: 'unplug', done: true });
    await send('peut-être', {}, 1_000);
    expect(states()['peut-être']).toBe('unknown');
    await send('suite', {}, 6 * MINUTE);
    expect(by(home)).toEqual(['question', 'peut-être']);
    expect(by(other)).toEqual(['suite']);
  });

  it('repeats emergency advice that may have left, once, by the other one', async () => {
    const { home, other } = await routed();
    home.misbehave(/CMGS=\d+ body/, { kind: 'unplug', done: true });
    await send('Appelez le 15', { class: 1, kind: 'emergency' }, 5 * MINUTE);
    expect(by(home)).toEqual(['question', 'Appelez le 15']);
    expect(by(other)).toEqual(['Appelez le 15']);
  });

  it('does not wait three minutes for a modem that says nothing, when it is an emergency', async () => {
    const { home, other } = await routed();
    home.misbehave(/CMGS=\d+ body/, { kind: 'swallow' });
    // The home modem is at this one, and may be for three minutes.
    await send('autre', { class: 5 });
    await send('Appelez le 15', { class: 1, kind: 'emergency' }, 30_000);
    expect(by(other)).toEqual(['Appelez le 15']);
  });

  it('sends by the other one what the operator of the first refuses', async () => {
    const { home, other } = await routed();
    const text = '+CMS ERROR: 8';
    home.misbehave(/CMGS=\d+ body/, { kind: 'answer', text, done: false }, 99);
    await send('Appelez le 15', { class: 1, kind: 'emergency' }, 10_000);
    expect(by(other)).toEqual(['Appelez le 15']);
    expect(states()['Appelez le 15']).toBe('delivered');
  });

  it('completes no text on another SIM: the rest waits, then the whole is said to have failed', async () => {
    const { home, other } = await routed();
    home.misbehave(/CMGS=\d+ body/, { kind: 'late', ms: 100 });
    const long = 'mot '.repeat(60).trim();
    queue(long);
    senders.wake();
    // The first part left; the modem goes while it is told of the second.
    home.misbehave(/^AT\+CMGS=\d+$/, { kind: 'before', text: '' });
    home.misbehave(/^AT\+CMGS=\d+$/, { kind: 'unplug', done: false });
    await pass(30 * MINUTE);
    expect(states()[long]).toBe('sending');
    await pass(40 * MINUTE);
    expect(states()[long]).toBe('failed');
    expect(ended).toContain(`${long} failed`);
    expect(other.submissions).toEqual([]);
  });

  it('keeps the order of one number over the move', async () => {
    const { home, other } = await routed();
    home.unplug();
    await pass(1_000);
    for (const text of ['un', 'deux', 'trois']) await send(text);
    await pass(6 * MINUTE);
    expect(by(other)).toEqual(['un', 'deux', 'trois']);
  });

  it('does not move a number to a SIM that may not send its text', async () => {
    const { home, other } = await routed();
    const barred = other === a ? A.imsi : B.imsi;
    mayLeave = (_, imsi) =>
      imsi === barred ? { kind: 'hold', reason: 'forfait' } : { kind: 'yes' };
    home.unplug();
    await pass(1_000);
    await send('suite', {}, 10 * MINUTE);
    expect([by(other), moved, states().suite]).toEqual([[], [], 'due']);
    home.plug();
    await pass(MINUTE);
    expect(by(home)).toEqual(['question', 'suite']);
  });

  it('gives a new number to the SIM that may send, when the other one may not', async () => {
    await begin();
    mayLeave = (_, imsi) =>
      imsi === A.imsi ? { kind: 'hold', reason: 'forfait atteint' } : { kind: 'yes' };
    for (let n = 0; n < 4; n += 1) await send(`n ${n}`, { number: `+3363998400${n}` });
    expect([a.submissions.length, b.submissions.length]).toEqual([0, 4]);
  });
});

describe('after a restart', () => {
  it('waits a minute for a SIM that is not there, then lets another one take over', async () => {
    await begin();
    await send('question');
    const home = homeOf(NUMBER);
    await stop();
    home.unplug();
    start();
    await pass(3_000);
    await send('suite', { class: 5 }, 50_000);
    expect(by(otherThan(home))).toEqual([]);
    await pass(20_000);
    expect(by(otherThan(home))).toEqual(['suite']);
  });

  it('does not settle by one modem what another one holds, and may still prove', async () => {
    const journal = { traits: {} };
    await begin(journal, journal);
    // Proves both journals.
    for (let n = 0; n < 6; n += 1) await send(`essai ${n}`, { number: `+3363998500${n}` });
    await send('question');
    const home = homeOf(NUMBER);
    home.misbehave(/^AT\+CMSS/, { kind: 'unplug', done: false });
    await send('dans le modem', {}, MINUTE);
    expect(states()['dans le modem']).toBe('sending');
    home.plug();
    await pass(4 * MINUTE);
    expect(states()['dans le modem']).toBe('unknown');
    expect(by(otherThan(home)).filter((text) => text === 'dans le modem')).toEqual([]);
  });

  it('says that it cannot be known, once the modem that could prove it is out for too long', async () => {
    const onSubmit = () => ({ kind: 'accepted', report: 'none' }) as const;
    await begin({ traits: {}, onSubmit }, { traits: {}, onSubmit });
    for (let n = 0; n < 6; n += 1) await send(`essai ${n}`, { number: `+3363998500${n}` });
    await send('question');
    const home = homeOf(NUMBER);
    home.misbehave(/^AT\+CMSS/, { kind: 'unplug', done: true });
    await send('dans le modem', {}, 6 * MINUTE);
    expect(states()['dans le modem']).toBe('unknown');
    // Its report, by the modem that is back, still says what became of it.
    home.plug();
    await pass(MINUTE);
    const left = home.submissions.find(({ text }) => text === 'dans le modem');
    if (!left) throw new Error('it left');
    home.report(left);
    await pass(1_000);
    expect(states()['dans le modem']).toBe('delivered');
    expect([...by(a), ...by(b)].filter((text) => text === 'dans le modem')).toHaveLength(1);
  });
});

describe('whatever happens to either modem', () => {
  const events: readonly ((one: SimulatedModem) => void)[] = [
    (one) => one.unplug(),
    (one) => one.plug(),
    (one) => one.reset(''),
    (one) => one.misbehave(/CMGS=\d+ body/, { kind: 'swallow' }),
    (one) => one.misbehave(/CMGS=\d+ body/, { kind: 'unplug', done: true }),
    (one) => one.misbehave(/CMGS=\d+ body/, { kind: 'reset', done: false }),
    (one) =>
      one.misbehave(/CMGS=\d+ body/, { kind: 'answer', text: '+CMS ERROR: 38', done: false }),
    (one) => one.misbehave(/CMSS=/, { kind: 'unplug', done: true }),
    (one) => one.misbehave(/CMGW=\d+ body/, { kind: 'reset', done: true }),
    (one) => {
      one.registration = one.registration === 1 ? 2 : 1;
    },
  ];

  it.each([
    ['+CMGS', plain],
    ['the journal', []],
  ] as const)(
    'sends nothing twice, and keeps each number’s order (%s)',
    async (_, refuses) => {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.tuple(fc.nat(1), fc.nat(events.length - 1), fc.integer({ min: 1, max: 90 })),
            {
              minLength: 3,
              maxLength: 12,
            },
          ),
          async (happenings) => {
            // Each run has a folder of its own; the first and the last are the test's.
            if (runs > 0) {
              await stop();
              store.dispose();
              store = openTestStore();
              monotonic = new FakeMonotonic();
            }
            runs += 1;
            const options = { sendMs: 500, traits: { refuses } };
            await begin(options, options);
            const numbers = [0, 1, 2].map((n) => `+3363998600${n}`);
            let queued = 0;
            for (const [which, what, seconds] of happenings) {
              for (const number of numbers) {
                queue(`${queued}`.padStart(3, '0'), { number, dedupeKey: `${queued}` });
                queued += 1;
              }
              senders.wake();
              await pass(200);
              events[what]?.(which === 0 ? a : b);
              await pass(seconds * 1_000);
            }
            // What was to go wrong may still do so: somebody plugs them in again each time.
            for (let minute = 0; minute < 30; minute += 1) {
              for (const one of [a, b]) {
                one.registration = 1;
                if (!one.isPlugged) one.plug();
              }
              await pass(MINUTE);
            }
            const sent = [...a.submissions, ...b.submissions].sort((x, y) => x.at - y.at);
            for (const number of numbers) {
              const texts = sent.filter(({ to }) => to === number).map(({ text }) => text);
              expect(texts).toEqual([...new Set(texts)].sort());
            }
            const told = Object.values(states());
            expect(told).toHaveLength(queued);
            const gone = new Set(sent.map(({ text }) => text));
            for (const { text, state } of listOutbox(store.db)) {
              // What did not leave is said not to have; what may have is not said to be lost.
              if (gone.has(text)) expect(['sent', 'delivered', 'unknown']).toContain(state);
              else expect(['unknown', 'failed', 'quarantined']).toContain(state);
            }
            await stop();
            store.dispose();
            store = openTestStore();
            monotonic = new FakeMonotonic();
          },
        ),
        { numRuns: 3, seed: 7, endOnFailure: true },
      );
      // For `afterEach`.
      await begin();
    },
    120_000,
  );
});
