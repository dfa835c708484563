import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { generalProtocol, generalProtocolId, shippedProtocols } from './bundled.ts';
import type { Definition } from './definition.ts';
import { enterNewLibrary } from './enter-library.ts';
import { definitionOf, installVersion } from './protocol-sql.ts';
import { asDoctor } from './testing/as-doctor.ts';
import { pain, protocolOf, questionnaire } from './testing/small-protocol.ts';
import { importProtocol, retire, review, saveDraft } from './version-life.ts';
import { allVersions, markFromLibrary, versionsOf } from './version-sql.ts';

/** The unit's own words under the general protocol's name. */
const own: Definition = { ...protocolOf(questionnaire()), id: generalProtocolId };
const rewritten: Definition = {
  ...protocolOf(questionnaire({ items: [{ ...pain, id: 'pain-again' }] })),
  id: generalProtocolId,
};
const newest = generalProtocol.number;

let store: TestStore;
beforeEach(() => {
  store = openTestStore(1_000);
});
afterEach(() => store.dispose());

const as = <T>(work: (work: Work) => T): T => asDoctor(store, work);

const start = () => as((work) => enterNewLibrary(work, 'automate'));

/** A unit that had the library of an earlier program, and its own words in use under this number. */
function unitAt(number: number): void {
  as((work) => {
    const id = work.ids.next<ProtocolVersionId>();
    installVersion(work.db, id, { ...own, number }, 'Dr Roussel', 0);
  });
}

const numbers = () =>
  versionsOf(store.db, generalProtocolId).map(({ number, state, library_number }) => [
    ...[number, state, library_number],
  ]);
const arrived = () => {
  const version = versionsOf(store.db, generalProtocolId).find((one) => one.library_number);
  if (!version) throw new Error('nothing came');
  return version;
};
const wordsOf = (number: number) => {
  const version = versionsOf(store.db, generalProtocolId).find((one) => one.number === number);
  return version && definitionOf(store.db, version.id);
};
const done = (moved: ReturnType<typeof saveDraft>) => {
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return moved.value;
};

describe('H25: the library of a newer program', () => {
  it('comes as a draft beside what runs', () => {
    unitAt(newest - 1);
    start();
    expect(numbers()).toEqual([
      [newest, 'draft', newest],
      [newest - 1, 'in-use', null],
    ]);
  });

  it.each([0, 1, 5])(
    'takes the next free number where the unit has come as far or %i further, and says where it is from',
    (further) => {
      unitAt(newest + further);
      start();
      expect(numbers()).toEqual([
        [newest + further + 1, 'draft', newest],
        [newest + further, 'in-use', null],
      ]);
      expect(wordsOf(newest + further)).toEqual({ ...own, number: newest + further });
      expect(wordsOf(newest + further + 1)).toEqual({
        ...generalProtocol,
        number: newest + further + 1,
      });
      const lines = sql<[], { payload: string }>(
        store.db,
        "SELECT payload FROM trail WHERE kind = 'protocol-arrived'",
      ).all();
      expect(lines.map(({ payload }) => JSON.parse(payload))).toEqual([
        { protocol: generalProtocolId, number: newest + further + 1, libraryNumber: newest },
      ]);
    },
  );

  it('comes once: not again at the next start, nor when its draft was rewritten or retired', () => {
    unitAt(newest);
    start();
    const count = allVersions(store.db).length;
    start();
    done(as((work) => saveDraft(work, { ...rewritten, number: newest + 1 })));
    start();
    as((work) => retire(work, arrived().id));
    start();
    expect(allVersions(store.db)).toHaveLength(count);
  });

  it('comes again with its next number', () => {
    unitAt(newest);
    as((work) => {
      const id = work.ids.next<ProtocolVersionId>();
      installVersion(work.db, id, { ...own, id: 'cataracte', number: 1 }, 'Dr Roussel', 0);
      markFromLibrary(work.db, id, 0);
    });
    start();
    expect(versionsOf(store.db, 'cataracte').map(({ number }) => number)).toEqual([2, 1]);
  });

  it('does not come where the unit has its words already, whatever their number', () => {
    as((work) => {
      const id = work.ids.next<ProtocolVersionId>();
      installVersion(work.db, id, { ...generalProtocol, number: 7 }, 'Dr Roussel', 0);
    });
    start();
    expect(numbers()).toEqual([[7, 'in-use', newest]]);
  });

  it('leaves no line where the folder had nothing of it', () => {
    start();
    expect(allVersions(store.db)).toHaveLength(shippedProtocols.length);
    expect(sql(store.db, "SELECT 1 FROM trail WHERE kind = 'protocol-arrived'").all()).toEqual([]);
  });
});

describe('a draft that the unit writes', () => {
  const draft = () => done(as((work) => saveDraft(work, own)));

  it('is left as it is by what comes, and goes on being the one that is saved', () => {
    unitAt(newest);
    const mine = draft();
    start();
    expect(numbers()).toEqual([
      [newest + 2, 'draft', newest],
      [newest + 1, 'draft', null],
      [newest, 'in-use', null],
    ]);
    expect(done(as((work) => saveDraft(work, { ...rewritten, number: newest + 1 })))).toBe(mine);
    expect(done(as((work) => saveDraft(work, { ...own, number: newest })))).toBe(mine);
    expect(wordsOf(newest + 2)).toEqual({ ...generalProtocol, number: newest + 2 });
  });

  it('begun from the version in use does not write over what came', () => {
    unitAt(newest);
    start();
    done(as((work) => saveDraft(work, { ...rewritten, number: newest })));
    expect(numbers()).toEqual([
      [newest + 2, 'draft', null],
      [newest + 1, 'draft', newest],
      [newest, 'in-use', null],
    ]);
    expect(wordsOf(newest + 1)).toEqual({ ...generalProtocol, number: newest + 1 });
  });

  it('may be what came, written in: from then on it is the unit’s', () => {
    unitAt(newest);
    start();
    const came = arrived().id;
    expect(done(as((work) => saveDraft(work, { ...rewritten, number: newest + 1 })))).toBe(came);
    done(as((work) => review(work, came)));
    expect(done(as((work) => saveDraft(work, { ...own, number: newest })))).toBe(came);
  });

  it('is what an imported file takes the place of, not what came', () => {
    unitAt(newest);
    draft();
    start();
    done(as((work) => importProtocol(work, rewritten)));
    expect(numbers()).toEqual([
      [newest + 3, 'draft', null],
      [newest + 2, 'draft', newest],
      [newest + 1, 'retired', null],
      [newest, 'in-use', null],
    ]);
  });
});
