import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timersOf } from '../scheduler/index.ts';
import type { AlertId } from '../shared/ids.ts';
import { callsSoFar, eventsOf, isReason } from './alert-event.ts';
import { type AlertRow, standingAlerts } from './alert-sql.ts';
import {
  closeAlert,
  freeTakenBy,
  isWatched,
  leaveBoard,
  listTechnical,
  logCall,
  reopenAlert,
  startWatch,
  stopWatch,
  takeAlert,
  takeByOnCall,
} from './index.ts';
import { type AlertRig, onCallNumber, openAlertRig } from './testing/alert-rig.ts';

type Step = (rig: AlertRig, who: AlertRig['sophie'], last: AlertId | null) => AlertId | undefined;

const levels = ['urgent', 'call', 'silence', 'read'] as const;
const calls = ['reached', 'relative', 'voicemail', 'no-answer', 'call-back'] as const;

const onLast =
  (act: (rig: AlertRig, who: AlertRig['sophie'], alertId: AlertId) => void): Step =>
  (rig, who, last) => {
    if (last) act(rig, who, last);
    return undefined;
  };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ level: fc.constantFrom(...levels), key: fc.integer({ min: 0, max: 3 }) }).map(
    ({ level, key }): Step =>
      (rig) =>
        rig.raise({ level, key: `${level}:${key}` }),
  ),
  fc.constant(
    onLast((rig, who, id) => rig.run((work) => takeAlert(work, id, who, rig.karim.staffId), who)),
  ),
  fc.constantFrom(...calls).map((outcome) =>
    onLast((rig, who, alertId) => {
      const callBackAt = rig.clock.now() + 3_600_000;
      const call = { alertId, patientId: null, stayId: null, note: null, outcome, callBackAt };
      rig.run((work) => logCall(work, call), who);
    }),
  ),
  fc.constant(
    onLast((rig, who, id) => rig.run((work) => closeAlert(work, id, who, 'other', 'note'), who)),
  ),
  fc.constant(onLast((rig, who, id) => rig.run((work) => reopenAlert(work, id, who), who))),
  fc
    .constantFrom<(rig: AlertRig, who: AlertRig['sophie']) => void>(
      (rig, who) => rig.run((work) => startWatch(work, who, true), who),
      (rig, who) => rig.run((work) => stopWatch(work, who), who),
      (rig, who) => rig.run((work) => leaveBoard(work, who), who),
      (rig, who) => rig.run((work) => freeTakenBy(work, who.staffId), who),
      (rig) => rig.run((work) => takeByOnCall(work, onCallNumber, 'PRIS')),
    )
    .map(
      (act): Step =>
        (rig, who) => {
          act(rig, who);
          return undefined;
        },
    ),
  fc.constantFrom(1, 4, 6, 11, 70).map(
    (minutes): Step =>
      (rig) => {
        rig.goTo(new Date(rig.clock.now() + minutes * 60_000).toISOString());
        return undefined;
      },
  ),
);

/** Why a card that waits for a call may be forgotten, or null. */
function forgotten(rig: AlertRig, card: AlertRow): string | null {
  const events = eventsOf(rig.db, card.id);
  if (callsSoFar(events) === 'reached') return null;
  const timers = timersOf(rig.db, 'alert', card.id);
  if (timers.length > 0) return null;
  if (card.state === 'taken') return 'held without a call, and nothing will ring';
  if (card.level !== 'urgent') {
    const rings = card.level === 'call' && isWatched(rig.db);
    return rings ? 'to call, watched, and nothing will ring' : null;
  }
  if (isWatched(rig.db)) return 'urgent, watched, and nothing will ring';
  const asked = events.findLastIndex(({ event }) => isReason(event) && event.rang);
  const told = events.slice(asked).some(({ event }) => event.kind === 'on-call-texted');
  return told ? null : 'urgent, unwatched, and nobody was texted';
}

describe('whatever people do, and in whatever order', () => {
  it('H13: no card that waits for a call is left without something that will ring', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 30 }), (steps) => {
        const rig = openAlertRig('2026-03-10T15:00:00Z');
        try {
          let last: AlertId | null = null;
          for (const [act, isSophie] of steps) {
            last = act(rig, isSophie ? rig.sophie : rig.karim, last) ?? last;
            const cards = standingAlerts(rig.db);
            expect(cards.flatMap((card) => forgotten(rig, card) ?? [])).toEqual([]);
            const alone = cards.every((card) => card.level !== 'urgent' || card.state !== 'open');
            if (alone) {
              const codes = listTechnical(rig.db).map(({ code }) => code);
              expect(codes).not.toContain('on-call-unreachable');
            }
          }
        } finally {
          rig.dispose();
        }
      }),
      { numRuns: 100, seed: 20260310 },
    );
  });
});
