import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import type { CallOutcome } from '../ipc/alert-views.ts';
import type { AlertId } from '../shared/ids.ts';
import { cardOf, leaveBoard, logCall, openCardOfPatient, startWatch, takeAlert } from './index.ts';
import { type AlertRig, openAlertRig } from './testing/alert-rig.ts';

const at = (time: string) => `2026-03-10T${time}:00Z`;
const noCall = { alertId: null, patientId: null, stayId: null, note: null, callBackAt: null };

let rig: AlertRig;
beforeEach(() => {
  rig = openAlertRig(at('09:00'));
  rig.run((work) => startWatch(work, rig.karim, true), rig.karim);
});
afterEach(() => rig.dispose());

const take = (alertId: AlertId) => {
  rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
  rig.rang();
};
const call = (alertId: AlertId, outcome: CallOutcome, callBackAt: string | null = null) =>
  rig.run(
    (work) =>
      logCall(work, {
        ...noCall,
        alertId,
        outcome,
        callBackAt: callBackAt === null ? null : Date.parse(callBackAt),
      }),
    rig.sophie,
  );
const stateOf = (alertId: AlertId) => {
  const { state, rings, takenBy } = cardOf(rig.db, alertId);
  return { state, rings, takenBy };
};

describe('taken is not called', () => {
  it.each([
    ['urgent', '09:09', '09:10'],
    ['call', '09:59', '10:00'],
  ] as const)(
    'H13: a card of level %s, taken and not called, rings for all',
    (level, before, due) => {
      const alertId = rig.raise({ level });
      take(alertId);
      rig.goTo(at(before));
      expect(stateOf(alertId)).toEqual({ state: 'taken', rings: 0, takenBy: 'Sophie Laurent' });
      expect(rig.rang()).toEqual([]);
      rig.goTo(at(due));
      expect(stateOf(alertId)).toEqual({ state: 'open', rings: 1, takenBy: null });
      expect(rig.rang()).toEqual([alertId]);
      expect(cardOf(rig.db, alertId).events.at(-1)?.sentence).toBe(
        'Sonne de nouveau pour tous : prise en charge, mais aucun appel noté',
      );
    },
  );

  it.each(['reached', 'relative'] as const)('H13: a call (%s) keeps it quiet', (outcome) => {
    const alertId = rig.raise();
    take(alertId);
    rig.goTo(at('09:05'));
    call(alertId, outcome);
    rig.goTo(at('12:00'));
    expect(stateOf(alertId)).toMatchObject({ state: 'taken', rings: 0 });
  });

  it.each(['voicemail', 'no-answer'] as const)(
    'H13: a call that reached nobody (%s) gives 10 minutes more',
    (outcome) => {
      const alertId = rig.raise();
      take(alertId);
      rig.goTo(at('09:08'));
      call(alertId, outcome);
      rig.goTo(at('09:17'));
      expect(stateOf(alertId).state).toBe('taken');
      rig.goTo(at('09:18'));
      expect(stateOf(alertId)).toMatchObject({ state: 'open', rings: 1 });
    },
  );

  it('H13: an urgent card is put off for 15 minutes at most, others until the time asked', () => {
    const urgent = rig.raise();
    take(urgent);
    call(urgent, 'call-back', at('14:00'));
    rig.goTo(at('09:14'));
    expect(stateOf(urgent).state).toBe('taken');
    rig.goTo(at('09:15'));
    expect(stateOf(urgent)).toMatchObject({ state: 'open', rings: 1 });
    expect(cardOf(rig.db, urgent).calls).toMatchObject([
      { outcome: 'call-back', callBackAt: Date.parse(at('09:15')) },
    ]);
  });

  it('rings at the time of a call back asked from a patient’s page, on a card of its own', () => {
    rig.run(
      (work) =>
        logCall(work, {
          ...noCall,
          ...rig.petit,
          outcome: 'call-back',
          callBackAt: Date.parse(at('14:00')),
        }),
      rig.sophie,
    );
    const alertId = openCardOfPatient(rig.db, rig.petit.patientId)?.alertId as AlertId;
    expect(cardOf(rig.db, alertId)).toMatchObject({
      level: 'call',
      state: 'taken',
      reasons: [{ sentence: 'À rappeler mardi 10 mars à 15h' }],
    });
    rig.goTo(at('13:59'));
    rig.rang();
    rig.goTo(at('14:00'));
    expect(rig.rang()).toEqual([alertId]);
    expect(stateOf(alertId)).toMatchObject({ state: 'open', rings: 1 });
  });

  it('refuses a call back without a time to come', () => {
    const alertId = rig.raise();
    expect(() => call(alertId, 'call-back')).toThrow();
    expect(() => call(alertId, 'call-back', at('08:00'))).toThrow();
  });

  it('attaches a call logged from the patient’s page to the card that stands', () => {
    const alertId = rig.raise();
    rig.run((work) => logCall(work, { ...noCall, ...rig.martin, outcome: 'reached' }), rig.sophie);
    expect(stateOf(alertId)).toMatchObject({ state: 'taken', takenBy: 'Sophie Laurent' });
    expect(cardOf(rig.db, alertId).calls).toHaveLength(1);
  });

  it('writes a call down without any card', () => {
    rig.run((work) => logCall(work, { ...noCall, ...rig.petit, outcome: 'reached' }), rig.sophie);
    expect(sql(rig.db, 'SELECT outcome, alert_id FROM call').all()).toEqual([
      { outcome: 'reached', alert_id: null },
    ]);
    expect(openCardOfPatient(rig.db, rig.petit.patientId)).toBeNull();
  });

  it('H13: a taken card rings for all again when it becomes worse, not when it only gets longer', () => {
    const alertId = rig.raise({ level: 'call', key: 'a' });
    take(alertId);
    rig.raise({ level: 'call', key: 'b' });
    expect(stateOf(alertId)).toMatchObject({ state: 'taken', rings: 0 });
    expect(cardOf(rig.db, alertId).reasons).toHaveLength(2);
    rig.raise({ level: 'urgent', key: 'c' });
    expect(rig.rang()).toEqual([alertId]);
    expect(stateOf(alertId)).toMatchObject({ state: 'open', rings: 1 });
    take(alertId);
    rig.raise({ level: 'urgent', key: 'd' });
    expect(rig.rang()).toEqual([alertId]);
  });

  it('H44: the whole reply, 90 s after its part rang, asks for no second call; new words do', () => {
    const replyId = rig.addReply('je saigne beaucoup', rig.martin.patientId);
    const alertId = rig.raise({ key: 'part:1', words: 'je saigne beaucoup' });
    call(alertId, 'reached');
    rig.rang();
    const words = 'je saigne beaucoup et ça continue';
    rig.raise({ key: 'reply:1', replyId, words });
    expect(rig.rang()).toEqual([]);
    expect(stateOf(alertId)).toMatchObject({ state: 'taken', rings: 0 });
    expect(cardOf(rig.db, alertId).reasons).toHaveLength(2);
    rig.raise({ key: 'part:2', words: 'je saigne beaucoup' });
    expect(rig.rang()).toEqual([alertId]);
  });

  it('H14: who goes home frees what they took and did not call; it rings for all', () => {
    const uncalled = rig.raise();
    take(uncalled);
    rig.goTo(at('09:05'));
    rig.run((work) => leaveBoard(work, rig.sophie), rig.sophie);
    expect(rig.rang()).toEqual([uncalled]);
    expect(stateOf(uncalled)).toEqual({ state: 'open', rings: 1, takenBy: null });
    expect(cardOf(rig.db, uncalled).events.at(-1)?.sentence).toBe(
      'Sonne de nouveau pour tous : la personne qui l’avait prise est partie',
    );
  });

  it('H14: freed by the last watcher, an urgent card goes to the on-call phone at once', () => {
    const alertId = rig.raise();
    rig.run((work) => takeAlert(work, alertId, rig.karim), rig.karim);
    rig.run((work) => leaveBoard(work, rig.karim), rig.karim);
    rig.goTo(at('09:00'));
    expect(rig.onCallTexts()).toHaveLength(1);
  });

  it('H14: a card with its call logged stays with who called', () => {
    const alertId = rig.raise();
    call(alertId, 'reached');
    rig.run((work) => leaveBoard(work, rig.sophie), rig.sophie);
    expect(stateOf(alertId)).toMatchObject({ state: 'taken', takenBy: 'Sophie Laurent' });
  });
});
