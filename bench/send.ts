import { transaction } from '../src/db/index.ts';
import { listOutbox } from '../src/outbox/index.ts';
import { SerialModemPort } from '../src/modem/index.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../src/training/index.ts';
import { servePty } from '../src/training/serve-pty.ts';
import { sendBare, type Way } from './bare-loop.ts';
import { clock, monotonic, openBenchStore, openBoxes, queueAt, until } from './box.ts';
import { median, type Scenario, timed } from './measure.ts';

const COMMAND_MS = 5;
const SEND_MS = 200;

/** What the network makes of a text is not what is measured: no report comes. */
function makeModem(way: Way, options: Partial<SimulatedModemOptions> = {}): SimulatedModem {
  const refuses = way === 'direct' ? [/^AT\+CMGW/, /^AT\+CMSS/] : [];
  return new SimulatedModem({
    ...{ clock, monotonic, traits: { refuses } },
    onSubmit: () => ({ kind: 'accepted', report: 'none' }),
    ...options,
  });
}

/** Milliseconds for so many messages through outbox, driver and store, once all is warm. */
async function sendOurs(modem: SimulatedModem, count: number, warm: number, port = undefined as SerialModemPort | undefined) {
  const store = openBenchStore();
  try {
    const boxes = await openBoxes(store.db, port ?? modem);
    try {
      const send = async (from: number, to: number) => {
        transaction(store.db, () => {
          for (let place = from; place < to; place++) queueAt(store.db, place);
        });
        boxes.sender.wake();
        await until(() => modem.submissions.length >= to, 120_000, 1);
        const { unsent } = await boxes.sender.settle({ reportsWithinMs: 0 });
        if (unsent.length > 0) throw new Error('not all were sent');
      };
      await send(0, warm);
      const before = modem.commands.length;
      const ms = await timed(() => send(warm, warm + count));
      const states = listOutbox(store.db, { limit: 100_000 }).map(({ state }) => state);
      if (states.some((state) => state !== 'sent')) throw new Error('not all were sent');
      return { ms, commands: (modem.commands.length - before) / count };
    } finally {
      await boxes.dispose();
    }
  } finally {
    store.dispose();
  }
}

async function bareLoop(modem: SimulatedModem, count: number, way: Way): Promise<number> {
  const store = openBenchStore();
  try {
    await modem.open();
    await sendBare(modem, store.db, 100, way);
    return await timed(() => sendBare(modem, store.db, count, way));
  } finally {
    await modem.close();
    store.dispose();
  }
}

const perSecond = (count: number, ms: number): number => (1000 * count) / ms;

export const send: Scenario = async (tell) => {
  for (const way of ['direct', 'stored'] as const) {
    const count = 1500;
    const ours: number[] = [];
    const bare: number[] = [];
    let commands = 0;
    for (let round = 0; round < 3; round++) {
      const run = await sendOurs(makeModem(way), count, 300);
      commands = run.commands;
      ours.push(perSecond(count, run.ms));
      bare.push(perSecond(count, await bareLoop(makeModem(way), count, way)));
    }
    tell({
      ...{ name: `${way}, modem at once: against a bare loop`, unit: '%', goal: { atLeast: 70 } },
      value: (100 * median(ours)) / median(bare),
      note: `${Math.round(median(ours))}/s against ${Math.round(median(bare))}/s, ${commands} commands each`,
    });
  }
  for (const way of ['direct', 'stored'] as const) {
    const count = 40;
    const timing = { commandMs: COMMAND_MS, sendMs: SEND_MS };
    const { ms, commands } = await sendOurs(makeModem(way, timing), count, 3);
    // One of the commands is the sending itself, or has the PDU's answer after its prompt.
    const least = way === 'direct' ? COMMAND_MS + SEND_MS : commands * COMMAND_MS + SEND_MS;
    tell({
      ...{ name: `${way}, ${COMMAND_MS} ms + ${SEND_MS} ms: over what that takes`, unit: '%' },
      value: (100 * ms) / (count * least) - 100,
      goal: { atMost: 5 },
      note: `${(ms / count).toFixed(1)} ms each, ${least} ms at least`,
    });
  }
};

void servePty;
