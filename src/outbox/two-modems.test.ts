import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairRig } from '../testing/pair-rig.ts';
import type { SimulatedModem, SimulatedModemOptions } from '../training/index.ts';
import { waitingOn } from './index.ts';
import { leftoversIn } from './leftovers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const numbers = [0, 1, 2].map((n) => `+3363998600${n}`);

type Happening = (rig: PairRig, one: SimulatedModem) => void;

const happenings: Readonly<Record<string, Happening>> = {
  unplug: (_, one) => one.unplug(),
  plug: (_, one) => one.plug(),
  reset: (_, one) => one.reset(''),
  'no network': (_, one) => {
    one.registration = one.registration === 1 ? 2 : 1;
  },
  'a reply': (rig, one) => one.receive('+33639986001', `réponse ${rig.store.ids.next()}`),
  ...Object.fromEntries(
    [/CMGS=\d+ body/, /CMSS=/, /CMGW=\d+ body/, /CMGR=/, /CMGD=/].flatMap((match) =>
      [true, false].flatMap((done) => [
        [
          `unplug at ${match} ${done}`,
          (_: PairRig, one: SimulatedModem) => one.misbehave(match, { kind: 'unplug', done }),
        ],
        [
          `reset at ${match} ${done}`,
          (_: PairRig, one: SimulatedModem) => one.misbehave(match, { kind: 'reset', done }),
        ],
      ]),
    ),
  ),
  'a lost answer': (_, one) => one.misbehave(/CM(GS|SS|GW)=/, { kind: 'swallow' }),
  'a passing error': (_, one) =>
    one.misbehave(/CM(GS|SS)=\d+/, { kind: 'answer', text: '+CMS ERROR: 38', done: false }),
};
const names = Object.keys(happenings);

interface Step {
  readonly what: string;
  readonly which: number;
  readonly seconds: number;
  /** The program dies at this dealing with a modem; it starts again a little later. */
  readonly killIn: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...names),
  which: fc.nat(1),
  seconds: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 900 })),
  killIn: fc.option(fc.nat(12), { freq: 2 }),
});

/** What holds whatever happens; the modems are both back at the end. */
async function live(steps: readonly Step[], options: Partial<SimulatedModemOptions>) {
  const rig = await new PairRig({ sendMs: 300, ...options }).ready();
  try {
    let queued = 0;
    for (const { what, which, seconds, killIn } of steps) {
      for (const number of numbers) {
        const long = queued % 5 === 0 ? ` ${'et quelques mots de plus '.repeat(9)}` : '';
        rig.queue(`${String(queued).padStart(3, '0')}${long}`.trim(), {
          number,
          dedupeKey: `${queued}`,
        });
        queued += 1;
      }
      if (killIn !== null) rig.run.killIn = killIn;
      rig.run.senders.wake();
      await rig.pass(200);
      const one = rig.ports[which];
      if (one) happenings[what]?.(rig, one);
      await rig.pass(seconds * 1_000);
      if (killIn !== null) await rig.restart();
    }
    for (let minute = 0; minute < 30; minute += 1) {
      for (const one of rig.ports) {
        one.registration = 1;
        if (!one.isPlugged) one.plug();
      }
      await rig.pass(MINUTE);
    }
    // Until somebody was asked about what cannot be known, its place is a witness.
    await rig.pass(HOUR);
    for (const one of rig.ports) if (!one.isPlugged) one.plug();
    await rig.pass(5 * MINUTE);
    return {
      queued,
      sent: rig.submissions.map(({ to, text, pdu }) => ({ to, text, pdu: pdu.slice(6) })),
      states: rig.states,
      occupied: rig.ports.map(({ stores }) => stores.map(({ used }) => used)),
      replies: rig.replies,
    };
  } finally {
    await rig.dispose();
  }
}

/** Some seconds each; more of them, with other seeds, when asked. */
const runs = Number(process.env.FC_RUNS ?? 3);

describe('two modems, whatever happens to them and to the program', () => {
  const ways = [
    ['+CMGS', { traits: { refuses: [/^AT\+CMGW/, /^AT\+CMSS/] } }],
    ['the journal', {}],
  ] as const;
  it.each(ways)(
    'lose nothing, send nothing twice, block nothing, and have their places back (%s)',
    async (_, options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
          const { queued, sent, states, occupied, replies } = await live(steps, options);
          const pdus = sent.map(({ to, pdu }) => `${to} ${pdu}`);
          expect(pdus).toEqual([...new Set(pdus)]);
          expect(Object.keys(states)).toHaveLength(queued);
          for (const state of Object.values(states)) {
            expect(['sent', 'delivered', 'unknown', 'failed', 'quarantined']).toContain(state);
          }
          expect(occupied.flat().filter((used) => used > 0)).toEqual([]);
          expect(replies).toEqual([...new Set(replies)]);
        }),
        {
          seed: Number(process.env.FC_SEED ?? 11),
          numRuns: runs,
          endOnFailure: true,
        },
      );
    },
    60_000 * runs,
  );
});

const number = '+33639981111';

/** Both journals proved, and which modem texts the number. */
async function routed(options: Partial<SimulatedModemOptions> = {}) {
  const rig = await new PairRig(options).ready();
  for (let n = 0; n < 6; n += 1) await rig.send(`essai ${n}`, { number: `+3363998500${n}` });
  await rig.send('question', { number });
  const home = rig.ports.find(({ submissions }) => submissions.some(({ to }) => to === number));
  const other = rig.ports.find((one) => one !== home);
  const link = rig.run.fleet.links.find(
    ({ status }) => status.identity.imei === home?.options.imei,
  );
  if (!home || !other || !link) throw new Error('two modems, one of which sent');
  return { rig, home, other, link };
}

