import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StayId } from '../shared/ids.ts';
import { freedSlotOf, freeSlot, releaseSlot, type StayRow, takeSlotBack } from './index.ts';
import { type ImportBench, openImportBench } from './testing/import-bench.ts';

let bench: ImportBench;
beforeEach(() => {
  bench = openImportBench();
  bench.import([{}]);
});
afterEach(() => bench.dispose());

function stay(): StayRow {
  const [row] = bench.rows<StayRow>('SELECT * FROM stay ORDER BY id');
  if (!row) throw new Error('no stay');
  return row;
}
const free = () => bench.work((w) => freeSlot(w, stay()));
const takeBack = () => bench.work((w) => takeSlotBack(w, stay()));
const release = () => bench.work((w) => releaseSlot(w, stay().id));
const state = () => freedSlotOf(bench.db, stay().id)?.state;

describe('H26: the slot of a patient who says NON', () => {
  it('is offered under reserve, and the stay itself is not cancelled', () => {
    free();
    expect(state()).toBe('provisional');
    expect(stay().state).toBe('planned');
  });

  it('is taken back by a later OUI, and offered again by a later NON', () => {
    free();
    expect(takeBack()).toBe(true);
    expect(state()).toBe('taken-back');
    free();
    expect(state()).toBe('provisional');
  });

  it('is given away by a person only, once', () => {
    expect(release()).toEqual({ ok: false, error: 'not-offered' });
    free();
    expect(release()).toMatchObject({ ok: true });
    expect(state()).toBe('released');
    expect(release()).toEqual({ ok: false, error: 'not-offered' });
    expect(bench.work((w) => releaseSlot(w, 'none' as StayId))).toMatchObject({
      error: 'not-found',
    });
  });

  it('is not taken back once it was given away: a person must phone', () => {
    free();
    release();
    expect(takeBack()).toBe(false);
    free();
    expect(state()).toBe('released');
  });

  it('belongs to its day: another day is another slot', () => {
    free();
    release();
    const earlier = { IPP: '00801777', NOM: 'AUTRE', DATE_INTERVENTION: '05/03/2026' };
    bench.import([{ DATE_INTERVENTION: '12/03/2026' }, earlier]);
    expect(takeBack()).toBe(false);
    free();
    expect(freedSlotOf(bench.db, stay().id)).toMatchObject({
      state: 'provisional',
      surgery_date: '2026-03-12',
    });
  });

  it('leaves its trail', () => {
    free();
    takeBack();
    free();
    release();
    const kinds = bench.rows(`SELECT kind FROM trail WHERE kind LIKE 'slot-%' ORDER BY seq`);
    expect(kinds.map((row) => row.kind)).toEqual([
      'slot-freed',
      'slot-taken-back',
      'slot-freed',
      'slot-released',
    ]);
  });
});
