import { createHash } from 'node:crypto';
import { clearTechnical, onCallNumbers, raiseTechnical } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import { queueMessage } from '../outbox/index.ts';
import { withheldBecause } from '../patients/index.ts';
import { clearTimer, setTimer } from '../scheduler/index.ts';
import type { Id, MessageId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { type SimKey, simOf } from './sim-sql.ts';

export type ModemTestId = Id<'modem-test'>;
export type ModemTestKind = 'loop' | 'other-network' | 'on-call';

export interface ModemTest {
  readonly id: ModemTestId;
  readonly kind: ModemTestKind;
  /** '' for a drill of the on-call telephones, which may leave by any. */
  readonly imsi: SimKey;
  /** Which on-call telephone, from 0. */
  readonly place: number;
  readonly messageId: MessageId;
  readonly askedAt: number;
  /** As `writeAuthor` wrote it. */
  readonly author: string;
  readonly state: 'waiting' | 'passed' | 'failed';
  /** Why it failed, in French words. */
  readonly reason: string | null;
  readonly settledAt: number | null;
  readonly roundTripMs: number | null;
}

export type TestRefused =
  /** Nobody said which number the SIM has, or which telephone is texted. */
  | 'no-number'
  /** A training or trial folder may not text that number (H48). */
  | 'withheld';

/** A text that takes longer to come back than this did not come back for those who wait for replies. */
export const loopWithinMs = 5 * 60_000;
/** The telephone of the other network may be in a drawer for a while; an on-call one may not. */
const withinMs = {
  loop: loopWithinMs,
  'other-network': 60 * 60_000,
  'on-call': 10 * 60_000,
} as const;

const TEST = `id, kind, imsi, place, message_id AS messageId, asked_at AS askedAt, author, state, reason,
  settled_at AS settledAt, round_trip_ms AS roundTripMs`;

/** The latest first. */
export function listTests(db: ReadableDb, since: number): ModemTest[] {
  return sql<[number], ModemTest>(
    db,
    `SELECT ${TEST} FROM modem_test WHERE asked_at >= ? ORDER BY asked_at DESC`,
  ).all(since);
}

export function waitingTest(db: ReadableDb, kind: ModemTestKind, imsi: SimKey, place = 0) {
  return sql<[string, SimKey, number], ModemTest>(
    db,
    `SELECT ${TEST} FROM modem_test WHERE state = 'waiting' AND kind = ? AND imsi = ? AND place = ?`,
  ).get(kind, imsi, place);
}

/**
 * Queues a text of the SIM to itself (H16), or to a telephone of another operator (H17). One of a
 * kind waits at a time: asked twice, it is the same one.
 */
export function startTest(
  work: Work,
  kind: Exclude<ModemTestKind, 'on-call'>,
  imsi: SimKey,
): ModemTestId | TestRefused {
  const { db, settings } = work;
  const number = kind === 'loop' ? simOf(db, imsi)?.ownNumber : settings.otherNetworkNumber;
  return start(work, { kind, imsi, place: 0 }, number ?? undefined);
}

/** H51: texts each on-call telephone, by whichever SIM texts it; its delivery report is the answer. */
export function startOnCallDrill(work: Work): ModemTestId | TestRefused {
  const started = onCallNumbers(work).map((number, place) =>
    start(work, { kind: 'on-call', imsi: '' as SimKey, place }, number),
  );
  return started[0] ?? 'no-number';
}

function start(
  work: Work,
  test: Pick<ModemTest, 'kind' | 'imsi' | 'place'>,
  number: string | undefined,
): ModemTestId | TestRefused {
  const { db, ids, now, settings } = work;
  const { kind, imsi, place } = test;
  const known = waitingTest(db, kind, imsi, place);
  if (known) return known.id;
  if (!number) return 'no-number';
  if (withheldBecause(settings, number)) return 'withheld';
  const id = ids.next<ModemTestId>();
  const token = kind === 'loop' ? tokenOf(id, ids.next<Id<'token'>>()) : null;
  const within = withinMs[kind];
  const messageId = queueMessage(
    db,
    { ids, now },
    {
      dedupeKey: `modem-test:${id}`,
      // Before routine, and past whatever holds it: this is how one learns that it may leave again.
      class: 3,
      kind: `${kind}-test`,
      number,
      text: token === null ? texts[kind](settings.unitName) : loopText(token),
      author: writeAuthor(work.author),
      dueAt: now,
      validUntil: now + within,
      withinHours: false,
      repeatable: false,
      reportWithinMs: within,
    },
  );
  sql<object>(
    db,
    `INSERT INTO modem_test (id, kind, imsi, place, token, message_id, asked_at, author, state)
     VALUES (:id, :kind, :imsi, :place, :token, :messageId, :now, :author, 'waiting')`,
  ).run({ ...test, id, token, messageId, now, author: writeAuthor(work.author) });
  if (kind === 'loop') setTimer(db, 'unit', id, 'loop-late', now + within);
  work.trail('modem-test-started', { messageId }, { kind });
  work.changed({ kind: 'outbox' });
  work.changed({ kind: 'timers' });
  work.changed({ kind: 'unit' });
  return id;
}

/** Which SIM a test's text must leave by; undefined: it is no test's. */
export function testedSim(db: ReadableDb, messageId: MessageId): SimKey | undefined {
  return sql<[MessageId], { imsi: SimKey }>(
    db,
    'SELECT imsi FROM modem_test WHERE message_id = ?',
  ).get(messageId)?.imsi;
}

const loopText = (token: string) => `Test Vigie ${token}`;
const texts = {
  loop: () => '',
  'other-network': (unitName: string) =>
    `Test hebdomadaire de Vigie (${unitName}). Rien a faire, ne pas repondre.`,
  'on-call': (unitName: string) =>
    `Vigie (${unitName}) : essai du téléphone d'astreinte. Rien à faire, ne pas répondre.`,
} as const;

/** No vowel, so that no word is ever in it; nobody can guess it (43 bits). */
function tokenOf(...ids: readonly string[]): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ';
  const hash = createHash('sha256').update(ids.join()).digest();
  return Array.from({ length: 10 }, (_, i) => letters[(hash[i] ?? 0) % letters.length]).join('');
}

