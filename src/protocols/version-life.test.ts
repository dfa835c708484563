import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { generalProtocol, libraryProtocols } from './bundled.ts';
import type { Definition } from './definition.ts';
import { enterLibrary } from './enter-library.ts';
import { candidatesInUse, definitionOf, versionInUse } from './protocol-sql.ts';
import { readJson } from './read-json.ts';
import { asDoctor } from './testing/as-doctor.ts';
import { everyFeature } from './testing/every-feature.ts';
import { pain, protocolOf, questionnaire } from './testing/small-protocol.ts';
import { approve, importProtocol, putInUse, retire, review, saveDraft } from './version-life.ts';
import { allVersions, unsignedInUse, versionById } from './version-sql.ts';

const essai = protocolOf(questionnaire());

let store: TestStore;
beforeEach(() => {
  store = openTestStore(1_000);
});
afterEach(() => store.dispose());

const as = <T>(work: (work: Work) => T): T => asDoctor(store, work);

function done(moved: ReturnType<typeof review>): ProtocolVersionId {
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return moved.value;
}

const save = (definition: unknown) => as((work) => saveDraft(work, definition));
const stateOf = (id: ProtocolVersionId) => versionById(store.db, id)?.state;

/** A version on its whole way. */
function inUse(definition: Definition): ProtocolVersionId {
  const id = done(save(definition));
  done(as((work) => review(work, id)));
  done(as((work) => approve(work, id)));
  return done(as((work) => putInUse(work, id)));
}

describe('a version', () => {
  it('goes from draft to reviewed, approved, in use and retired, each step in the trail', () => {
    const id = done(save(essai));
    expect(stateOf(id)).toBe('draft');
    done(as((work) => review(work, id)));
    done(as((work) => approve(work, id)));
    expect(versionById(store.db, id)?.approved_by).toContain('Dr Roussel');
    expect(versionInUse(store.db, 'essai')).toBeUndefined();
    done(as((work) => putInUse(work, id)));
    expect(versionInUse(store.db, 'essai')).toBe(id);
    done(as((work) => retire(work, id)));
    expect(stateOf(id)).toBe('retired');
    const kinds = sql<[], { kind: string }>(store.db, 'SELECT kind FROM trail ORDER BY seq').all();
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['protocol-drafted', 'protocol-reviewed', 'protocol-approved', 'protocol-in-use'],
      'protocol-retired',
    ]);
  });

  it('skips none of them', () => {
    const id = done(save(essai));
    for (const move of [approve, putInUse]) {
      expect(as((work) => move(work, id))).toMatchObject({ error: { kind: 'wrong-state' } });
    }
    done(as((work) => review(work, id)));
    expect(as((work) => putInUse(work, id)).ok).toBe(false);
    expect(stateOf(id)).toBe('reviewed');
  });

  it('that is changed after its review is a draft again', () => {
    const id = done(save(essai));
    done(as((work) => review(work, id)));
    expect(done(save({ ...essai, name: 'Autre nom' }))).toBe(id);
    expect(versionById(store.db, id)).toMatchObject({ state: 'draft', reviewed_by: null });
  });

  it('that is approved never changes: what is written next is the next version', () => {
    const first = inUse(essai);
    const second = done(save({ ...essai, name: 'Autre nom' }));
    expect(versionById(store.db, second)).toMatchObject({ number: 2, state: 'draft' });
    expect(definitionOf(store.db, first).name).toBe('Essai');
    expect(() =>
      sql<[string]>(store.db, `UPDATE protocol_version SET definition = '{}' WHERE id = ?`).run(
        first,
      ),
    ).toThrow(/never changes/);
  });

  it('put in use retires the one before', () => {
    const first = inUse(essai);
    const second = inUse({ ...essai, name: 'Autre nom' });
    expect([stateOf(first), stateOf(second)]).toEqual(['retired', 'in-use']);
    expect(candidatesInUse(store.db).map(({ versionId }) => versionId)).toEqual([second]);
  });

  it('with faults is kept as a draft, and not reviewed', () => {
    const { advice: _, ...without } = pain as Record<string, unknown>;
    const faulty = protocolOf(questionnaire({ items: [without as typeof pain] }));
    const id = done(save(faulty));
    const refused = as((work) => review(work, id));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'faults' } });
    expect(stateOf(id)).toBe('draft');
  });
});

