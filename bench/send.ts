import { transaction } from '../src/db/index.ts';
import { type ModemPort, SerialModemPort } from '../src/modem/index.ts';
import { listOutbox } from '../src/outbox/index.ts';
import { SimulatedModem, type SimulatedModemOptions } from '../src/training/index.ts';
import { servePty } from '../src/training/serve-pty.ts';
import { sendBare, type Way } from './bare-loop.ts';
import { clock, monotonic, openBenchStore, openBoxes, queueAt, until } from './box.ts';
import { hasProgram, type Scenario, timed } from './measure.ts';

const COMMAND_MS = 5;
const SEND_MS = 200;
const WAYS = ['direct', 'stored'] as const;

/** What the network makes of a text is not what is measured: no report comes. */
function makeModem(way: Way, options: Partial<SimulatedModemOptions> = {}): SimulatedModem {
  const refuses = way === 'direct' ? [/^AT\+CMGW/, /^AT\+CMSS/] : [];
  return new SimulatedModem({
    ...{ clock, monotonic, traits: { refuses } },
    onSubmit: () => ({ kind: 'accepted', report: 'none' }),
    ...options,
  });
}

/** How bytes reach the emulator: within this process, or through the kernel as from a real modem. */
type Line = 'memory' | 'serial port';

async function withLine<T>(
  modem: SimulatedModem,
  line: Line,
  use: (port: ModemPort) => Promise<T>,
): Promise<T> {
  if (line === 'memory') return use(modem);
  const pty = await servePty(modem);
  try {
    return await use(new SerialModemPort(pty.path));
  } finally {
    await pty.dispose();
  }
}

/** Milliseconds for so many messages through outbox, driver and store, once all is warm. */
async function sendOurs(modem: SimulatedModem, line: Line, count: number, warm: number) {
  const store = openBenchStore('disk');
  try {
    return await withLine(modem, line, async (port) => {
      const boxes = await openBoxes(store.db, port);
      try {
        const send = async (from: number, to: number) => {
          transaction(store.db, () => {
            for (let place = from; place < to; place++) queueAt(store.db, place);
          });
          boxes.sender.wake();
          await until(() => modem.submissions.length >= to, 120_000, 1);
          await boxes.sender.settle({ reportsWithinMs: 0 });
        };
        await send(0, warm);
        const before = modem.commands.length;
        const ms = await timed(() => send(warm, warm + count));
        const states = listOutbox(store.db, { limit: 100_000 }).map(({ state }) => state);
        if (states.some((state) => state !== 'sent')) throw new Error('not all were sent');
        return { ms, commands: Math.round((modem.commands.length - before) / count) };
      } finally {
        await boxes.dispose();
      }
    });
  } finally {
    store.dispose();
  }
}

async function sendBarely(modem: SimulatedModem, line: Line, count: number, way: Way) {
  const store = openBenchStore('disk');
  try {
    return await withLine(modem, line, async (port) => {
      await port.open();
      await sendBare(port, store.db, 100, way);
      const ms = await timed(() => sendBare(port, store.db, count, way));
      await port.close();
      return ms;
    });
  } finally {
    store.dispose();
  }
}

const perSecond = (count: number, ms: number): number => (1000 * count) / ms;

export const send: Scenario = async (tell) => {
  const lines: readonly Line[] = hasProgram('socat') ? ['memory', 'serial port'] : ['memory'];
  for (const line of lines) {
    for (const way of WAYS) {
      const count = line === 'memory' ? 1000 : 400;
      const ours: number[] = [];
      const bare: number[] = [];
      let commands = 0;
      for (let round = 0; round < 4; round++) {
        const run = await sendOurs(makeModem(way), line, count, 200);
        commands = run.commands;
        ours.push(perSecond(count, run.ms));
        bare.push(perSecond(count, await sendBarely(makeModem(way), line, count, way)));
      }
      tell({
        ...{ name: `at once, ${way}, ${line}: of a bare loop`, unit: '%', goal: { atLeast: 70 } },
        value: (100 * Math.max(...ours)) / Math.max(...bare),
        note: `${Math.round(Math.max(...ours))}/s against ${Math.round(Math.max(...bare))}/s, ${commands} commands each`,
      });
    }
  }
  for (const way of WAYS) {
    const count = 25;
    const timing = { commandMs: COMMAND_MS, sendMs: SEND_MS };
    const { ms, commands } = await sendOurs(makeModem(way, timing), 'memory', count, 3);
    // Directly, one command with its prompt; else also the PDU's own answer, CMGR and CMGD.
    const least = SEND_MS + COMMAND_MS * (way === 'direct' ? 1 : commands);
    tell({
      ...{ name: `${COMMAND_MS} ms + ${SEND_MS} ms, ${way}: over what that takes`, unit: '%' },
      value: (100 * ms) / (count * least) - 100,
      goal: { atMost: 5 },
      note: `${(ms / count).toFixed(1)} ms each, ${least} ms at least`,
    });
  }
};

/** A second, over a serial port, a modem that answers at once, no report. */
export async function sendPace(): Promise<number> {
  const count = 300;
  const { ms } = await sendOurs(makeModem('direct'), 'serial port', count, 100);
  return perSecond(count, ms);
}
