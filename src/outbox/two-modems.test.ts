import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairRig } from '../testing/pair-rig.ts';
import type { SimulatedModem, SimulatedModemOptions } from '../training/index.ts';

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
          numRuns: Number(process.env.FC_RUNS ?? 4),
          endOnFailure: true,
        },
      );
    },
    600_000,
  );
});
