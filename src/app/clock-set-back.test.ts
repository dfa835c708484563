import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTechnical } from '../alerts/index.ts';
import { receiveReply, scanPart } from '../conversations/index.ts';
import { sql } from '../db/index.ts';
import { protocolOf, questionnaire } from '../protocols/testing/small-protocol.ts';
import { setTimer } from '../scheduler/index.ts';
import { instantOf } from '../shared/calendar.ts';
import { writeSetting } from '../shared/settings.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { clockSetBack } from './clock-set-back.ts';
import { lastAliveAt, writeAlive } from './last-alive.ts';
import { SchedulerLoop } from './scheduler-loop.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const number = '+33639980010';
const onCall = '+33639980090';
const evening = instantOf('2026-03-09', '22:40', 'Europe/Paris');

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(instantOf('2026-03-08', '12:00', 'Europe/Paris'));
  const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: number, verified: true });
  unit.addStay(jeanne, '2026-03-10', '07:30');
  unit.goTo(instantOf('2026-03-09', '10:05', 'Europe/Paris'));
});
afterEach(() => unit.dispose());

/** Three days; what the unit does when it notices. */
function setBack(byMs: number): void {
  const seen = unit.now;
  unit.store.clock.set(seen - byMs);
  unit.run((work) => clockSetBack(work, seen));
}

function says(text: string): void {
  const key = unit.partKey();
  const part = { key, number, text, writtenAt: unit.now, receivedAt: unit.now };
  unit.run((work) => scanPart(work, part));
  const id = unit.storeReply({ from: number, text });
  unit.run((work) => receiveReply(work, id));
}

const states = () =>
  sql<[], { state: string }>(unit.store.db, 'SELECT state FROM inbox_message').all();
const emergencies = () => unit.sent.filter(({ kind }) => kind === 'emergency').length;
const technical = () => listTechnical(unit.store.db).map(({ code }) => code);

describe('H20: a clock that is set back', () => {
  it('does not keep words waiting for the rest of them for as many days', () => {
    says('gloubi');
    expect(states()).toEqual([{ state: 'merging' }]);
    setBack(3 * day);
    unit.goTo(unit.now + 2 * minute);
    expect(states()).toEqual([{ state: 'processed' }]);
  });

  it('H01: texts the phone on call after five and ten minutes all the same', () => {
    writeSetting(unit.store.db, unit.now, 'onCallNumber', onCall);
    unit.goTo(evening);
    says('je saigne beaucoup');
    unit.goTo(evening + minute);
    const texted = () => unit.sent.filter((text) => text.number === onCall).length;
    expect(texted()).toBe(1);
    setBack(day);
    unit.goTo(unit.now + 10 * minute);
    expect(texted()).toBe(3);
  });

  it('H01: gives the emergency advice again, though one is of a time to come', () => {
    says('je saigne beaucoup');
    unit.doAllNow();
    setBack(3 * day);
    says('ça saigne encore plus');
    unit.doAllNow();
    expect(emergencies()).toBe(2);
  });

  it('lets a text leave that was due before, and one planned for later wait', () => {
    const { db } = unit.store;
    const write = (id: string, dueAt: number) =>
      sql<object>(
        db,
        `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, author, state,
           within_hours, repeatable, created_at, due_at, report_within_ms)
         VALUES (:id, :id, 3, 'manual', :number, 'Bonjour', 'x', 'due', 0, 0, :now, :dueAt, 60000)`,
      ).run({ id, number, now: unit.now, dueAt });
    write('due', unit.now);
    write('later', unit.now + 60 * minute);
    const later = unit.now + 60 * minute;
    setBack(3 * day);
    const due = sql<[], { id: string; at: number }>(
      db,
      `SELECT id, due_at AS at FROM outbox_message WHERE kind = 'manual' ORDER BY id`,
    ).all();
    expect(due).toEqual([
      { id: 'due', at: unit.now },
      { id: 'later', at: later },
    ]);
  });

  it('leaves to a step, and to a call that a nurse appointed, the hour that they have', () => {
    const { db } = unit.store;
    setTimer(db, 'alert', 'card', 'call-back', unit.now + 30 * minute);
    const appointed = () =>
      sql<[], { name: string; due_at: number }>(
        db,
        `SELECT name, due_at FROM pending_timer
         WHERE name = 'call-back' OR name = 'end' OR name LIKE 'step:%' ORDER BY name`,
      ).all();
    const before = appointed();
    expect(before.length).toBeGreaterThan(2);
    setBack(3 * day);
    expect(appointed()).toEqual(before);
  });

  it('asks nobody at night whose reminder has moved there', () => {
    const texts = unit.sent.length;
    setBack(12 * 60 * minute);
    unit.goTo(unit.now + 3 * 60 * minute);
    expect(unit.sent).toHaveLength(texts);
    unit.goTo(instantOf('2026-03-09', '09:00', 'Europe/Paris'));
    expect(unit.sent.slice(texts).map(({ kind }) => kind)).toEqual(['reminder']);
  });

  it('is noticed within 20 seconds, told from two minutes on, and once', () => {
    const { clock, db } = unit.store;
    const monotonic = new FakeMonotonic();
    const deps = { ...unit.deps, fireUnitTimer: () => {} };
    const loop = new SchedulerLoop(deps, monotonic, { error: () => {} }, () => 1);
    loop.wake();
    monotonic.advance(20_000);
    clock.advance(-minute);
    monotonic.advance(20_000);
    expect(technical()).toEqual([]);
    writeAlive(db, clock.now());
    clock.advance(-10 * minute);
    monotonic.advance(20_000);
    expect(technical()).toEqual(['clock-jumped']);
    expect(lastAliveAt(db)).toBe(clock.now());
    loop.dispose();
    expect(monotonic.pending).toBe(0);
  });
});