/** The loop test whose text this is, however late and however often it comes. */
export function testOfText(db: ReadableDb, text: string): ModemTest | undefined {
  const token = /^Test Vigie ([B-DF-HJ-NP-TV-XZ]{10})$/.exec(text.trim())?.[1];
  if (token === undefined) return undefined;
  return sql<[string], ModemTest>(db, `SELECT ${TEST} FROM modem_test WHERE token = ?`).get(token);
}

/** Its text came back. One that was given up came late: better than never, and said so. */
export function testReturned(work: Work, test: ModemTest, roundTripMs: number | null): void {
  if (test.state === 'passed') return;
  settle(work, test, 'passed', null, roundTripMs);
  clearSilent(work, 'loop');
}

/** What became of a test's message: a report is all that the other network answers. */
export function testMessageSettled(
  work: Work,
  messageId: MessageId,
  outcome: 'delivered' | 'lost',
  reason: string,
): void {
  const test = sql<[MessageId], ModemTest>(
    work.db,
    `SELECT ${TEST} FROM modem_test WHERE message_id = ?`,
  ).get(messageId);
  if (!test || test.state === 'passed') return;
  if (outcome === 'lost') fail(work, test, reason);
  // The loop is closed by the text itself, not by its report.
  else if (test.kind !== 'loop') {
    settle(work, test, 'passed', null, null);
    clearSilent(work, test.kind);
  }
}

/** Real time that a test gets to come back, however fast the folder's clock runs. */
const realWithinMs = 10_000;
const lookAgainMs = 10 * 60_000;

/**
 * The time of a loop test is over.
 * @param toldMsAgo real time since a text was told to the modem; null: not in this run.
 */
export function loopLate(
  work: Work,
  testId: string,
  toldMsAgo: (messageId: MessageId) => number | null,
): void {
  const test = sql<[string], ModemTest>(
    work.db,
    `SELECT ${TEST} FROM modem_test WHERE id = ? AND state = 'waiting'`,
  ).get(testId);
  if (!test) return;
  const real = toldMsAgo(test.messageId);
  if (real !== null && real < realWithinMs) {
    setTimer(work.db, 'unit', testId, 'loop-late', work.now + lookAgainMs);
    return;
  }
  fail(work, test, 'Le SMS de test n’est pas revenu en 5 minutes.');
}

function fail(work: Work, test: ModemTest, reason: string): void {
  if (test.state !== 'waiting') return;
  settle(work, test, 'failed', reason, null);
  raiseTechnical(work, alertOf[test.kind], {});
}

const alertOf = {
  loop: 'loop-silent',
  'other-network': 'other-network-silent',
  'on-call': 'on-call-drill-failed',
} as const;
/** A SIM that is not tested any more is not in use: its last word counts for as long as this. */
const outdatedMs = {
  loop: 26 * 3_600_000,
  'other-network': 8 * 86_400_000,
  'on-call': 8 * 86_400_000,
} as const;

/** One SIM, or telephone, is heard again; another may still be silent. */
function clearSilent(work: Work, kind: ModemTestKind): void {
  const silent = sql<[ModemTestKind, number], object>(
    work.db,
    `SELECT 1 FROM (SELECT state, max(asked_at) FROM modem_test
       WHERE kind = ? AND state <> 'waiting' AND asked_at > ? GROUP BY imsi, place)
     WHERE state = 'failed'`,
  ).get(kind, work.now - outdatedMs[kind]);
  if (!silent) clearTechnical(work, alertOf[kind]);
}

function settle(
  work: Work,
  test: ModemTest,
  state: 'passed' | 'failed',
  reason: string | null,
  roundTripMs: number | null,
): void {
  sql<object>(
    work.db,
    `UPDATE modem_test SET state = :state, reason = :reason, settled_at = :now,
       round_trip_ms = :roundTripMs WHERE id = :id`,
  ).run({ id: test.id, state, reason, now: work.now, roundTripMs });
  clearTimer(work.db, 'unit', test.id, 'loop-late');
  const { kind, messageId } = test;
  work.trail(`modem-test-${state}`, { messageId }, { kind, roundTripMs });
  work.changed({ kind: 'unit' });
}
