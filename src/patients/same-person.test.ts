import { expect, it } from 'vitest';
import { isSamePerson } from './same-person.ts';

const jeanne = { birthName: 'MARTIN', firstName: 'Jeanne', birthDate: '1954-02-23' };

it.each<[string, { birthName?: string; firstName?: string; birthDate?: string | null }, boolean]>([
  ['nothing else', {}, true],
  ['accents, case and spaces', { birthName: 'Mar tin', firstName: 'JÉANNE' }, true],
  ['a first name told longer', { firstName: 'Jeanne-Marie' }, true],
  ['one letter of the first name', { firstName: 'Jeane' }, true],
  ['another birth name, the rest agreeing', { birthName: 'DURAND' }, true],
  ['day and month swapped', { birthDate: '1954-23-02' }, true],
  ['a year mistyped', { birthDate: '1945-02-23' }, true],
  ['no birth date', { birthDate: null }, true],
  ['another first name: a twin', { firstName: 'Paul' }, false],
  ['another age: a homonym', { birthDate: '1980-11-11' }, false],
  ['another name and no birth date', { birthName: 'DURAND', birthDate: null }, false],
  ['another name and a slip in the date', { birthName: 'DURAND', birthDate: '1954-02-24' }, false],
  ['another name and birth date', { birthName: 'DURAND', birthDate: '1980-11-11' }, false],
])('H32: %s', (_, other, same) => {
  expect(isSamePerson(jeanne, { ...jeanne, ...other })).toBe(same);
  expect(isSamePerson({ ...jeanne, ...other }, jeanne)).toBe(same);
});

it('H32: takes Léa and Léo, of one day, for two', () => {
  const lea = { ...jeanne, firstName: 'Léa' };
  expect(isSamePerson(lea, { ...jeanne, firstName: 'Léo' })).toBe(false);
});
