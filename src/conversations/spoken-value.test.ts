import { expect, it } from 'vitest';
import {
  type ItemInput,
  protocolOf,
  questionnaire,
  say,
  yesNo,
} from '../protocols/testing/small-protocol.ts';
import { spokenValue } from './spoken-value.ts';

const base = { label: 'Essai', question: say('A ou B ?') };
const given: readonly ItemInput[] = [
  { kind: 'number', id: 'weight', unit: 'kg', from: 30, to: 200, ...base },
  {
    ...{ kind: 'choice', id: 'dressing', options: { A: 'propre', B: 'taché' }, worryingIf: ['B'] },
    ...base,
  },
  { kind: 'date', id: 'day', ...base },
  { kind: 'free', id: 'words', ...base },
  yesNo('fever'),
];
const [step] = protocolOf(questionnaire({ items: [...given] })).steps;
const itemOf = (id: string) =>
  step?.kind === 'questionnaire' ? step.items.find((item) => item.id === id) : undefined;

it('says an answer of each kind as the team reads it', () => {
  const said = (id: string, value: unknown) => spokenValue(itemOf(id), value);
  expect([
    said('weight', 70.5),
    said('dressing', 'B'),
    said('day', '--03-14'),
    said('day', '2026-03-14'),
    said('words', 'Rien à dire'),
    said('fever', true),
    said('fever', null),
    said('confirm', false),
  ]).toEqual([
    '70,5 kg',
    'taché',
    '14/03',
    '14/03/2026',
    'Rien à dire',
    'oui',
    'dit sans valeur',
    'non',
  ]);
});
