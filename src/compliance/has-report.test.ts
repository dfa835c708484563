import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trailHead } from '../audit/index.ts';
import { handleOf } from '../db/connection.ts';
import { callOutcomes } from '../ipc/alert-views.ts';
import { hasReport } from '../ipc/has-views.ts';
import { stayStates } from '../ipc/programme-views.ts';
import { addDays } from '../shared/calendar.ts';
import { intendedUse } from '../shared/intended-use.ts';
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

describe('the days of a contact', () => {
  // Paris: 28–29 March 2026 loses an hour, 24–25 October 2026 gains one.
  it.each([
    ['winter', '2026-03-09', '2026-03-10T00:00+01:00', '2026-03-13T00:00+01:00'],
    ['summer', '2026-07-06', '2026-07-07T00:00+02:00', '2026-07-10T00:00+02:00'],
    ['the spring change', '2026-03-27', '2026-03-28T00:00+01:00', '2026-03-31T00:00+02:00'],
    ['the autumn change', '2026-10-23', '2026-10-24T00:00+02:00', '2026-10-27T00:00+01:00'],
    ['the end of a year', '2026-12-30', '2026-12-31T00:00+01:00', '2027-01-03T00:00+01:00'],
  ])('H47: are whole days of the unit in %s', (_, surgery, first, end) => {
    const minute = (iso: string, change: number) => localMinute(Date.parse(iso) + change * 60_000);
    const contacted = (moment: string) => {
      const stay = made.stay(surgery);
      made.reply(stay, moment);
      return classOf(report(`${addDays(surgery, 5)} 08:00`, surgery, surgery), stay);
    };
    expect(contacted(minute(first, -1))).toBe('not-contacted');
    expect(contacted(minute(first, 0))).toBe('contacted');
    expect(contacted(minute(end, -1))).toBe('contacted');
    expect(contacted(minute(end, 0))).toBe('not-contacted');
  });

  it('H07: are told by when a reply was written, not by when it came', () => {
    const inTime = made.stay('2026-03-09');
    made.reply(inTime, '2026-03-12 23:50', { receivedAt: '2026-03-14 09:00' });
    expect(classOf(report('2026-03-16 08:00'), inTime)).toBe('contacted');
  });

  it('measures the delay in real hours across a change of hour', () => {
    const stay = made.stay('2026-03-27');
    made.call(stay, '2026-03-29 12:00', 'reached');
    const found = report('2026-04-05 08:00', '2026-03-27', '2026-03-27');
    expect(found.delays).toEqual({ medianHours: 35, maxHours: 35 });
  });

  it('counts a contact as soon as J+1 is over, and a missing one once J+3 is', () => {
    const answered = made.stay('2026-03-09');
    made.reply(answered, '2026-03-10 09:00');
    const silent = made.stay('2026-03-09');
    const at = (now: string) => {
      const found = report(now);
      return [classOf(found, answered), classOf(found, silent), found.contact];
    };
    const soon = 'Lendemain (J+1) non terminé';
    expect(at('2026-03-10 23:59')).toEqual([soon, soon, { numerator: 0, denominator: 0 }]);
    expect(at('2026-03-11 00:00')).toEqual([
      ...['contacted', 'ongoing'],
      { numerator: 1, denominator: 1 },
    ]);
    expect(at('2026-03-12 23:59')[1]).toBe('ongoing');
    expect(at('2026-03-13 00:00')).toEqual([
      ...['contacted', 'not-contacted'],
      { numerator: 1, denominator: 2 },
    ]);
  });
});

describe('what names no stay', () => {
  it('H47: counts for the one stay that it can be about', () => {
    const only = made.stay('2026-03-09');
    made.call(only, '2026-03-10 10:00', 'reached', { unbound: true });
    const read = made.stay('2026-03-09');
    made.reply(read, '2026-03-10 10:00', { unbound: true, reading: 'read', label: 'worrying' });
    made.stay('2026-03-02', { of: read });
    made.stay('2026-03-10', { of: read, state: 'cancelled' });
    const found = report('2026-03-16 08:00');
    expect([classOf(found, only), classOf(found, read)]).toEqual(['contacted', 'contacted']);
  });

  it('H47: counts for none of two eyes operated two days apart', () => {
    const right = made.stay('2026-03-09');
    const left = made.stay('2026-03-10', { of: right });
    made.call(right, '2026-03-11 10:00', 'reached', { unbound: true });
    const found = report('2026-03-16 08:00');
    for (const eye of [right, left]) {
      expect(classOf(found, eye)).toBe('not-contacted');
      expect(attemptsOf(found, eye)).toEqual([
        'Appel : patient joint, plusieurs séjours possibles (Agnès Martin)',
      ]);
    }
    // Also when the other eye lies outside the period.
    expect(classOf(report('2026-03-16 08:00', '2026-03-09', '2026-03-09'), right)).toBe(
      'not-contacted',
    );
  });
});

it('follows the last analysis and the last reading of a reply', () => {
  const better = made.stay('2026-03-09');
  const reply = made.reply(better, '2026-03-10 09:00', { outcome: 'unclear' });
  made.analysis(reply, made.at('2026-03-10 09:02'), 'satisfactory');
  const worse = made.stay('2026-03-09');
  const other = made.reply(worse, '2026-03-10 09:00');
  made.analysis(other, made.at('2026-03-10 09:02'), 'unclear');
  const found = report('2026-03-16 08:00');
  expect([classOf(found, better), classOf(found, worse)]).toEqual(['contacted', 'not-contacted']);
});