const times = (rig: PairRig, text: string) =>
  rig.submissions.filter((one) => one.text === text).length;
const used = ({ stores }: SimulatedModem) => stores.reduce((sum, store) => sum + store.used, 0);

describe('a text in the memory of a modem that vanished', () => {
  it('leaves by the other one, and its place is emptied when the modem is back', async () => {
    const { rig, home, other } = await routed();
    home.misbehave(/CMGW=\d+ body/, { kind: 'unplug', done: true });
    await rig.send('suite', { number }, 6 * MINUTE);
    expect([used(home), other.submissions.filter(({ text }) => text === 'suite')]).toMatchObject([
      1,
      [{ to: number }],
    ]);
    home.plug();
    await rig.pass(MINUTE);
    expect([used(home), times(rig, 'suite'), rig.states.suite]).toEqual([0, 1, 'delivered']);
    await rig.dispose();
  });

  it('is not touched where somebody else’s lies in its place by now', async () => {
    const { rig, home } = await routed();
    home.misbehave(/CMGW=\d+ body/, { kind: 'unplug', done: true });
    await rig.send('suite', { number }, 6 * MINUTE);
    const [store] = home.stores;
    const [place, ours] = store?.entries()[0] ?? [];
    const foreign = home.submissions[0]?.pdu;
    if (!store || place === undefined || !ours || !foreign) throw new Error('a text in a place');
    store.remove(place);
    store.add({ ...ours, pdu: foreign });
    home.plug();
    await rig.pass(MINUTE);
    expect(store.at(place)?.pdu).toBe(foreign);
    expect(leftoversIn(rig.store.db, home.options.imei ?? '')).toEqual([]);
    await rig.dispose();
  });

  it('that may have left stays one text, and its place is emptied once a person was asked', async () => {
    const onSubmit = () => ({ kind: 'accepted', report: 'none' }) as const;
    const { rig, home } = await routed({ onSubmit });
    home.misbehave(/CMSS=/, { kind: 'unplug', done: true });
    await rig.send('peut-être', { number }, 6 * MINUTE);
    home.plug();
    await rig.pass(10 * MINUTE);
    expect([rig.states['peut-être'], times(rig, 'peut-être'), used(home)]).toEqual([
      ...['unknown', 1, 1],
    ]);
    await rig.pass(HOUR);
    expect([rig.overdue.includes('peut-être'), used(home)]).toEqual([true, 0]);
    expect(times(rig, 'peut-être')).toBe(1);
    await rig.dispose();
  });

  it('does not wait for ever when its SIM is in the other modem by now', async () => {
    const { rig, home, other } = await routed();
    home.misbehave(/CMSS=/, { kind: 'unplug', done: false });
    await rig.send('dans le modem', { number }, 1_000);
    home.changeSim(null);
    other.changeSim({ imsi: home.options.imsi ?? '', iccid: home.options.iccid ?? '' });
    await rig.send('suite', { number }, 10 * MINUTE);
    expect(rig.run.fleet.links).toHaveLength(1);
    expect(rig.states).toMatchObject({ 'dans le modem': 'unknown', suite: 'delivered' });
    expect([times(rig, 'dans le modem'), times(rig, 'suite')]).toEqual([0, 1]);
    await rig.dispose();
  });
});

describe('a modem that a person forgets', () => {
  const forget = ({ rig, link }: Awaited<ReturnType<typeof routed>>) => {
    const known = rig.run.linkOf(link);
    expect(rig.run.fleet.forget(link)).toBe(true);
    rig.run.senders.forget(known);
  };

  it('keeps nobody waiting: its numbers move at once, what it had told is uncertain', async () => {
    const all = await routed();
    const { rig, home, other } = all;
    home.misbehave(/CMSS=/, { kind: 'unplug', done: true });
    await rig.send('peut-être', { number }, 1_000);
    await rig.send('suite', { number, class: 5 }, 10_000);
    const { imei = null, imsi = null } = home.options;
    expect(waitingOn(rig.store.db, { imei, imsi })).toEqual({
      ...{ queued: 1, inDoubt: 1, halfSent: 0 },
    });
    forget(all);
    await rig.pass(5_000);
    expect(rig.states).toMatchObject({ 'peut-être': 'unknown', suite: 'delivered' });
    expect(other.submissions.map(({ text }) => text)).toContain('suite');
    expect(waitingOn(rig.store.db, { imei, imsi })).toEqual({
      ...{ queued: 0, inDoubt: 0, halfSent: 0 },
    });
    // It comes back after all: nothing is repeated, and its place is emptied in the end.
    home.plug();
    await rig.pass(2 * HOUR);
    expect([times(rig, 'peut-être'), times(rig, 'suite'), used(home)]).toEqual([1, 1, 0]);
    await rig.dispose();
  });

  it('ends a text of which only a part left', async () => {
    const all = await routed({ traits: { refuses: [/^AT\+CMGW/] } });
    const { rig, home } = all;
    const long = 'mot '.repeat(60).trim();
    home.misbehave(/^AT\+CMGS=\d+$/, { kind: 'before', text: '' });
    home.misbehave(/^AT\+CMGS=\d+$/, { kind: 'unplug', done: false });
    await rig.send(long, { number }, 5_000);
    const { imei = null, imsi = null } = home.options;
    expect(waitingOn(rig.store.db, { imei, imsi })).toEqual({
      ...{ queued: 0, inDoubt: 0, halfSent: 1 },
    });
    forget(all);
    await rig.pass(5_000);
    expect(rig.states[long]).toBe('failed');
    await rig.dispose();
  });
});
