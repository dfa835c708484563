import { type ReadableDb, sql, transaction, type WritableDb } from '../db/index.ts';
import type { SignalSample } from '../ipc/index.ts';
import {
  type ModemLink,
  type ModemStatus,
  type SignalKind,
  signalPercent,
} from '../modem/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import type { TrainingClock } from '../training/index.ts';
import { repeat } from './repeat.ts';

/** One point in so much real time draws a day well, and a month is nine thousand rows. */
const everyMs = 5 * 60_000;
/** Folder time. */
const keptMs = 31 * 86_400_000;

/**
 * Writes down a modem's state and signal: regularly, and whenever state, network or radio change.
 * `stepped`: a training folder's clock, whose hours pass in seconds. The modem was through them as
 * it is at their end, or the change would have been seen; the chart of the day is drawn from that.
 */
export function logSignal(
  { db, clock }: { readonly db: WritableDb; readonly clock: Clock },
  link: ModemLink,
  monotonic: Monotonic,
  stepped: Pick<TrainingClock, 'onForward'> | null = null,
): Disposable {
  let last = '';
  let lastAt = clock.now();
  const write = (status: ModemStatus, missed: readonly number[] = []) => {
    const { imei } = status.identity;
    lastAt = clock.now();
    if (imei !== undefined) writeSamples(db, imei, [...missed, lastAt], status);
  };
  const writeMissed = () => {
    const now = clock.now();
    const missed: number[] = [];
    for (let at = Math.max(lastAt, now - keptMs) + everyMs; at < now; at += everyMs)
      missed.push(at);
    if (missed.length > 0) write(link.status, missed);
  };
  const look = (status: ModemStatus) => {
    const { imei, operator, technology } = status.identity;
    const now = JSON.stringify([imei, status.state.kind, operator, technology]);
    if (now === last) return;
    last = now;
    write(status);
  };
  const stack = new DisposeStack();
  stack.add({ dispose: link.onStatus(look) });
  stack.add(
    repeat(monotonic, everyMs, () => {
      if (stepped) writeMissed();
      write(link.status);
    }),
  );
  if (stepped) stack.add({ dispose: stepped.onForward(writeMissed) });
  look(link.status);
  return stack;
}

/** `times`: the last of them is now. */
function writeSamples(
  db: WritableDb,
  imei: string,
  times: readonly number[],
  { state, identity }: ModemStatus,
): void {
  // A modem that is away has no signal, whatever it had last.
  const { signal, signalKind, technology, operator } = state.kind === 'ready' ? identity : {};
  transaction(db, () => {
    const insert = sql<object>(
      db,
      `INSERT INTO modem_signal (imei, at, state, dbm, kind, technology, operator)
       VALUES (:imei, :at, :state, :dbm, :kind, :technology, :operator)
       ON CONFLICT (imei, at) DO UPDATE SET state = :state, dbm = :dbm, kind = :kind,
         technology = :technology, operator = :operator`,
    );
    for (const at of times) {
      insert.run({
        ...{ imei, at, state: state.kind, dbm: signal ?? null, kind: signalKind ?? null },
        ...{ technology: technology ?? null, operator: operator ?? null },
      });
    }
    const now = Math.max(...times);
    sql<[number]>(db, 'DELETE FROM modem_signal WHERE at < ?').run(now - keptMs);
  });
}

/** The oldest first. */
export function signalsOf(db: ReadableDb, imei: string, since: number): SignalSample[] {
  return sql<[string, number], Omit<SignalSample, 'signal'> & { readonly kind: SignalKind | null }>(
    db,
    `SELECT at, state, dbm, kind, technology, operator FROM modem_signal
     WHERE imei = ? AND at >= ? ORDER BY at`,
  )
    .all(imei, since)
    .map(({ kind, ...sample }) => ({
      ...sample,
      signal:
        sample.dbm === null || kind === null
          ? null
          : (signalPercent({ signal: sample.dbm, signalKind: kind }) ?? null),
    }));
}
