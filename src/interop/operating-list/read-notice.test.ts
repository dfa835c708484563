import { describe, expect, it } from 'vitest';
import { readNotice } from './read-notice.ts';

describe('the notice that a patient accepts', () => {
  it.each([
    ['48 h', 48],
    ['48h', 48],
    ['24 heures', 24],
    ['72 hrs', 72],
    ['2 jours', 48],
    ['3j', 72],
    ['1 jour', 24],
    ['1 jr.', 24],
    ['J-2', 48],
    ['j - 5', 120],
    ['1 semaine', 168],
    ['2 sem.', 336],
    ['="48 h"', 48],
  ])('« %s » is %i hours', (cell, hours) => {
    expect(readNotice(cell)).toEqual({ kind: 'hours', hours });
  });

  it.each(['', ' ', '-', 'néant', 'NC'])('« %s » says nothing', (cell) => {
    expect(readNotice(cell)).toEqual({ kind: 'unknown' });
  });

  it.each(['2', '48'])('a number alone (%s) is not guessed', (cell) => {
    expect(readNotice(cell)).toEqual({ kind: 'no-unit' });
    expect(readNotice(cell, 'Préavis')).toEqual({ kind: 'no-unit' });
    expect(readNotice(cell, 'Préavis (heures ou jours)')).toEqual({ kind: 'no-unit' });
  });

  it('a number alone takes the unit of its header', () => {
    expect(readNotice('2', 'Préavis (jours)')).toEqual({ kind: 'hours', hours: 48 });
    expect(readNotice('48', 'DELAI_H')).toEqual({ kind: 'hours', hours: 48 });
    expect(readNotice('48 h', 'Délai en jours')).toEqual({ kind: 'hours', hours: 48 });
  });

  it.each([
    'bientôt',
    '0 h',
    '31 jours',
    '1,5 j',
    '-2 j',
    '2 mois',
    '12/03/2026',
    'J+2',
    '48 h 30',
  ])('« %s » is not read', (cell) => {
    expect(readNotice(cell)).toEqual({ kind: 'unreadable' });
  });
});
