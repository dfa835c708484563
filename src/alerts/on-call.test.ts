import { afterEach, describe, expect, it } from 'vitest';
import { fitText } from '../gsm/index.ts';
import { listOutbox } from '../outbox/index.ts';
import { writeSetting } from '../shared/settings.ts';
import {
  cardOf,
  closeAlert,
  listTechnical,
  logCall,
  onCallTextLost,
  startWatch,
  stopWatch,
  takeAlert,
  takeByOnCall,
} from './index.ts';
import { type AlertRig, onCallNumber, openAlertRig } from './testing/alert-rig.ts';

// Paris is UTC+1 in early March: 21:40Z is 22:40 for the unit.
const at = (time: string) => `2026-03-10T${time}:00Z`;

let rig: AlertRig;
afterEach(() => rig.dispose());

const codes = () => listTechnical(rig.db).map(({ code }) => code);
const text1 =
  'Vigie : alerte urgente numéro 1. Consultez le poste ou appelez le service. Répondez PRIS.';

describe('the on-call phone', () => {
  it('H01: an urgent alert at 22:40 in an empty room texts it at 0, 5 and 10 minutes, without a name', () => {
    rig = openAlertRig(at('21:40'));
    rig.raise();
    rig.goTo(at('21:54'));
    expect(rig.onCallTexts()).toEqual([`22:40 ${text1}`, `22:45 ${text1}`, `22:50 ${text1}`]);
    expect(codes()).toEqual([]);

    rig.goTo('2026-03-11T06:00:00Z');
    expect(rig.onCallTexts()).toHaveLength(3);
    expect(codes()).toEqual(['on-call-unreachable']);
  });

  it('H01: the text is one part, class 1, bound to no hours, and asks for its report in 2 minutes (H51)', () => {
    rig = openAlertRig(at('21:40'));
    rig.raise();
    rig.goTo(at('21:40'));
    const [text] = listOutbox(rig.db);
    expect(text).toMatchObject({ class: 1, withinHours: false, reportWithinMs: 120_000 });
    expect(fitText(text?.text ?? '').parts).toHaveLength(1);
  });

  it('H01: « PRIS » stops the texts; the card stays until a call is logged, with one reminder', () => {
    rig = openAlertRig(at('21:40'));
    const alertId = rig.raise();
    rig.goTo(at('21:47'));
    expect(rig.run((work) => takeByOnCall(work, onCallNumber, ' Pris. '))).toBe(true);
    expect(cardOf(rig.db, alertId)).toMatchObject({
      state: 'taken',
      takenBy: 'Astreinte',
      takenByStaffId: null,
    });
    rig.rang();

    rig.goTo('2026-03-11T06:00:00Z');
    expect(rig.onCallTexts().slice(2)).toEqual([
      '22:57 Vigie : alerte urgente numéro 1 : aucun appel noté. Consultez le poste ou appelez le service. Répondez PRIS.',
    ]);
    expect(rig.rang()).toEqual([alertId]);
    expect(cardOf(rig.db, alertId)).toMatchObject({ state: 'open', rings: 1 });

    const close = () =>
      rig.run((work) => closeAlert(work, alertId, rig.sophie, 'no-problem', null), rig.sophie);
    expect(close()).toEqual({ ok: false, error: 'needs-call' });
    rig.run((work) => logCall(work, { ...noCall, alertId, outcome: 'reached' }), rig.sophie);
    expect(close()).toEqual({ ok: true, value: null });
  });

  it.each([
    ['PRIS', true],
    ['pris', true],
    ['  Pris !', true],
    ['prise', true],
    ['PRIS 1', true],
    ['pris n°1', true],
    ['"Pris"', true],
    ['PRIS 7', false],
    ['pas pris', false],
    ['pris le comprimé', false],
    ['prisca', false],
    ['', false],
  ])('reads %j as taking card 1: %s', (text, takes) => {
    rig = openAlertRig(at('21:40'));
    const alertId = rig.raise();
    rig.run((work) => takeByOnCall(work, onCallNumber, text));
    expect(cardOf(rig.db, alertId).state).toBe(takes ? 'taken' : 'open');
  });

  it('takes no « PRIS » from another phone', () => {
    rig = openAlertRig(at('21:40'));
    const alertId = rig.raise();
    expect(rig.run((work) => takeByOnCall(work, '+33639980001', 'PRIS'))).toBe(false);
    expect(cardOf(rig.db, alertId).state).toBe('open');
  });

  it('texts again for what is said after « PRIS »', () => {
    rig = openAlertRig(at('21:40'));
    rig.raise();
    rig.goTo(at('21:41'));
    rig.run((work) => takeByOnCall(work, onCallNumber, 'PRIS'));
    rig.goTo(at('21:43'));
    rig.raise({ key: 'part:2', sentence: 'Signe urgent : malaise' });
    rig.goTo(at('21:43'));
    expect(rig.onCallTexts().map((text) => text.slice(0, 5))).toEqual(['22:40', '22:43']);
  });

  it('texts again for what is said after the third text, answered or not', () => {
    rig = openAlertRig(at('21:40'));
    rig.raise();
    rig.goTo(at('21:51'));
    rig.raise({ key: 'part:2', sentence: 'Signe urgent : malaise' });
    rig.goTo(at('21:53'));
    expect(rig.onCallTexts().map((text) => text.slice(0, 5))).toEqual([
      '22:40',
      '22:45',
      '22:50',
      '22:51',
    ]);
  });

  it('is left alone once somebody watches, and the board rings', () => {
    rig = openAlertRig(at('21:40'));
    const alertId = rig.raise();
    rig.goTo(at('21:41'));
    rig.rang();
    rig.run((work) => startWatch(work, rig.sophie, true), rig.sophie);
    expect(rig.rang()).toEqual([alertId]);
    rig.goTo(at('21:50'));
    expect(rig.onCallTexts()).toHaveLength(1);
  });

  it('is left alone once a person takes the card, whose text that waits is cancelled', () => {
    rig = openAlertRig(at('21:40'));
    const alertId = rig.raise();
    rig.goTo(at('21:41'));
    rig.run((work) => takeAlert(work, alertId, rig.sophie), rig.sophie);
    expect(listOutbox(rig.db).map(({ state }) => state)).toEqual(['cancelled']);
    rig.goTo(at('21:50'));
    expect(rig.onCallTexts()).toHaveLength(1);
  });

  it('is called when the last watcher leaves an urgent card behind', () => {
    rig = openAlertRig(at('18:00'));
    rig.run((work) => startWatch(work, rig.sophie, true), rig.sophie);
    rig.raise();
    rig.goTo(at('18:02'));
    expect(rig.onCallTexts()).toEqual([]);
    rig.run((work) => stopWatch(work, rig.sophie), rig.sophie);
    rig.goTo(at('18:02'));
    expect(rig.onCallTexts()).toHaveLength(1);
  });

  it('H50: is called too when a watched board does not take an urgent card in 10 minutes', () => {
    rig = openAlertRig(at('09:00'));
    rig.run((work) => startWatch(work, rig.sophie, false), rig.sophie);
    expect(codes()).toEqual(['sound-not-heard']);
    const alertId = rig.raise();
    rig.goTo(at('09:09'));
    expect(rig.onCallTexts()).toEqual([]);
    rig.rang();
    rig.goTo(at('09:10'));
    expect(rig.onCallTexts()).toHaveLength(1);
    expect(rig.rang()).toEqual([alertId]);
  });

  it('H51: says that none is set, and texts as soon as one is', () => {
    rig = openAlertRig(at('21:40'));
    writeSetting(rig.db, 0, 'onCallNumber', null);
    rig.raise();
    rig.goTo(at('21:41'));
    expect(codes()).toEqual(['on-call-unset']);
    writeSetting(rig.db, 0, 'onCallNumber', onCallNumber);
    rig.goTo(at('21:46'));
    expect(rig.onCallTexts().map((text) => text.slice(0, 5))).toEqual(['22:45']);
    expect(codes()).toEqual([]);
  });

  it('H51: the next person is texted at once when the first text has no report, once, and may answer', () => {
    rig = openAlertRig(at('21:40'));
    const next = '+33639980091';
    writeSetting(rig.db, 0, 'onCallNextNumber', next);
    const alertId = rig.raise();
    rig.goTo(at('21:42'));
    rig.run((work) => onCallTextLost(work));
    rig.run((work) => onCallTextLost(work));
    const texted = () => listOutbox(rig.db).filter(({ number }) => number === next);
    expect(texted()).toMatchObject([{ class: 1, kind: 'on-call', dueAt: Date.parse(at('21:42')) }]);
    expect(codes()).toEqual(['on-call-unreachable']);
    expect(rig.run((work) => takeByOnCall(work, next, 'PRIS'))).toBe(true);
    expect(cardOf(rig.db, alertId)).toMatchObject({ state: 'taken', takenBy: 'Astreinte' });
    expect(codes()).toEqual([]);
  });

  it('H51: the next person is texted when nobody answered for a quarter of an hour', () => {
    rig = openAlertRig(at('21:40'));
    const next = '+33639980091';
    writeSetting(rig.db, 0, 'onCallNextNumber', next);
    rig.raise();
    rig.goTo(at('21:54'));
    expect(listOutbox(rig.db).filter(({ number }) => number === next)).toEqual([]);
    rig.goTo(at('21:56'));
    expect(listOutbox(rig.db).filter(({ number }) => number === next)).toHaveLength(1);
  });

  it('H51: everybody on the list is texted in turn, each once, until somebody answers', () => {
    rig = openAlertRig(at('21:40'));
    const others = ['+33639980091', '+33639980092', '+33639980093'];
    writeSetting(rig.db, 0, 'onCallNextNumber', others[0] ?? null);
    writeSetting(rig.db, 0, 'onCallOtherNumbers', others);
    const alertId = rig.raise();
    rig.goTo('2026-03-10T22:30:00Z');
    const texted = () =>
      listOutbox(rig.db)
        .filter(({ number }) => others.includes(number))
        .map(({ number, dueAt }) => [number, new Date(dueAt).toISOString().slice(11, 16)])
        .sort();
    expect(texted()).toEqual([
      ['+33639980091', '21:55'],
      ['+33639980092', '22:00'],
      ['+33639980093', '22:05'],
    ]);
    expect(rig.run((work) => takeByOnCall(work, '+33639980093', 'PRIS'))).toBe(true);
    expect(cardOf(rig.db, alertId).state).toBe('taken');
  });

  it('H51: a text that was lost brings in the next one, and the one after when that is lost, too', () => {
    rig = openAlertRig(at('21:40'));
    writeSetting(rig.db, 0, 'onCallOtherNumbers', ['+33639980091', '+33639980092']);
    rig.raise();
    rig.goTo(at('21:42'));
    for (let lost = 0; lost < 4; lost += 1) rig.run((work) => onCallTextLost(work));
    const numbers = listOutbox(rig.db).map(({ number }) => number);
    expect(numbers.filter((number) => number !== onCallNumber).sort()).toEqual([
      ...['+33639980091', '+33639980092'],
    ]);
  });

  it('stays out of what is not urgent', () => {
    rig = openAlertRig(at('21:40'));
    rig.raise({ level: 'call', key: 'no' });
    rig.goTo('2026-03-11T06:00:00Z');
    expect(rig.onCallTexts()).toEqual([]);
  });
});

const noCall = { alertId: null, patientId: null, stayId: null, note: null, callBackAt: null };
