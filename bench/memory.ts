import { transaction } from '../src/db/index.ts';
import { SimulatedModem } from '../src/training/index.ts';
import { clock, monotonic, numberAt, openBenchStore, openBoxes, queueAt, until } from './box.ts';
import { collectedHeap, type Scenario } from './measure.ts';

const MESSAGES = 100_000;
const BATCH = 500;
/** Compiled code and caches have their size after so many. */
const WARM = 10_000;

/** `memory [N]`: N messages out with their reports, and as many in, through driver and store. */
export const memory: Scenario = async (tell, [count = MESSAGES]) => {
  const store = openBenchStore();
  const modem = new SimulatedModem({ clock, monotonic, capacity: 2 * BATCH });
  const boxes = await openBoxes(store.db, modem);
  try {
    const total = Number(count);
    const warm = Math.min(WARM, total / 2);
    let warmed = 0;
    for (let done = 0; done < total; done += BATCH) {
      if (done >= warm && warmed === 0) warmed = collectedHeap();
      transaction(store.db, () => {
        for (let n = done; n < done + BATCH; n++)
          queueAt(store.db, n, { number: numberAt(n % 9_000) });
      });
      for (let n = 0; n < BATCH; n++) modem.receive(numberAt(n), `réponse ${done + n}`);
      boxes.sender.wake();
      await until(() => modem.submissions.length >= BATCH, 600_000, 5);
      await boxes.receiver.takeInAll();
      await boxes.sender.settle({ reportsWithinMs: 5_000 });
      // What the simulated modem remembers for tests is not ours.
      modem.submissions.length = 0;
      modem.commands.length = 0;
    }
    const end = collectedHeap();
    const note = `${warmed.toFixed(1)} MiB after ${warm} messages out and in, ${end.toFixed(1)} after ${total}`;
    tell({ name: 'heap gained', value: end - warmed, unit: 'MiB', goal: { atMost: 2 }, note });
  } finally {
    await boxes.dispose();
    store.dispose();
  }
};
