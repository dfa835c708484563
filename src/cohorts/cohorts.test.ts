import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stayValues } from '../conversations/index.ts';
import { sql } from '../db/index.ts';
import { setSmsStop } from '../patients/index.ts';
import { setState } from '../programme/index.ts';
import { instantOf } from '../shared/calendar.ts';
import type { PatientId, StayId } from '../shared/ids.ts';
import { readSettings } from '../shared/settings.ts';
import type { Work } from '../shared/work.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import {
  type Choice,
  type CohortId,
  cohortById,
  membersOf,
  planCohort,
  recallCohort,
  recipientsFor,
  recipientsOf,
} from './index.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const snow =
  '{unite} : il neige demain. Votre rendez-vous est maintenu {moment}. Question : {tel}. Urgence : 15 ou 112';
const choice: Choice = {
  ...{ from: '2026-03-11', to: '2026-03-11', rooms: [], surgeons: [], states: ['planned'] },
};

let unit: TranscriptUnit;
let stays: StayId[];
let patients: PatientId[];

beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-10', '15:00'));
  unit.watch();
  stays = [];
  patients = [];
});
afterEach(() => unit.dispose());

function fill(count: number, day = '2026-03-11'): void {
  for (let i = 0; i < count; i += 1) {
    const phone = `+3363998${String(1000 + stays.length).padStart(4, '0')}`;
    const patient = unit.addPatient({ firstName: `Patient${i}`, phone, verified: true });
    patients.push(patient);
    stays.push(unit.addStay(patient, day, '07:30'));
  }
  unit.doAllNow();
}
const act = <T>(work: (work: Work) => T): T => {
  let value: T | undefined;
  unit.runAsNurse((inside) => {
    value = work(inside);
  });
  return value as T;
};
const plan = (count: number, second: string | null = null, text = snow, of = choice) =>
  act((work) =>
    planCohort(work, { choice: of, text, count, second }, (stay) => stayValues(work, stay)),
  );
const idOf = (planned: ReturnType<typeof plan>): CohortId => {
  if (!planned.ok) throw new Error(planned.error);
  return planned.value.id;
};
const texts = () => unit.sent.filter(({ kind }) => kind === 'cohort');
const queued = () =>
  sql<[], { state: string; due_at: number }>(
    unit.store.db,
    `SELECT state, due_at FROM outbox_message WHERE kind = 'cohort' ORDER BY due_at`,
  ).all();

