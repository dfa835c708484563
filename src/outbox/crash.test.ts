import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxRig, type RigOptions } from '../testing/box-rig.ts';
import type { Fault } from '../training/index.ts';
import { listOutbox, type NewMessage } from './index.ts';

const HOUR = 3_600_000;

/** Long enough for two parts, and recognisable. */
const long = (name: string) => `${name} ${'quelques mots de plus '.repeat(9)}`.trim();

const texts = ['un', long('deux'), 'trois', long('quatre')];

interface Mishap {
  readonly match: RegExp;
  readonly fault: Fault;
}

/** Queues four messages, receives two, and dies at each of the points given, counted in dealings. */
async function runThrough(
  points: readonly number[],
  options: RigOptions,
  mishaps: readonly Mishap[] = [],
) {
  const rig = new BoxRig(options);
  try {
    await rig.ready();
    for (const [i, text] of texts.entries()) {
      const urgency = (5 - (i % 3)) as NewMessage['class'];
      rig.queue(text, { class: urgency, number: `+3363998000${i % 2}` });
    }
    rig.modem.receive('+33639980001', long('réponse'));
    rig.modem.receive('+33639980002', 'oui');
    for (const { match, fault } of mishaps) rig.misbehave(match, fault);
    let dealings = 0;
    for (const killIn of points) {
      rig.run.killIn = killIn;
      rig.run.sender.wake();
      await rig.pass(1_000);
      dealings += killIn - rig.run.killIn;
      rig.modem.plug();
      await rig.restart();
    }
    rig.run.sender.wake();
    for (let minute = 0; minute < 15 && isUnfinished(rig); minute += 1) {
      rig.modem.plug();
      await rig.pass(60_000);
    }
    rig.store.clock.advance(HOUR);
    await rig.pass(20_000);
    return {
      dealings,
      network: rig.modem.submissions.map(({ pdu }) => pdu.slice(6)),
      rows: listOutbox(rig.store.db),
      told: rig.told,
      occupied: rig.modem.stores.reduce((sum, { used }) => sum + used, 0),
    };
  } finally {
    await rig.dispose();
  }
}

const isUnfinished = (rig: BoxRig) =>
  rig.told.replies.length < 2 ||
  listOutbox(rig.store.db).some(({ state }) => state !== 'delivered' && state !== 'unknown');

type Outcome = Awaited<ReturnType<typeof runThrough>>;

function expectNothingLostNorTwice({ network, rows, told }: Outcome) {
  // Nothing sent twice: every PDU reached the network at most once.
  expect(new Set(network).size).toBe(network.length);
  // Nothing lost: delivered, or brought before a person, once. (A modem that restarts drops reports.)
  for (const { id, state } of rows) {
    expect(['delivered', 'sent', 'unknown']).toContain(state);
    const times = told.overdue.filter((other) => other === id).length;
    expect({ id, state, times }).toEqual({ id, state, times: state === 'delivered' ? 0 : 1 });
  }
  const replies = told.replies.map(({ text }) => text).sort();
  expect(replies).toEqual(['oui', long('réponse')].sort());
  expect(told.parts).toHaveLength(3);
}

const proved: RigOptions = {};
const refuted: RigOptions = { modem: { traits: { statNeverChanges: true } } };
const direct: RigOptions = { modem: { traits: { refuses: [/^AT\+CMGW/, /^AT\+CMSS/] } } };

describe('killed at any dealing with the modem', () => {
  for (const [name, options] of Object.entries({ proved, refuted, direct })) {
    it(`loses nothing and sends nothing twice, at each point in turn (${name})`, async () => {
      for (let point = 0; ; point += 1) {
        const outcome = await runThrough([point], options);
        expectNothingLostNorTwice(outcome);
        expect(outcome.occupied).toBe(0);
        if (outcome.dealings <= point) break;
      }
    }, 120_000);
  }

  it('loses nothing and sends nothing twice, several times, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(25), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(proved, refuted, direct),
        fc.boolean(),
        async (points, { modem }, reportBeforeAnswer) => {
          const traits = { ...modem?.traits, reportBeforeAnswer };
          const outcome = await runThrough(points, { modem: { traits } });
          expectNothingLostNorTwice(outcome);
          expect(outcome.occupied).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('with a modem that misbehaves', () => {
  const command = fc.constantFrom(
    /^AT\+CMGS=\d+ body/,
    /^AT\+CMGS=\d+$/,
    /^AT\+CMSS/,
    /^AT\+CMGW=\d+ body/,
    /^AT\+CMGR/,
    /^AT\+CMGD/,
    /^AT\+CMGL/,
  );
  const fault = fc.oneof(
    fc.constantFrom<Fault>(
      { kind: 'swallow' },
      { kind: 'unfinished' },
      { kind: 'late', ms: 100_000 },
      { kind: 'before', text: '+CMTI: "ME",7' },
      { kind: 'answer', text: '+CMS ERROR: 500', done: true },
      { kind: 'answer', text: '+CMS ERROR: 500', done: false },
      { kind: 'answer', text: '+CMS ERROR: 38', done: false },
    ),
    fc.record({ kind: fc.constantFrom('unplug' as const, 'reset' as const), done: fc.boolean() }),
  );
  const mishap = fc.record({ match: command, fault });

  it('loses nothing and sends nothing twice, killed or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mishap, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(30), { maxLength: 2 }),
        fc.constantFrom(proved, refuted, direct),
        async (mishaps, points, options) => {
          expectNothingLostNorTwice(await runThrough(points, options, mishaps));
        },
      ),
      { numRuns: 60 },
    );
  }, 240_000);
});
