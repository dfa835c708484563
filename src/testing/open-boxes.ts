import type { WritableDb } from '../db/index.ts';
import { type InboxHooks, Receiver } from '../inbox/index.ts';
import { type ModemPort, openModem } from '../modem/index.ts';
import { type NewMessage, queueMessage, Sender } from '../outbox/index.ts';
import { SystemClock, SystemMonotonic } from '../shared/clock.ts';
import { type MessageId, RandomIds } from '../shared/ids.ts';

/** Outbox and inbox at work in real time, for tests of whole processes and for benchmarks. */

export const clock = new SystemClock();
export const monotonic = new SystemMonotonic();
export const ids = new RandomIds();

/** A fictional number, one of ten thousand. */
export const numberAt = (place: number): string => `+3363998${String(place).padStart(4, '0')}`;

export const textAt = (place: number): string => `Bonjour, message ${place} du service.`;

export function queueAt(
  db: WritableDb,
  place: number,
  fields: Partial<NewMessage> = {},
): MessageId {
  const now = clock.now();
  const context = { ids, now };
  return queueMessage(db, context, {
    ...{ dedupeKey: `bench:${place}`, class: 4, kind: 'question', number: numberAt(place) },
    ...{ text: textAt(place), author: 'automate', dueAt: now, withinHours: false },
    ...{ repeatable: false, reportWithinMs: 3_600_000 },
    ...fields,
  });
}

export interface Boxes {
  readonly sender: Sender;
  readonly receiver: Receiver;
  readonly link: ReturnType<typeof openModem>;
  dispose(): Promise<void>;
}

/** Outbox and inbox on a store, with the real driver on this port, ready. */
export async function openBoxes(
  db: WritableDb,
  port: ModemPort,
  hooks: Partial<InboxHooks> = {},
): Promise<Boxes> {
  const link = openModem({ ports: async () => [port], monotonic });
  const common = { db, clock, monotonic, ids };
  const sender = new Sender({
    ...common,
    link: () => link,
    policy: { mayLeave: () => ({ kind: 'yes' }) },
    hooks: { ended: () => {}, reportOverdue: () => {} },
  });
  const receiver = new Receiver({
    ...{ ...common, link, isTraining: false },
    hooks: {
      partStored: () => {},
      replyReady: () => {},
      statusReport: (open, report, imsi) => void sender.takeReport(open, report, imsi),
      ...hooks,
    },
  });
  await until(() => link.status.state.kind === 'ready');
  return {
    sender,
    receiver,
    link,
    dispose: async () => {
      await sender.dispose();
      await receiver.dispose();
      await link.dispose();
    },
  };
}

export async function until(isSo: () => boolean, limitMs = 120_000, stepMs = 2): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > limitMs) throw new Error(`not so within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}
