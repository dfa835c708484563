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
import { repeat } from './repeat.ts';

/** One point in so much real time draws a day well, and a month is nine thousand rows. */
const everyMs = 5 * 60_000;
/** Folder time. */
const keptMs = 31 * 86_400_000;

/** Writes down a modem's state and signal: regularly, and whenever state, network or radio change. */
export function logSignal(
  { db, clock }: { readonly db: WritableDb; readonly clock: Clock },
  link: ModemLink,
  monotonic: Monotonic,
): Disposable {
  let last = '';
  const write = (status: ModemStatus) => {
    const { imei } = status.identity;
    if (imei !== undefined) writeSample(db, imei, clock.now(), status);
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
  stack.add(repeat(monotonic, everyMs, () => write(link.status)));
  look(link.status);
  return stack;
}

function writeSample(
  db: WritableDb,
  imei: string,
  at: number,
  { state, identity }: ModemStatus,
): void {
  // A modem that is away has no signal, whatever it had last.
  const { signal, signalKind, technology, operator } = state.kind === 'ready' ? identity : {};
  transaction(db, () => {
    sql<object>(
      db,
      `INSERT INTO modem_signal (imei, at, state, dbm, kind, technology, operator)
       VALUES (:imei, :at, :state, :dbm, :kind, :technology, :operator)
       ON CONFLICT (imei, at) DO UPDATE SET state = :state, dbm = :dbm, kind = :kind,
         technology = :technology, operator = :operator`,
    ).run({
      ...{ imei, at, state: state.kind, dbm: signal ?? null, kind: signalKind ?? null },
      ...{ technology: technology ?? null, operator: operator ?? null },
    });
    sql<[number]>(db, 'DELETE FROM modem_signal WHERE at < ?').run(at - keptMs);
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