describe('H20: a step « 4 h after the question » and a clock that is set back', () => {
  /** J+1 at 9:00, and a step that counts from its question, by this unit’s own protocol. */
  function follow(minutes: number): void {
    unit.dispose();
    const protocol = protocolOf(
      questionnaire({ id: 'suivi', at: { day: 1, time: '09:00' } }),
      questionnaire({
        ...{ id: 'ensuite', at: { after: 'suivi', event: 'asked', minutes } },
        validUntil: { minutesAfterDue: 600 },
      }),
    );
    unit = new TranscriptUnit(instantOf('2026-03-09', '12:00', 'Europe/Paris'), {}, protocol);
    const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: number, verified: true });
    unit.addStay(jeanne, '2026-03-10', '07:30');
    unit.goTo(at('2026-03-11', '10:00'));
    says('2');
    unit.goTo(at('2026-03-11', '10:30'));
  }
  const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
  const next = () =>
    sql<[], { due_at: number }>(
      unit.store.db,
      "SELECT due_at FROM pending_timer WHERE name = 'step:ensuite'",
    ).get()?.due_at;
  const asked = () => unit.sent.filter(({ stepId }) => stepId === 'ensuite');

  it('waits four hours, not four hours and a day', () => {
    follow(240);
    expect(next()).toBe(at('2026-03-11', '13:00'));
    setBack(day);
    expect(next()).toBe(at('2026-03-10', '13:00'));
    unit.goTo(at('2026-03-10', '13:01'));
    expect(asked()).toHaveLength(1);
    unit.goTo(at('2026-03-14', '13:00'));
    expect(asked().filter(({ kind }) => kind === 'question')).toHaveLength(1);
  });

  it('is never early: the question lies behind the new hour, and the step keeps its own', () => {
    follow(240);
    setBack(30 * minute);
    expect(next()).toBe(at('2026-03-11', '13:00'));
  });

  it('leaves in the morning when it would fall in the night', () => {
    follow(240);
    // 22:30 the evening before, two hours and a half of the wait still to come.
    setBack(12 * 60 * minute);
    unit.goTo(at('2026-03-11', '07:59'));
    expect(asked()).toEqual([]);
    unit.goTo(at('2026-03-11', '08:01'));
    expect(asked()).toHaveLength(1);
  });

  it('is as it was by a set-back of less than two minutes, as each computer has them every day', () => {
    follow(240);
    setBack(minute);
    expect(next()).toBe(at('2026-03-11', '13:00'));
  });
});
