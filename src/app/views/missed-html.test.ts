import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MissedView } from '../../ipc/index.ts';
import { readSettings, type Settings } from '../../shared/settings.ts';
import { openTestStore, type TestStore } from '../../testing/test-store.ts';
import { missedSheetHtml } from './missed-html.ts';

const now = Date.parse('2026-03-18T09:40:00+01:00');
let store: TestStore;
let settings: Settings;
beforeAll(() => {
  store = openTestStore(now);
  settings = readSettings(store.db);
});
afterAll(() => store.dispose());

const patient = {
  ...{ patientId: 'p1', ipp: '00901027', birthName: 'CHEVALIER', usedName: null },
  ...{ firstName: 'Odile', birthDate: '1951-02-07', sex: 'F' as const },
};
const text = (given: Partial<MissedView>): MissedView => ({
  ...{ missedId: 'm', stayId: 's1', patient, surgeryDate: '2026-03-18', step: 'Confirmation J-1' },
  ...{
    text: 'Viendrez-vous ?',
    dueAt: now,
    missedAt: now,
    reason: 'Trop tard selon le protocole.',
  },
  ...{ numbers: ['+33639981027'], reachedAt: null, hasCard: false },
  anyway: { kind: 'no', because: 'Le rendez-vous est passé.' },
  ...given,
});
const rows = (open: readonly MissedView[]) => {
  const page = missedSheetHtml({ now, open: [...open], decided: [] }, settings, 'Inès Caron');
  return [...page.matchAll(/<tr>\n[\s\S]*?<\/tr>/g)].map(([row]) => row);
};

it('puts a patient’s texts in one line, to be phoned once', () => {
  const [row, ...others] = rows([text({}), text({ step: 'Questionnaire J+1' })]);
  expect(others).toEqual([]);
  expect(row).toContain('Confirmation J-1');
  expect(row).toContain('Questionnaire J+1');
  expect(row?.match(/CHEVALIER/g)).toHaveLength(1);
});

it('keeps two stays, and two numbers that are nobody’s, apart', () => {
  expect(rows([text({}), text({ stayId: 's2' })])).toHaveLength(2);
  const nobody = text({ patient: null, stayId: null });
  expect(rows([nobody, nobody])).toHaveLength(2);
});

it('prints the words that may still leave, as they would leave now, and no others', () => {
  const anyway = { kind: 'yes', text: 'Rendez-vous à 10h30.', until: now } as const;
  const [still, over] = rows([text({ anyway }), text({ stayId: 's2', hasCard: true })]);
  expect(still).toContain('« Rendez-vous à 10h30. »');
  expect(still).not.toContain('Carte ouverte');
  expect(over).not.toContain('Viendrez-vous');
  expect(over).toContain('Ne peut plus partir : Le rendez-vous est passé.');
  expect(over).toContain('Carte ouverte au tableau de bord.');
});
