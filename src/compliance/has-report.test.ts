import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasReport } from '../ipc/views.ts';
import { readSettings, type Settings } from '../shared/settings.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { hasReportOf } from './has-report.ts';
import { MadeUpPeriod } from './made-up-period.ts';

let store: TestStore;
let made: MadeUpPeriod;

beforeEach(() => {
  store = openTestStore('2026-03-02T08:00:00Z');
  made = new MadeUpPeriod(store);
});
afterEach(() => store.dispose());

function report(
  now: string,
  from = '2026-03-09',
  to = '2026-03-13',
  changes: Partial<Settings> = {},
) {
  const settings = { ...readSettings(store.db), mode: 'live' as const, ...changes };
  return hasReportOf(store.db, settings, { from, to, now: made.at(now), by: 'Agnès Martin' });
}

const classOf = (found: ReturnType<typeof report>, stay: { readonly id: string }) =>
  found.stays.find(({ stayId }) => stayId === stay.id)?.status ??
  found.excludedStays.find(({ stayId }) => stayId === stay.id)?.reason;

describe('the summary of a week, counted by hand', () => {
  it('H47: counts understood clinical answers and calls that reached somebody, nothing else', () => {
    const day = '2026-03-09';
    // 1. Answered all four items at J+1.
    const complete = made.stay(day);
    made.text(complete, '2026-03-10 09:00');
    made.reply(complete, '2026-03-10 10:00');
    made.answer(complete, '2026-03-10 10:00', 'pain', 'temperature', 'bleeding', 'nausea');
    // 2. A worrying answer, then a call: the first of the two is the contact.
    const worrying = made.stay(day);
    made.text(worrying, '2026-03-10 09:00');
    made.reply(worrying, '2026-03-10 09:30', { outcome: 'worrying' });
    made.answer(worrying, '2026-03-10 09:30', 'pain');
    const card = made.alert(worrying, '2026-03-10 09:30', {
      taken: '2026-03-10 09:35',
      closed: '2026-03-10 09:50',
    });
    made.call(worrying, '2026-03-10 09:40', 'voicemail', { alertId: card });
    made.call(worrying, '2026-03-10 09:45', 'reached', { alertId: card });
    // 3. Unclear, then read by a nurse.
    const read = made.stay(day);
    made.text(read, '2026-03-10 09:00');
    made.reply(read, '2026-03-11 10:00', {
      outcome: 'unclear',
      reading: 'read',
      label: 'satisfactory',
    });
    // 4. Silent; a relative reached at J+2.
    const relative = made.stay(day, { confirmation: 'asked' });
    made.text(relative, '2026-03-10 09:00');
    made.text(relative, '2026-03-10 11:00', 'delivered', 'reminder');
    made.call(relative, '2026-03-10 14:00', 'no-answer');
    made.call(relative, '2026-03-11 14:00', 'relative');
    // 5. Sent, delivered, never answered: no contact.
    const silent = made.stay(day);
    made.text(silent, '2026-03-10 09:00');
    made.text(silent, '2026-03-10 11:00', 'unknown', 'reminder');
    // 6. Voicemail and "to call back" only.
    const voicemail = made.stay(day);
    made.text(voicemail, '2026-03-10 09:00', 'failed');
    made.call(voicemail, '2026-03-10 12:00', 'voicemail');
    made.call(voicemail, '2026-03-11 12:00', 'call-back');
    // 7. Machine reply, still to be read.
    const machine = made.stay(day);
    made.text(machine, '2026-03-10 09:00', 'sent');
    made.reply(machine, '2026-03-10 09:01', { outcome: null, reading: 'to-read' });
    // 8. Thanks alone.
    const thanks = made.stay(day);
    made.text(thanks, '2026-03-10 09:00');
    made.reply(thanks, '2026-03-10 09:10', { outcome: 'none', intents: ['thanks'] });
    // 9. OUI at the door, then nothing.
    const door = made.stay(day);
    made.text(door, '2026-03-10 09:00');
    made.reply(door, '2026-03-10 09:10', { item: 'door' });
    // 10. Read by a nurse as saying nothing clinical, although the machine thought otherwise.
    const nothing = made.stay(day);
    made.reply(nothing, '2026-03-10 09:10', { reading: 'read', label: 'none' });
    // 11. A stranger.
    const stranger = made.stay(day);
    made.reply(stranger, '2026-03-10 09:10', { outcome: 'worrying', intents: ['wrong_number'] });
    // 12. Answered only at J+4; called on the evening of surgery.
    const late = made.stay(day);
    made.text(late, '2026-03-10 09:00', 'expired');
    made.call(late, '2026-03-09 20:00', 'reached');
    made.reply(late, '2026-03-13 00:00');
    // 13–16. Not counted, each with its reason.
    const cancelled = made.stay(day, { state: 'cancelled', confirmation: 'no' });
    const absent = made.stay(day, { state: 'absent', confirmation: 'void' });
    const hospitalised = made.stay(day, { state: 'hospitalised' });
    const deceased = made.stay(day, { state: 'deceased' });
    // 17. Operated later that week: J+3 is not over.
    const ongoing = made.stay('2026-03-11', { confirmation: 'none' });
    made.text(ongoing, '2026-03-12 09:00');
    // 18. The same day, but answered: counted at once.
    const early = made.stay('2026-03-11');
    made.reply(early, '2026-03-12 23:59');
    // 19. Its next day is today.
    const nextDay = made.stay('2026-03-12');
    made.reply(nextDay, '2026-03-13 09:00');
    // 20. To come.
    const ahead = made.stay('2026-03-13', { state: 'planned' });
    // Outside the period.
    made.stay('2026-03-06');

    const found = report('2026-03-13 18:00');
    expect(hasReport.parse(found)).toEqual(found);
    expect(found.contact).toEqual({ numerator: 5, denominator: 13 });
    expect([found.ongoing, found.bySms, found.byCall]).toEqual([1, 4, 1]);
    for (const stay of [complete, worrying, read, relative, early]) {
      expect(classOf(found, stay)).toBe('contacted');
    }
    const missed = [silent, voicemail, machine, thanks, door, nothing, stranger, late];
    for (const stay of missed) expect(classOf(found, stay)).toBe('not-contacted');
    expect(classOf(found, ongoing)).toBe('ongoing');
    expect(
      [cancelled, absent, hospitalised, deceased, nextDay, ahead].map((s) => classOf(found, s)),
    ).toEqual([
      'Annulé',
      'Patient absent',
      'Hospitalisé',
      'Décédé',
      'Lendemain (J+1) non terminé',
      'Intervention à venir ou du jour',
    ]);
    expect(found.excluded).toEqual([
      { reason: 'Annulé', count: 1 },
      { reason: 'Patient absent', count: 1 },
      { reason: 'Hospitalisé', count: 1 },
      { reason: 'Décédé', count: 1 },
      { reason: 'Intervention à venir ou du jour', count: 1 },
      { reason: 'Lendemain (J+1) non terminé', count: 1 },
    ]);
    // Hours after midnight of J+1: 10, 9.5, 34, 38, and 24 less a minute.
    expect(found.delays).toEqual({ medianHours: 24, maxHours: 38 });
    expect(found.confirmations).toEqual({ asked: 19, yes: 16, no: 1, silent: 2 });
    expect(found.questionnaire).toEqual({ asked: 10, answered: 2, complete: 1 });
    expect(found.messages).toEqual({ sent: 12, delivered: 9, failed: 1, unknown: 1, expired: 1 });
    expect(found.alerts).toEqual([
      {
        ...{
          cardNumber: expect.any(Number),
          level: 'call',
          reason: 'Douleur 8 (seuil : plus de 7)',
        },
        patient: expect.objectContaining({ patientId: worrying.patientId }),
        raisedAt: made.at('2026-03-10 09:30'),
        ...{ takenAt: made.at('2026-03-10 09:35'), takenBy: 'Agnès Martin' },
        ...{ calledAt: made.at('2026-03-10 09:40'), calledBy: 'Agnès Martin' },
        callOutcome: 'patient joint',
        ...{ closedAt: made.at('2026-03-10 09:50'), closedBy: 'Agnès Martin' },
        outcome: 'Conseil donné',
      },
    ]);
    expect(found.stays.find(({ stayId }) => stayId === worrying.id)).toMatchObject({
      contact: {
        at: made.at('2026-03-10 09:30'),
        channel: 'sms',
        author: 'automate',
        delayHours: 9.5,
      },
    });
    expect(attemptsOf(found, relative)).toEqual([
      'SMS envoyé : question de suivi : remis au téléphone (automate)',
      'SMS envoyé : relance : remis au téléphone (automate)',
      'Appel : sans réponse (Agnès Martin)',
      'Appel : proche joint (Agnès Martin)',
    ]);
    expect(attemptsOf(found, late)).toEqual([
      'Appel : patient joint, avant la période de contact (Agnès Martin)',
      'SMS envoyé : question de suivi : périmé, non parti (automate)',
      'SMS reçu du patient : après la période de contact (automate)',
    ]);
    expect(attemptsOf(found, door)[1]).toBe(
      'SMS reçu du patient : réponse à une question non clinique (automate)',
    );
  });
});

const attemptsOf = (found: ReturnType<typeof report>, stay: { readonly id: string }) =>
  (found.stays.find(({ stayId }) => stayId === stay.id)?.attempts ?? []).map(
    ({ what, outcome, author }) => `${what} : ${outcome} (${author})`,
  );
