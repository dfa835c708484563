import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { instantOf } from '../shared/calendar.ts';
import type { ReplyId, StayId } from '../shared/ids.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { acceptClosest, answersOf, receiveReply } from './index.ts';

const phone = '+33639980031';
let unit: TranscriptUnit;
let stayId: StayId;

beforeEach(() => {
  unit = new TranscriptUnit(instantOf('2026-03-09', '08:00', 'Europe/Paris'));
  unit.watch();
  const patient = unit.addPatient({ firstName: 'Anna', phone, verified: true });
  stayId = unit.addStay(patient, '2026-03-09', '07:30');
  unit.goTo(instantOf('2026-03-10', '09:30', 'Europe/Paris'));
});
afterEach(() => unit.dispose());

function says(text: string): ReplyId {
  const id = unit.storeReply({ from: phone, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
  return id;
}
const reading = (id: ReplyId) =>
  sql<[string], { reading: string; read_by: string | null }>(
    unit.store.db,
    'SELECT reading, read_by FROM inbox_message WHERE id = ?',
  ).get(id);
function accept(id: ReplyId): boolean {
  let done = false;
  unit.runAsNurse((work) => {
    done = acceptClosest(work, id);
  });
  unit.doAllNow();
  return done;
}

describe('the closest reading of an unclear reply', () => {
  it('is the nurse’s once she accepts it: recorded with its value, under her name', () => {
    const id = says('1 ou 9');
    expect(reading(id)).toMatchObject({ reading: 'to-read' });
    expect(answersOf(unit.store.db, stayId)).toEqual([]);
    expect(accept(id)).toBe(true);
    expect(reading(id)).toMatchObject({ reading: 'read' });
    expect(reading(id)?.read_by).toContain('Sophie Laurent');
    expect(answersOf(unit.store.db, stayId)).toMatchObject([
      { item_id: 'pain', value: '9', outcome: 'worrying' },
    ]);
  });

  it('is accepted once', () => {
    const id = says('1 ou 9');
    expect(accept(id)).toBe(true);
    expect(accept(id)).toBe(false);
  });

  it('is not there to accept where nothing is likelier, or it is unclear itself', () => {
    for (const text of ['peu importe', '14']) {
      const id = says(text);
      expect(accept(id)).toBe(false);
      expect(reading(id)).toMatchObject({ reading: 'to-read' });
    }
  });
});