describe('a file', () => {
  it('is taken whole as a draft, or refused whole with nothing changed', () => {
    const wrong = { ...essai, steps: [...essai.steps, { kind: 'notice', id: 'x' }] };
    expect(as((work) => importProtocol(work, wrong))).toMatchObject({ ok: false });
    expect(allVersions(store.db)).toEqual([]);
    const id = done(as((work) => importProtocol(work, JSON.parse(JSON.stringify(essai)))));
    expect(definitionOf(store.db, id)).toEqual(essai);
    expect(stateOf(id)).toBe('draft');
  });
});

describe('a file of a protocol that is being written here', () => {
  it('loses nobody’s draft: that one is retired, and both can be read', () => {
    const mine = done(save({ ...essai, note: 'Relu avec le Dr Lenoir.' }));
    const theirs = JSON.parse(JSON.stringify({ ...essai, name: 'Essai, autre unité' }));
    const id = done(as((work) => importProtocol(work, theirs)));
    expect(id).not.toBe(mine);
    expect([stateOf(mine), stateOf(id)]).toEqual(['retired', 'draft']);
    expect(definitionOf(store.db, mine).note).toBe('Relu avec le Dr Lenoir.');
    expect(definitionOf(store.db, id)).toEqual({ ...theirs, number: 2 });
  });

  it('leaves the draft as it is, read over or not, when they are the same', () => {
    const id = done(save(essai));
    done(as((work) => review(work, id)));
    expect(done(as((work) => importProtocol(work, { ...essai, number: 7 })))).toBe(id);
    expect(stateOf(id)).toBe('reviewed');
    expect(allVersions(store.db)).toHaveLength(1);
  });

  it('that is wrong leaves the draft alone', () => {
    const id = done(save(essai));
    const wrong = { ...essai, steps: [] };
    expect(as((work) => importProtocol(work, wrong))).toMatchObject({ ok: false });
    expect(allVersions(store.db).map((version) => [version.id, version.state])).toEqual([
      [id, 'draft'],
    ]);
  });
});

describe('an exported file', () => {
  it('is, imported elsewhere, the same protocol: each of the library, and every feature', () => {
    for (const protocol of [...libraryProtocols(), everyFeature]) {
      const file = `${JSON.stringify(protocol, null, 2)}\n`;
      const read = readJson(file);
      if (!read.ok) throw new Error(read.error);
      const id = done(as((work) => importProtocol(work, read.value)));
      expect(definitionOf(store.db, id)).toEqual(protocol);
    }
  });
});

describe('H25: the library', () => {
  it('enters a real folder as drafts; only the general one runs, unsigned, on test numbers', () => {
    const enter = () => enterLibrary(store.db, store.ids, 'cli:dsi', null, 0);
    as(() => enter());
    expect(allVersions(store.db).filter(({ state }) => state !== 'draft')).toHaveLength(1);
    expect(unsignedInUse(store.db)).toBe(true);
    const count = allVersions(store.db).length;
    as(() => enter());
    expect(allVersions(store.db)).toHaveLength(count);
    const general = versionInUse(store.db, generalProtocol.id);
    if (!general) throw new Error('no general protocol');
    done(as((work) => approve(work, general)));
    expect(stateOf(general)).toBe('in-use');
    expect(unsignedInUse(store.db)).toBe(false);
  });

  it('enters a training folder approved by its doctor, ready to be put in use', () => {
    as((work) => enterLibrary(work.db, work.ids, 'automate', `${'d'.repeat(36)} Dr Roussel`, 0));
    const states = new Set(allVersions(store.db).map(({ state }) => state));
    expect([...states].sort()).toEqual(['approved', 'in-use']);
    expect(unsignedInUse(store.db)).toBe(false);
  });

  it('keeps the general protocol in use: it is replaced, never retired', () => {
    as((work) => enterLibrary(work.db, work.ids, 'automate', null, 0));
    const general = versionInUse(store.db, generalProtocol.id);
    if (!general) throw new Error('no general protocol');
    expect(as((work) => retire(work, general))).toMatchObject({ error: { kind: 'wrong-state' } });
  });
});
