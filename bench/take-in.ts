import { encodeDeliver } from '../src/gsm/index.ts';
import { listInbox } from '../src/inbox/index.ts';
import { SerialModemPort } from '../src/modem/index.ts';
import { SimulatedModem } from '../src/training/index.ts';
import { servePty } from '../src/training/serve-pty.ts';
import { clock, monotonic, numberAt, openBenchStore, openBoxes, textAt, until } from './box.ts';
import { benchFolder, hasProgram, median, type Scenario, timed, wait } from './measure.ts';
import { filesIn, type PeerName, startPeer } from './peers.ts';

const COUNT = 300;
/** Enough to know the pace of daemons that send one or two a second. */
const SENT_BY_PEERS = 12;
/** Long enough for a daemon to greet its modem. */
const START_MS = 8_000;

const makeModem = (): SimulatedModem =>
  new SimulatedModem({
    ...{ clock, monotonic, capacity: COUNT + 20, firstSlot: 1 },
    onSubmit: () => ({ kind: 'accepted', report: 'none' }),
  });

/** As many messages of as many senders in the modem's storage, unannounced. */
function fill(modem: SimulatedModem, storage: 'ME' | 'SM'): void {
  for (let place = 0; place < COUNT; place++) {
    const [pdu = ''] = encodeDeliver({
      ...{ from: numberAt(place), text: `Oui ${place}`, at: clock.now() },
      ...{ offsetMinutes: 60, concatReference: 0 },
    });
    modem.store(storage)?.add({ pdu, length: pdu.length / 2 - 1, stat: 0 });
  }
}

/** Until the store is empty and every row is committed. */
async function takeInOurs(): Promise<number> {
  const modem = makeModem();
  const pty = await servePty(modem);
  const store = openBenchStore('disk');
  const boxes = await openBoxes(store.db, new SerialModemPort(pty.path));
  try {
    await boxes.receiver.takeInAll();
    fill(modem, 'ME');
    const ms = await timed(() => boxes.receiver.takeInAll());
    const isAll = listInbox(store.db, { limit: 1000 }).length === COUNT;
    if (!isAll || modem.store('ME')?.used !== 0) throw new Error('not all was taken in');
    return (1000 * COUNT) / ms;
  } finally {
    await boxes.dispose();
    store.dispose();
    await pty.dispose();
  }
}

interface PeerPace {
  readonly takenIn: number | null;
  readonly sent: number;
}

/** A second each: its pace once it is at work, from its first act to its last. */
async function paceOf(name: PeerName, takesIn: boolean): Promise<PeerPace | null> {
  const modem = makeModem();
  const pty = await servePty(modem);
  const folder = benchFolder('disk');
  const peer = startPeer(name, folder.path, pty.path);
  if (!peer) return null;
  try {
    await wait(START_MS);
    let takenIn: number | null = null;
    if (takesIn) {
      fill(modem, 'SM');
      const from = modem.commands.length;
      // From the first reading on: how long it slept before is its own affair.
      await until(() => modem.commands.slice(from).some((line) => /CMG[LR]/.test(line)), 20_000, 1);
      const ms = await timed(() =>
        until(() => modem.store('SM')?.used === 0 && filesIn(peer.inbox) >= COUNT, 60_000),
      );
      takenIn = (1000 * COUNT) / ms;
    }
    for (let place = 0; place < SENT_BY_PEERS; place++) {
      peer.queue(place, numberAt(place), textAt(place));
    }
    await until(() => modem.submissions.length > 0, 20_000);
    const ms = await timed(() => until(() => modem.submissions.length >= SENT_BY_PEERS, 30_000));
    return { takenIn, sent: (1000 * (SENT_BY_PEERS - 1)) / ms };
  } finally {
    await peer.stop();
    await pty.dispose();
    folder.dispose();
  }
}

async function sendOurs(): Promise<number> {
  const { sendPace } = await import('./send.ts');
  return sendPace();
}

export const takeIn: Scenario = async (tell) => {
  if (!hasProgram('socat')) return tell({ name: 'socat is missing', value: 0, unit: '' });
  const paces: number[] = [];
  for (let round = 0; round < 5; round++) paces.push(await takeInOurs());
  const ours = median(paces);
  tell({ name: 'taken in, 300 from 300 senders', value: ours, unit: '/s' });
  const gammu = await paceOf('gammu-smsd', true);
  const smstools = await paceOf('smstools', false);
  tell({
    ...{ name: 'taken in: against gammu-smsd', unit: '×', goal: { atLeast: 1.5 } },
    value: ours / (gammu?.takenIn ?? MEASURED_ELSEWHERE.takenIn),
    note: gammu
      ? `${Math.round(gammu.takenIn ?? 0)}/s in this run`
      : `${MEASURED_ELSEWHERE.takenIn}/s, measured elsewhere: it is not installed`,
  });
  const sent = await sendOurs();
  const isHere = gammu !== null || smstools !== null;
  const best = isHere ? Math.max(gammu?.sent ?? 0, smstools?.sent ?? 0) : MEASURED_ELSEWHERE.sent;
  const word = (pace: PeerPace | null) => (pace ? `${pace.sent.toFixed(2)}/s` : 'not installed');
  tell({
    ...{ name: 'sent: against the better of two daemons', unit: '×', goal: { atLeast: 20 } },
    value: sent / best,
    note: isHere
      ? `${Math.round(sent)}/s; gammu-smsd ${word(gammu)}, smstools ${word(smstools)}`
      : `${Math.round(sent)}/s against ${best}/s, measured elsewhere: neither is installed`,
  });
};

/** gammu-smsd 1.42 taking in, smstools 3.1.21 sending, on another machine of 2 cores. */
const MEASURED_ELSEWHERE = { takenIn: 192, sent: 1.96 } as const;