describe('H39: a message to a cohort', () => {
  it('goes to the patients chosen, filled for each, after two minutes and not before', () => {
    fill(3);
    fill(2, '2026-03-12');
    expect(plan(3)).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-10', '15:01'));
    expect(queued()).toEqual([]);
    unit.goTo(at('2026-03-10', '15:03'));
    expect(texts()).toHaveLength(3);
    expect(texts()[0]?.text).toBe(
      'CH des Tilleuls, unité ambulatoire : il neige demain. Votre rendez-vous est maintenu mercredi 11 mars à 7h30. Question : 01 99 00 10 20. Urgence : 15 ou 112',
    );
  });

  it('is refused when the number of recipients is not the one that was shown', () => {
    fill(3);
    expect(plan(2)).toEqual({ ok: false, error: 'changed' });
    expect(plan(4)).toEqual({ ok: false, error: 'changed' });
    expect(plan(0, null, snow, { ...choice, from: '2026-04-01', to: '2026-04-01' })).toEqual({
      ok: false,
      error: 'nobody',
    });
  });

  it('above twenty needs a second person, whose name stays in the trail', () => {
    fill(20);
    expect(plan(20)).toMatchObject({ ok: true });
    fill(1);
    expect(plan(21)).toEqual({ ok: false, error: 'needs-second' });
    expect(plan(21, 'x Claire Dumas')).toMatchObject({ ok: true });
    const [row] = sql<[], { second: string }>(
      unit.store.db,
      `SELECT payload ->> '$.second' AS second FROM trail
       WHERE kind = 'cohort-planned' ORDER BY seq DESC`,
    ).all();
    expect(row?.second).toBe('x Claire Dumas');
  });

  it('is recalled within two minutes whole: nobody receives anything', () => {
    fill(5);
    const id = idOf(plan(5));
    unit.goTo(at('2026-03-10', '15:01'));
    expect(act((work) => recallCohort(work, id))).toEqual({ ok: true, value: 0 });
    unit.goTo(at('2026-03-11', '06:00'));
    expect(texts()).toEqual([]);
    expect(cohortById(unit.store.db, id)?.state).toBe('recalled');
    expect(act((work) => recallCohort(work, id))).toEqual({ ok: false, error: 'already-recalled' });
  });

  it('recalled later takes back what has not left, and says how many had', () => {
    fill(4);
    const id = idOf(plan(4));
    unit.store.clock.set(at('2026-03-10', '15:02'));
    unit.goTo(at('2026-03-10', '15:02'));
    const [first] = recipientsOf(unit.store.db, id);
    sql<object>(
      unit.store.db,
      `UPDATE outbox_message SET state = 'due' WHERE kind = 'cohort' AND id <> :first`,
    ).run({ first: first?.message_id });
    expect(act((work) => recallCohort(work, id))).toEqual({ ok: true, value: 1 });
    expect(
      queued()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['cancelled', 'cancelled', 'cancelled', 'delivered']);
  });

  it('recalled later tells whoever was to phone that there is nothing to pass on', () => {
    fill(1);
    for (const [firstName, phone, language] of [
      ['Odile', undefined, 'fr'],
      ['Elif', '+33639981090', 'tr'],
    ] as const) {
      const patient = unit.addPatient({
        firstName,
        ...(phone && { phone }),
        verified: true,
        language,
      });
      stays.push(unit.addStay(patient, '2026-03-11', '07:30'));
    }
    unit.doAllNow();
    const id = idOf(plan(2));
    unit.goTo(at('2026-03-10', '15:03'));
    const about = (start: string) =>
      unit.alertSentences().filter((sentence) => sentence.startsWith(start)).length;
    expect([about('Message à transmettre'), about('Message rappelé')]).toEqual([2, 0]);
    expect(act((work) => recallCohort(work, id))).toMatchObject({ ok: true });
    expect(about('Message rappelé, à ne plus transmettre')).toBe(2);
  });

  it('H46: leaves at a pace, behind whatever a patient waits for', () => {
    fill(3);
    plan(3);
    unit.goTo(at('2026-03-10', '15:02'));
    const from = at('2026-03-10', '15:02');
    expect(queued().map(({ due_at }) => due_at - from)).toEqual([0, 6_000, 12_000]);
    const classes = sql(
      unit.store.db,
      `SELECT DISTINCT class FROM outbox_message WHERE kind = 'cohort'`,
    ).all();
    expect(classes).toEqual([{ class: 5 }]);
  });

  it('H11: is refused when its text would disclose', () => {
    fill(1);
    const text = '{unite} : votre opération de la cataracte est reportée. {tel}';
    expect(plan(1, null, text)).toEqual({ ok: false, error: 'text-refused' });
  });
});

