import {
  isForAPerson,
  isStanding,
  listTechnical,
  onCallNumbers,
  technicalAdvice,
  technicalLevel,
} from '../../alerts/index.ts';
import { readAuthor } from '../../audit/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { SimsView, SimView } from '../../ipc/index.ts';
import { nextTexts } from '../../outbox/index.ts';
import type { Settings } from '../../shared/settings.ts';
import {
  categoryOf,
  clockEvidence,
  deliveryOf,
  holdWords,
  isForeignSim,
  isPoor,
  listSims,
  listTests,
  meterOf,
  queueOf,
  type Sim,
  standingHolds,
  tailOf,
  usageOf,
} from '../../sims/index.ts';
import { messageSentence } from './message-state.ts';
import { authorName } from './patient.ts';

/** Enough to see what keeps them; `vigie outbox` has all. */
const shownTexts = 20;

/** Tests are shown for as long as a slow change of a network takes to be seen. */
const shownMs = 30 * 86_400_000;

/** Everything of the screen "Modem et SIM" but the modem's own state. */
export function simsViewOf(
  db: ReadableDb,
  settings: Settings,
  now: number,
  inUse: readonly string[],
): SimsView {
  const { verdict, latest } = clockEvidence(db, now);
  return {
    now,
    sims: listSims(db).map((sim) => simViewOf(db, settings, now, sim, inUse)),
    holds: standingHolds(db).map(({ id, kind, imsi, since, author }) => ({
      ...{ holdId: id, kind, sim: tailOf(imsi), since },
      by: authorName(readAuthor(author)),
      sentence: holdWords[kind],
    })),
    tests: listTests(db, now - shownMs).map((test) => ({
      ...{ testId: test.id, kind: test.kind, sim: tailOf(test.imsi), at: test.askedAt },
      by: authorName(readAuthor(test.author)),
      ...{ state: test.state, reason: test.reason, roundTripMs: test.roundTripMs },
    })),
    queue: {
      ...queueOf(db, now),
      texts: nextTexts(db, now, shownTexts).map(
        ({ id, number, dueAt, state, reason, ...text }) => ({
          ...{ messageId: id, digits: `…${number.slice(-4)}`, class: text.class, dueAt },
          sentence: messageSentence(state, reason),
        }),
      ),
    },
    clock: {
      verdict,
      aheadMs: latest?.aheadMs ?? null,
      at: latest?.at ?? null,
    },
    technicalAlerts: listTechnical(db).map((alert) => ({
      ...alert,
      level: technicalLevel(alert.code),
      advice: technicalAdvice(alert.code),
      forAPerson: isForAPerson(alert.code),
    })),
    isFolderMoved: isStanding(db, 'folder-moved'),
    loopTests: settings.loopTests,
    otherNetworkNumber: settings.otherNetworkNumber,
    onCallPhones: onCallNumbers({ settings }).length,
  };
}

function simViewOf(
  db: ReadableDb,
  settings: Settings,
  now: number,
  sim: Sim,
  inUse: readonly string[],
): SimView {
  const { imsi, ownNumber, dayLimit, monthLimit, warnPercent } = sim;
  const used = usageOf(db, imsi, now, settings.zone);
  const delivery = deliveryOf(db, imsi);
  const meter = (count: number, limit: number | null) => ({
    ...{ used: count, limit },
    standing: meterOf(count, limit, warnPercent),
  });
  return {
    imsi,
    isInUse: inUse.includes(imsi),
    isAccepted: settings.mode === 'training' || !isForeignSim(db, imsi),
    ...{ iccid: sim.iccid, operator: sim.operator, ownNumber, ownNumberFrom: sim.ownNumberFrom },
    category: ownNumber === null ? null : categoryOf(ownNumber),
    contract: sim.contract,
    day: meter(used.day, dayLimit),
    month: meter(used.month, monthLimit),
    warnPercent,
    delivery: { ...delivery, isPoor: isPoor(delivery) },
    ...{ heardAt: sim.heardAt, lastSeenAt: sim.lastSeenAt },
  };
}
