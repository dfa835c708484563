import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trailOfPatient } from '../audit/index.ts';
import { sql } from '../db/index.ts';
import type { AlertOutcome } from '../ipc/alert-views.ts';
import { alertCard } from '../ipc/alert-views.ts';
import { AppError } from '../shared/errors.ts';
import type { AlertId } from '../shared/ids.ts';
import {
  cardOf,
  cardsOf,
  cardsRaisedBetween,
  closeAlert,
  logCall,
  openCardOfPatient,
  raiseAlert,
  reopenAlert,
  startWatch,
  takeAlert,
  untakenCounts,
} from './index.ts';
import { type AlertRig, openAlertRig } from './testing/alert-rig.ts';

const start = '2026-03-10T09:00:00Z';
const noCall = { alertId: null, patientId: null, stayId: null, note: null, callBackAt: null };

let rig: AlertRig;
beforeEach(() => {
  rig = openAlertRig(start);
  rig.run((work) => startWatch(work, rig.sophie, true), rig.sophie);
  rig.rang();
});
afterEach(() => rig.dispose());

const close = (alertId: AlertId, outcome: AlertOutcome, note: string | null = null) =>
  rig.run((work) => closeAlert(work, alertId, rig.sophie, outcome, note), rig.sophie);
const call = (alertId: AlertId, outcome: 'reached' | 'voicemail' = 'reached') =>
  rig.run((work) => logCall(work, { ...noCall, alertId, outcome }), rig.sophie);

