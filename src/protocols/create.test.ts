import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Author } from '../audit/index.ts';
import type { ProtocolVersionId, StaffId } from '../shared/ids.ts';
import { runWork, type Work } from '../shared/work.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { faultsOf } from './check.ts';
import { createProtocol } from './create.ts';
import { enterLibrary } from './enter-library.ts';
import { definitionOf } from './protocol-sql.ts';
import { saveDraft } from './version-life.ts';
import { allVersions, versionById } from './version-sql.ts';

const doctor: Author = { kind: 'person', staffId: 'd'.repeat(36) as StaffId, name: 'Dr Roussel' };

let store: TestStore;
beforeEach(() => {
  store = openTestStore(1_000);
  as((work) => enterLibrary(work.db, work.ids, 'automate', null, work.now));
});
afterEach(() => store.dispose());

function as<T>(act: (work: Work) => T): T {
  const { db, clock, ids } = store;
  return runWork({ db, clock, ids, publish: () => {} }, doctor, act as never);
}

const create = (name: string, copyOf: ProtocolVersionId | null = null) =>
  as((work) => createProtocol(work, { name, copyOf }));

function created(name: string, copyOf: ProtocolVersionId | null = null) {
  const made = create(name, copyOf);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const version = versionById(store.db, made.value);
  return { state: version?.state, definition: definitionOf(store.db, made.value) };
}

const cataract = () => {
  const found = allVersions(store.db).find(({ protocol_id }) => protocol_id === 'cataracte');
  if (!found) throw new Error('no cataract');
  return found.id;
};

it('begins with what every unit sends, as a draft without a fault that no stay is given', () => {
  const { state, definition } = created('Épaule (coiffe)');
  expect(state).toBe('draft');
  expect(definition).toMatchObject({
    ...{ id: 'epaule-coiffe', name: 'Épaule (coiffe)', number: 1 },
    picks: { codes: [], words: [] },
  });
  expect(definition.steps.map(({ kind }) => kind)).toEqual(['confirmation', 'questionnaire']);
  expect(faultsOf(definition)).toEqual([]);
});

it('copies a version without its codes and words, and says of which', () => {
  const { definition } = created('Cataracte, deuxième œil', cataract());
  const original = definitionOf(store.db, cataract());
  expect(definition.steps).toEqual(original.steps);
  expect(definition.picks).toEqual({ codes: [], words: [] });
  expect(definition.note).toMatch(/^Copie de « Cataracte », version 1\./);
  expect(definitionOf(store.db, cataract())).toEqual(original);
});

it('refuses a name that another protocol has, whatever its accents and case', () => {
  expect(create('CATARACTE')).toEqual({
    ok: false,
    error: { kind: 'refused', sentence: 'Un protocole « CATARACTE » existe déjà.' },
  });
});

it('gives a name that is free again a short name of its own', () => {
  const { definition } = created('Épaule');
  as((work) => saveDraft(work, { ...definition, name: 'Coiffe' }));
  expect(created('Épaule').definition.id).toBe('epaule-2');
  expect(created('123').definition.id).toBe('protocole');
});
