import { join } from 'node:path';
import { SimulatedModem } from '../src/training/index.ts';
import { servePty } from '../src/training/serve-pty.ts';
import { clock, monotonic, numberAt } from './box.ts';
import { benchFolder, hasProgram, wait } from './measure.ts';
import { filesIn, type PeerName, startPeer } from './peers.ts';

/** Texts per life. A daemon sends one or two a second. */
const TEXTS = 5;
const LIFE_MS = 5_000;
/** The last life has so long for each text that is left. */
const LAST_MS_EACH = 3_000;
/**
 * As long as a quick modem takes: what is killed between the network's answer and the moving of a
 * file is sent again, and with a modem that answers at once that would hardly ever be hit.
 */
const TIMING = { commandMs: 5, sendMs: 200 };
/** Where a text waits: smstools checks it first. */
const QUEUES = ['outbox', 'checked'] as const;

export interface PeerKills {
  readonly kills: number;
  readonly sent: number;
  readonly twice: number;
  /** Neither sent nor waiting any more. */
  readonly lost: number;
  /** Still waiting when the last life was over. */
  readonly stuck: number;
}

/** What our own process is put through, with another gateway. Null where it is not installed. */
export async function killPeer(name: PeerName, count: number): Promise<PeerKills | null> {
  if (!hasProgram('socat')) return null;
  const folder = benchFolder();
  const modem = new SimulatedModem({
    ...{ clock, monotonic, capacity: 100, ...TIMING },
    onSubmit: () => ({ kind: 'accepted', report: 'none' }),
  });
  const pty = await servePty(modem);
  const waiting = () => QUEUES.reduce((sum, name) => sum + filesIn(join(folder.path, name)), 0);
  try {
    for (let round = 0; round <= count; round++) {
      const peer = startPeer(name, folder.path, pty.path);
      if (!peer) return null;
      if (round === count) {
        const until = performance.now() + LAST_MS_EACH * (5 + waiting());
        while (waiting() > 0 && performance.now() < until) await wait(200);
        await wait(LAST_MS_EACH);
        await peer.stop();
        break;
      }
      for (let n = 0; n < TEXTS; n++) {
        const place = round * TEXTS + n;
        peer.queue(place, numberAt(place), `texte ${place}`);
      }
      await wait(Math.random() * LIFE_MS);
      await peer.kill();
    }
    const times = Map.groupBy(modem.submissions, ({ text }) => text);
    return {
      kills: count,
      sent: modem.submissions.length,
      twice: [...times.values()].filter(({ length }) => length > 1).length,
      lost: Math.max(0, count * TEXTS - times.size - waiting()),
      stuck: waiting(),
    };
  } finally {
    await pty.dispose();
    folder.dispose();
  }
}
