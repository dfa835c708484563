import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoxRig, type RigOptions } from '../testing/box-rig.ts';
import { listOutbox, type NewMessage } from './index.ts';

const HOUR = 3_600_000;

/** Long enough for two parts, and recognisable. */
const long = (name: string) => `${name} ${'quelques mots de plus '.repeat(9)}`.trim();

const texts = ['un', long('deux'), 'trois', long('quatre')];

async function runKilledAt(points: readonly number[], options: RigOptions) {
  const rig = new BoxRig(options);
  try {
    await rig.ready();
    for (const [i, text] of texts.entries()) {
      rig.queue(text, { class: (5 - (i % 3)) as NewMessage['class'], number: `+3363998000${i % 2}` });
    }
    rig.modem.receive('+33639980001', long('réponse'));
    rig.modem.receive('+33639980002', 'oui');
    for (const killIn of points) {
      rig.run.killIn = killIn;
      rig.run.sender.wake();
      await rig.pass(1_000);
      await rig.restart();
    }
    rig.run.sender.wake();
    await rig.pass(240_000);
    rig.store.clock.advance(HOUR);
    await rig.pass(20_000);
    return {
      network: rig.modem.submissions.map(({ pdu }) => pdu.slice(6)),
      rows: listOutbox(rig.store.db),
      told: rig.told,
      left: rig.modem.stores.flatMap(({ name, used }) => (used > 0 ? [name] : [])),
      pending: rig.run.link.status.state.kind,
    };
  } finally {
    await rig.dispose();
  }
}

function expectExactlyOnce({ network, rows, told, left }: Awaited<ReturnType<typeof runKilledAt>>) {
  // Nothing sent twice: every PDU reached the network at most once.
  expect(new Set(network).size).toBe(network.length);
  // Nothing lost: delivered, or in doubt and brought before a person.
  for (const row of rows) {
    if (row.state !== 'delivered') expect(row.state).toBe('unknown');
    if (row.state === 'unknown') expect(told.overdue).toContain(row.id);
  }
  const replies = told.replies.map(({ text }) => text).sort();
  expect(replies).toEqual(['oui', long('réponse')].sort());
  expect(told.parts.length).toBe(3);
  expect(left).toEqual([]);
}

describe('killed at any dealing with the modem', () => {
  const proved: RigOptions = {};
  const refuted: RigOptions = { modem: { traits: { statNeverChanges: true } } };
  const direct: RigOptions = { modem: { traits: { refuses: [/^AT\+CMGW/, /^AT\+CMSS/] } } };

  for (const [name, options] of Object.entries({ proved, refuted, direct })) {
    it(`loses nothing and sends nothing twice, once, at each point in turn (${name})`, async () => {
      for (let point = 0; point < 60; point += 1) {
        expectExactlyOnce(await runKilledAt([point], options));
      }
    });
  }

  it('loses nothing and sends nothing twice, several times, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(25), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(proved, refuted, direct),
        fc.boolean(),
        async (points, options, reportBeforeAnswer) => {
          const traits = { ...options.modem?.traits, reportBeforeAnswer };
          expectExactlyOnce(await runKilledAt(points, { ...options, modem: { traits } }));
        },
      ),
      { numRuns: 40 },
    );
  });
});