describe('a card', () => {
  it('H12: is one per patient: reasons add up, the level is the highest, a repeat adds nothing', () => {
    const alertId = rig.raise({ level: 'silence', key: 'silent:j1', sentence: 'Sans réponse' });
    expect(rig.raise({ level: 'call', key: 'pain', sentence: 'Douleur 8' })).toBe(alertId);
    expect(rig.raise({ level: 'call', key: 'pain', sentence: 'Douleur 8' })).toBe(alertId);
    expect(rig.raise({ level: 'silence', key: 'silent:j2', sentence: 'Sans réponse' })).toBe(
      alertId,
    );
    const card = cardOf(rig.db, alertId);
    expect(card.level).toBe('call');
    expect(card.reasons.map(({ level }) => level)).toEqual(['silence', 'call', 'silence']);
    expect(cardsOf(rig.db, { includeClosed: false })).toHaveLength(1);
  });

  it('H12: silences stand apart: below everything to call, and they ring nobody again', () => {
    const silence = rig.raise({ level: 'silence', key: 'silent' });
    const urgent = rig.run((work) =>
      raiseAlert(work, rig.petit, {
        level: 'urgent',
        sentence: 'Malaise',
        key: 'u',
        replyId: null,
      }),
    );
    const unknown = rig.run((work) =>
      raiseAlert(
        work,
        { number: '+33639980077' },
        { level: 'call', sentence: 'Numéro inconnu', key: 'n', replyId: null },
      ),
    );
    const order = cardsOf(rig.db, { includeClosed: true }).map((card) => card.alertId);
    expect(order).toEqual([urgent, unknown, silence]);
    expect(untakenCounts(rig.db)).toEqual({ urgent: 1, call: 1, silence: 1, read: 0 });
    rig.rang();
    rig.goTo('2026-03-10T12:00:00Z');
    expect(rig.rang()).not.toContain(silence);
  });

  it('H45: an unknown number has one of its own, which a call and an outcome close', () => {
    const raise = () =>
      rig.run((work) =>
        raiseAlert(
          work,
          { number: '+33639980077' },
          { level: 'urgent', sentence: 'Signe urgent', key: 'n', replyId: null },
        ),
      );
    const alertId = raise();
    expect(raise()).toBe(alertId);
    expect(cardOf(rig.db, alertId)).toMatchObject({ patient: null, number: '+33639980077' });
    call(alertId);
    expect(close(alertId, 'advice-given')).toEqual({ ok: true, value: null });
  });

  it('shows its reason with words and threshold, its story in French, and fits the contract', () => {
    const alertId = rig.raise({
      level: 'call',
      sentence: 'Douleur 8 (seuil : plus de 7)',
      words: 'j’ai mal 8',
      highlights: [{ from: 9, to: 10 }],
    });
    rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
    rig.run(
      (work) =>
        logCall(work, {
          ...noCall,
          alertId,
          outcome: 'call-back',
          note: 'fille prévenue',
          callBackAt: Date.parse('2026-03-10T15:30:00Z'),
        }),
      rig.sophie,
    );
    call(alertId);
    close(alertId, 'advice-given', 'antalgique à heures fixes');
    const card = cardOf(rig.db, alertId);
    expect(alertCard.parse(card)).toEqual(card);
    expect(card).toMatchObject({
      cardNumber: 1,
      state: 'closed',
      patient: { birthName: 'MARTIN', firstName: 'Jeanne', birthDate: '1961-04-02' },
      surgeryDate: '2026-03-09',
      surgeon: 'Dr Lenoir',
      closedBy: 'Sophie Laurent',
      reasons: [{ sentence: 'Douleur 8 (seuil : plus de 7)', words: 'j’ai mal 8' }],
    });
    expect(card.events.map(({ author, sentence }) => `${author} : ${sentence}`)).toEqual([
      'Vigie : Alerte : Douleur 8 (seuil : plus de 7)',
      'Sophie Laurent : Prise en charge',
      'Sophie Laurent : Appel : à rappeler mardi 10 mars à 16h30 (fille prévenue)',
      'Sophie Laurent : Appel : patient joint',
      'Sophie Laurent : Clôturée : conseil donné (antalgique à heures fixes)',
    ]);
  });

  it('H49: every act on it stands in the trail under its author', () => {
    const alertId = rig.raise({ level: 'call' });
    rig.run((work) => takeAlert(work, alertId, rig.karim), rig.karim);
    call(alertId);
    close(alertId, 'no-problem');
    const trail = trailOfPatient(rig.db, rig.martin.patientId).map(({ kind, author, subject }) => [
      kind,
      author.kind === 'person' ? author.name : author.kind,
      subject.alertId,
    ]);
    expect(trail).toEqual([
      ['alert-raised', 'automate', alertId],
      ['alert-taken', 'Karim Benali', alertId],
      ['call-logged', 'Sophie Laurent', alertId],
      ['alert-closed', 'Sophie Laurent', alertId],
    ]);
  });

  it('is followed by a new one, with a number of its own, once it is closed', () => {
    const first = rig.raise({ level: 'silence', key: 'a' });
    close(first, 'no-problem');
    const second = rig.raise({ level: 'silence', key: 'a' });
    expect(cardOf(rig.db, second).cardNumber).toBe(2);
    expect(openCardOfPatient(rig.db, rig.martin.patientId)?.alertId).toBe(second);
    expect(cardsRaisedBetween(rig.db, 0, Date.parse(start) + 1)).toHaveLength(2);
  });

  it('answers for an id that does not exist', () => {
    expect(() => cardOf(rig.db, 'nothing' as AlertId)).toThrow(AppError);
  });
});

describe('taking', () => {
  it('H15: of two nurses who press at once one has it, the other learns who', () => {
    const alertId = rig.raise();
    expect(rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie)).toEqual({
      kind: 'taken',
    });
    expect(rig.run((work) => takeAlert(work, alertId, rig.karim), rig.karim)).toEqual({
      kind: 'already-taken',
      by: 'Sophie Laurent',
      byStaffId: rig.sophie.staffId,
    });
    expect(cardOf(rig.db, alertId)).toMatchObject({ state: 'taken', takenBy: 'Sophie Laurent' });
  });

  it('H15: a take-over names whom from, and fails when that is no longer who holds it', () => {
    const alertId = rig.raise();
    const takeOver = (nurse: typeof rig.karim, from: typeof rig.karim) =>
      rig.run((work) => takeAlert(work, alertId, nurse, from.staffId), nurse).kind;
    rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
    expect(takeOver(rig.karim, rig.sophie)).toBe('taken');
    expect(takeOver(rig.sophie, rig.sophie)).toBe('already-taken');
    expect(cardOf(rig.db, alertId).events.at(-1)).toMatchObject({
      author: 'Karim Benali',
      sentence: 'Reprise à Sophie Laurent',
    });
  });

  it('twice by the same person changes nothing', () => {
    const alertId = rig.raise();
    rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
    const before = cardOf(rig.db, alertId);
    rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
    expect(cardOf(rig.db, alertId)).toEqual(before);
  });
});