describe('who is in a cohort', () => {
  it('is chosen by days, room, surgeon and state, each person once', () => {
    fill(3);
    const set = (column: string, value: string, id: StayId | undefined) =>
      sql<object>(unit.store.db, `UPDATE stay SET ${column} = :value WHERE id = :id`).run({
        value,
        id,
      });
    set('room', 'S1', stays[0]);
    set('room', 'S2', stays[1]);
    set('surgeon', 'Dr BLANC', stays[2]);
    act((work) => setState(work, stays[1] as StayId, 'cancelled', null));
    const [patient] = patients;
    if (!patient) throw new Error('nobody');
    const second = unit.addStay(patient, '2026-03-11', '13:00');
    const count = (more: Partial<Choice>) =>
      membersOf(unit.store.db, { ...choice, ...more }).map(({ id }) => id);
    expect(count({})).toEqual([stays[0], stays[2]]);
    expect(count({ rooms: ['S1', 'S2'] })).toEqual([stays[0]]);
    expect(count({ surgeons: ['Dr BLANC'] })).toEqual([stays[2]]);
    expect(count({ states: ['cancelled'] })).toEqual([stays[1]]);
    expect(count({})).not.toContain(second);
  });

  it('is phoned where no text may go: landline, STOP', () => {
    fill(2);
    stays.push(
      unit.addStay(
        unit.addPatient({ firstName: 'Rose', landline: '+33199001020' }),
        '2026-03-11',
        '08:00',
      ),
    );
    unit.doAllNow();
    act((work) => setSmsStop(work.db, patients[1] as PatientId, work.now, 'Ne veut plus'));
    const recipients = act((work) =>
      recipientsFor(work.db, readSettings(work.db), choice, { fr: snow, en: null }, (stay) =>
        stayValues(work, stay),
      ),
    );
    expect(recipients.map(({ reach }) => (reach.kind === 'call' ? reach.reason : 'SMS'))).toEqual([
      'SMS',
      'Ne veut plus de SMS.',
      'Aucun numéro de mobile.',
    ]);
    plan(1);
    unit.goTo(at('2026-03-10', '15:03'));
    expect(texts()).toHaveLength(1);
    const alerts = sql<[], { sentence: string }>(
      unit.store.db,
      `SELECT payload ->> '$.sentence' AS sentence FROM trail
       WHERE kind = 'alert-raised'`,
    ).all();
    expect(alerts.map(({ sentence }) => sentence.slice(0, 62))).toEqual([
      'Message à transmettre par téléphone (Ne veut plus de SMS) : il',
      'Message à transmettre par téléphone (Aucun numéro de mobile) :',
    ]);
  });

  it('H28: gets English where somebody wrote it; who reads another language gets French and a call', () => {
    for (const [firstName, language] of [
      ['Luc', 'fr'],
      ['Mary', 'en'],
      ['Elif', 'tr'],
    ] as const) {
      const phone = `+3363998${1000 + stays.length}`;
      const patient = unit.addPatient({ firstName, phone, verified: true, language });
      stays.push(unit.addStay(patient, '2026-03-11', '07:30'));
    }
    unit.doAllNow();
    const textEn = '{unite}: snow tomorrow. Your appointment stands {moment}. Question: {tel}';
    const planned = act((work) =>
      planCohort(work, { choice, text: snow, textEn, count: 3, second: null }, (stay, language) =>
        stayValues(work, stay, language),
      ),
    );
    expect(planned).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-10', '15:03'));
    const textOf = (firstName: string) =>
      sql<[string], { text: string }>(
        unit.store.db,
        `SELECT text FROM outbox_message JOIN patient ON patient.id = patient_id
         WHERE outbox_message.kind = 'cohort' AND first_name = ?`,
      ).get(firstName)?.text;
    expect(textOf('Luc')).toContain('il neige demain');
    expect(textOf('Mary')).toContain('snow tomorrow. Your appointment stands Wednesday 11 March');
    expect(textOf('Elif')).toContain('il neige demain');
    const alerts = sql<[], { sentence: string }>(
      unit.store.db,
      `SELECT payload ->> '$.sentence' AS sentence FROM trail
       WHERE kind = 'alert-raised'`,
    ).all();
    expect(alerts.map(({ sentence }) => sentence.slice(0, 66))).toEqual([
      'Message à transmettre par téléphone (lit turc, SMS en français) : ',
    ]);
  });

  it('H11: holds the English version to the same rules', () => {
    fill(1);
    const planned = act((work) =>
      planCohort(work, { choice, text: snow, textEn: 'Snow.', count: 1, second: null }, (stay) =>
        stayValues(work, stay),
      ),
    );
    expect(planned).toEqual({ ok: false, error: 'text-refused' });
  });

  it('H23: whose stay is cancelled in the two minutes receives nothing', () => {
    fill(2);
    plan(2);
    act((work) => setState(work, stays[0] as StayId, 'cancelled', null));
    unit.goTo(at('2026-03-10', '15:03'));
    expect(texts()).toHaveLength(1);
  });
});
