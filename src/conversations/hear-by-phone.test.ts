import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { freedSlotOf, releaseSlot, setStillHere, stayById } from '../programme/index.ts';
import { instantOf } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { hearByPhone, receiveReply, stayChanged } from './index.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const number = '+33639980010';

let unit: TranscriptUnit;
let stayId: StayId;
beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-06', '09:00'));
  const patient = unit.addPatient({ firstName: 'Jeanne', phone: number });
  stayId = unit.addStay(patient, '2026-03-10', '07:30');
  unit.doAllNow();
});
afterEach(() => unit.dispose());

const hear = (comes: boolean) => {
  let result: ReturnType<typeof hearByPhone> | undefined;
  unit.runAsNurse((work: Work) => {
    result = hearByPhone(work, stayId, comes, null);
  });
  unit.doAllNow();
  return result;
};
const says = (text: string) => {
  const id = unit.storeReply({ from: number, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
};
const confirmation = () => stayById(unit.store.db, stayId)?.confirmation;
const slot = () => freedSlotOf(unit.store.db, stayId)?.state;
const kinds = () => unit.sent.map(({ kind }) => kind);
const alerts = () =>
  sql<[], { sentence: string }>(
    unit.store.db,
    `SELECT payload ->> '$.sentence' AS sentence FROM trail
     WHERE kind LIKE 'alert-r%' ORDER BY seq`,
  ).all();

describe('OUI or NON heard by telephone', () => {
  it('is noted with its call and its author, and stops reminder and alert', () => {
    unit.goTo(at('2026-03-09', '10:30'));
    expect(kinds()).toContain('question');
    expect(hear(true)).toEqual({ ok: true, value: null });
    unit.goTo(at('2026-03-09', '20:00'));
    expect(confirmation()).toBe('yes');
    expect(kinds()).not.toContain('reminder');
    expect(alerts()).toEqual([]);
    const calls = sql(unit.store.db, 'SELECT outcome, author FROM call').all();
    expect(calls).toEqual([{ outcome: 'reached', author: `${unit.nurse.staffId} Sophie Laurent` }]);
    const [answer] = sql<[], object>(
      unit.store.db,
      'SELECT value, author, reply_id FROM answer',
    ).all();
    expect(answer).toMatchObject({ value: 'true', reply_id: null });
  });

  it('before the question was due asks nothing any more, and a change is still told', () => {
    hear(true);
    unit.goTo(at('2026-03-09', '12:00'));
    expect(kinds()).not.toContain('question');
    unit.changeStay(stayId, { arrivalTime: '11:00' });
    unit.run((work) => stayChanged(work, stayId));
    unit.doAllNow();
    expect(unit.sent.at(-1)).toMatchObject({ kind: 'correction' });
    expect(confirmation()).toBe('asked');
  });

  it('H36: what the protocol writes upon a nurse’s act is the machine’s: STOP holds for it', () => {
    hear(true);
    unit.changeStay(stayId, { arrivalTime: '11:00' });
    unit.runAsNurse((work) => stayChanged(work, stayId));
    const authors = sql(
      unit.store.db,
      "SELECT DISTINCT author FROM outbox_message WHERE kind = 'correction'",
    ).all();
    expect(authors).toEqual([{ author: 'automate' }]);
  });

  it('H26: as NON offers the place under reserve, as OUI takes it back', () => {
    unit.goTo(at('2026-03-09', '10:30'));
    hear(false);
    expect([confirmation(), slot()]).toEqual(['no', 'provisional']);
    hear(true);
    expect([confirmation(), slot()]).toEqual(['yes', 'taken-back']);
  });

  it('H26: OUI is refused once the place was given away', () => {
    hear(false);
    unit.runAsNurse((work) => {
      releaseSlot(work, stayId);
    });
    expect(hear(true)).toEqual({ ok: false, error: 'place-given' });
    expect(confirmation()).toBe('no');
  });

  it('H26: « non pas de fièvre » to the question does not free the place', () => {
    unit.watch();
    unit.goTo(at('2026-03-09', '10:30'));
    says('non pas de fièvre');
    expect(confirmation()).toBe('asked');
    expect(slot()).toBeUndefined();
  });

  it('still hears a change of mind by SMS afterwards', () => {
    unit.goTo(at('2026-03-09', '10:30'));
    hear(true);
    says('NON je ne viens pas');
    expect([confirmation(), slot()]).toEqual(['no', 'provisional']);
  });

  it('is refused for a day that is past, and notes nothing', () => {
    unit.goTo(at('2026-03-11', '08:00'));
    expect(hear(true)).toEqual({ ok: false, error: 'not-awaited' });
    expect(sql(unit.store.db, 'SELECT * FROM call').all()).toEqual([]);
  });
});

describe('H23: « pas encore sorti »', () => {
  it('keeps the questionnaire back in a unit that records no discharge, until somebody says', () => {
    unit.goTo(at('2026-03-10', '18:30'));
    unit.runAsNurse((work) => {
      setStillHere(work, stayId);
    });
    unit.goTo(at('2026-03-11', '10:00'));
    expect(unit.sent.filter(({ stepId }) => stepId === 'lendemain')).toEqual([]);
    expect(stayById(unit.store.db, stayId)).toMatchObject({ state: 'operated' });
  });
});