describe('closing', () => {
  it('H01: an urgent card needs a logged call, whatever the outcome', () => {
    const alertId = rig.raise();
    for (const outcome of ['seen-by-doctor', 'unreachable', 'wrong-patient', 'other'] as const) {
      expect(close(alertId, outcome, 'note')).toEqual({ ok: false, error: 'needs-call' });
    }
    call(alertId);
    expect(close(alertId, 'no-problem').ok).toBe(true);
  });

  it('H01: a call made before a new urgent reason does not answer it', () => {
    const alertId = rig.raise();
    call(alertId);
    rig.raise({ key: 'part:2' });
    expect(close(alertId, 'no-problem')).toEqual({ ok: false, error: 'needs-call' });
  });

  it.each([
    ['call', 'no-problem', 'needs-call'],
    ['call', 'unreachable', 'needs-call'],
    ['call', 'seen-by-doctor', null],
    ['call', 'wrong-patient', null],
    ['silence', 'no-problem', null],
    ['silence', 'unreachable', 'needs-call'],
    ['read', 'other', 'needs-note'],
  ] as const)(
    'H38: without a call, a card of level %s with outcome %s: %s',
    (level, outcome, error) => {
      const alertId = rig.raise({ level });
      expect(close(alertId, outcome)).toEqual(
        error === null ? { ok: true, value: null } : { ok: false, error },
      );
    },
  );

  it('H38: can be undone for 10 seconds by whoever did it, and by nobody else', () => {
    const alertId = rig.raise({ level: 'silence' });
    close(alertId, 'no-problem');
    const reopen = (nurse: typeof rig.karim) =>
      rig.run((work) => reopenAlert(work, alertId, nurse), nurse).ok;
    expect(reopen(rig.karim)).toBe(false);
    rig.clock.advance(10_000);
    expect(reopen(rig.sophie)).toBe(true);
    expect(cardOf(rig.db, alertId)).toMatchObject({
      state: 'taken',
      outcome: null,
      closedAt: null,
    });
    expect(close(alertId, 'no-problem').ok).toBe(true);
    rig.clock.advance(10_001);
    expect(reopen(rig.sophie)).toBe(false);
  });

  it('H38: is not undone over a new card of the same patient', () => {
    const alertId = rig.raise({ level: 'silence', key: 'a' });
    close(alertId, 'no-problem');
    rig.raise({ key: 'b' });
    expect(rig.run((work) => reopenAlert(work, alertId, rig.sophie), rig.sophie).ok).toBe(false);
  });

  it('leaves no timer behind, and closing again is refused', () => {
    const alertId = rig.raise();
    call(alertId, 'voicemail');
    close(alertId, 'unreachable');
    expect(close(alertId, 'unreachable')).toEqual({ ok: false, error: 'already-closed' });
    expect(sql(rig.db, 'SELECT count(*) AS n FROM pending_timer').get()).toEqual({ n: 0 });
  });
});

describe('what is written after a card was raised', () => {
  it('H44: a late correction stands on the card, oldest first, and closes nothing', () => {
    const first = rig.addReply('8', rig.martin.patientId);
    const alertId = rig.raise({ level: 'call', replyId: first, words: '8', key: 'reply:1' });
    rig.clock.advance(5 * 60_000);
    rig.addReply('non 3 pardon', rig.martin.patientId);
    rig.addReply('autre patient', rig.petit.patientId);
    rig.clock.advance(60_000);
    rig.addReply('désolée', rig.martin.patientId);
    expect(cardOf(rig.db, alertId)).toMatchObject({
      state: 'open',
      level: 'call',
      reasons: [{ words: '8' }],
      writtenSince: [{ text: 'non 3 pardon' }, { text: 'désolée' }],
    });
  });

  it('H44: does not repeat the words that the card was raised for, nor what came after its end', () => {
    rig.addReply('je saigne', rig.martin.patientId);
    // Raised for a part, before there was a reply.
    const receivedAt = rig.clock.now();
    const alertId = rig.raise({ level: 'silence', words: 'je saigne', receivedAt });
    close(alertId, 'no-problem');
    rig.clock.advance(1000);
    rig.addReply('merci', rig.martin.patientId);
    expect(cardOf(rig.db, alertId).writtenSince).toEqual([]);
  });
});