it('H48: says how many patients a training or trial folder may text nothing', () => {
  const fictional = made.stay('2026-03-09');
  made.stay('2026-03-10', { of: fictional });
  made.stay('2026-03-10');
  const withheld = (changes: Partial<Settings>) =>
    report('2026-03-16 08:00', '2026-03-09', '2026-03-13', changes).withheldPatients;
  expect(withheld({ mode: 'training' })).toBe(0);
  expect(withheld({ mode: 'live' })).toBe(0);
  expect(withheld({ mode: 'trial' })).toBe(2);
  expect(withheld({ mode: 'trial', testNumbers: [fictional.number] })).toBe(1);
});

it('lists alerts of no known stay raised in the days that it covers', () => {
  made.alert(null, '2026-03-08 23:59');
  made.alert(null, '2026-03-09 00:00', { taken: '2026-03-09 00:04', onCall: true });
  made.alert(null, '2026-03-16 23:59');
  made.alert(null, '2026-03-17 00:00');
  const found = report('2026-03-20 08:00');
  expect(
    found.alerts.map(({ raisedAt, patient, takenBy }) => [raisedAt, patient, takenBy]),
  ).toEqual([
    [made.at('2026-03-09 00:00'), null, 'astreinte'],
    [made.at('2026-03-16 23:59'), null, null],
  ]);
});

it('H52: carries the head of the trail and the intended use', () => {
  const { trail, intendedUse: text, ruleVersion } = report('2026-03-20 08:00');
  expect({ trail, text, ruleVersion }).toEqual({
    trail: trailHead(store.db),
    text: intendedUse,
    ruleVersion: 'vigie-1',
  });
});

it('H47: puts every stay in exactly one class, and counts what it lists', () => {
  const moment = fc.tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom('00:00', '09:30', '23:59'),
  );
  const anyStay = fc.record({
    day: fc.integer({ min: 0, max: 9 }),
    state: fc.constantFrom(...stayStates),
    replies: fc.array(
      fc.record({
        moment,
        outcome: fc.constantFrom('satisfactory', 'urgent', 'unclear', 'none'),
        reading: fc.constantFrom('none' as const, 'to-read' as const, 'read' as const),
        label: fc.constantFrom('satisfactory', 'none'),
        item: fc.constantFrom('pain', 'door'),
        unbound: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    calls: fc.array(fc.tuple(moment, fc.constantFrom(...callOutcomes)), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(
      fc.array(anyStay, { maxLength: 12 }),
      fc.integer({ min: 0, max: 14 }),
      (stays, now) => {
        store.dispose();
        store = openTestStore('2026-03-02T08:00:00Z');
        made = new MadeUpPeriod(store);
        const ids = stays.map(({ day, state, replies, calls }) => {
          const surgery = addDays('2026-03-23', day);
          const stay = made.stay(surgery, { state });
          for (const {
            moment: [after, time],
            ...reply
          } of replies) {
            made.reply(stay, `${addDays(surgery, after)} ${time}`, reply);
          }
          for (const [[after, time], outcome] of calls) {
            made.call(stay, `${addDays(surgery, after)} ${time}`, outcome);
          }
          return stay.id;
        });
        const today = addDays('2026-03-23', now);
        const found = report(`${today} 12:00`, '2026-03-23', '2026-04-02', {
          arrivalsRecorded: now % 2 === 0,
        });
        const { contact, ongoing, bySms, byCall, excluded } = found;
        const listed = [...found.stays, ...found.excludedStays].map(({ stayId }) => stayId);
        expect([...listed].sort()).toEqual([...ids].sort());
        expect(contact.numerator).toBeLessThanOrEqual(contact.denominator);
        expect(bySms + byCall).toBe(contact.numerator);
        const out = excluded.reduce((sum, { count }) => sum + count, 0);
        expect(contact.denominator + ongoing + out).toBe(ids.length);
        for (const { status, contact: made, attempts, surgeryDate } of found.stays) {
          expect(made !== null).toBe(status === 'contacted');
          expect(attempts.some(({ counts }) => counts)).toBe(status === 'contacted');
          expect(surgeryDate < addDays(today, -1)).toBe(true);
          if (made) expect(made.delayHours).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('finds the rows of a period by index, whatever the folder holds beside them', () => {
  const handle = handleOf(store.db);
  const prepare = handle.prepare.bind(handle);
  const texts: string[] = [];
  handle.prepare = ((text: string) => {
    texts.push(text);
    return prepare(text);
  }) as typeof handle.prepare;
  report('2026-03-16 08:00', '2026-03-09', '2026-03-13', { mode: 'trial' });
  const plans = texts.flatMap((text) => {
    const values = Array.from(text.matchAll(/\?/g), () => 0);
    return prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
  });
  const scanned = plans.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'));
  // Cards and their calls are few: hundreds in a year.
  const few = /^SCAN (alert|call|person|setting|trail)\b/;
  expect(scanned.filter((detail) => !few.test(detail))).toEqual([]);
});

/** 2026-03-10 00:00, in Paris. */
function localMinute(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);
}

const attemptsOf = (found: ReturnType<typeof report>, stay: { readonly id: string }) =>
  (found.stays.find(({ stayId }) => stayId === stay.id)?.attempts ?? []).map(
    ({ what, outcome, author }) => `${what} : ${outcome} (${author})`,
  );
