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

export interface PeerKills {
  readonly kills: number;
  readonly sent: number;
  readonly twice: number;
  readonly lost: number;
}

/** What our own process is put through, with another gateway. Null where it is not installed. */
export async function killPeer(name: PeerName, count: number): Promise<PeerKills | null> {
  if (!hasProgram('socat')) return null;
  const folder = benchFolder();
  const modem = new SimulatedModem({
    ...{ clock, monotonic, capacity: 100, commandMs: 1, sendMs: 8 },
    onSubmit: () => ({ kind: 'accepted', report: 'none' }),
  });
  const pty = await servePty(modem);
  try {
    for (let round = 0; round <= count; round++) {
      const peer = startPeer(name, folder.path, pty.path);
      if (!peer) return null;
      if (round === count) {
        const outbox = join(folder.path, 'outbox');
        const until = performance.now() + LAST_MS_EACH * (1 + filesIn(outbox));
        while (filesIn(outbox) > 0 && performance.now() < until) await wait(200);
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
      lost: count * TEXTS - times.size,
    };
  } finally {
    await pty.dispose();
    folder.dispose();
  }
}
