import { describe, expect, it } from 'vitest';
import { noFigures, type SetFigures } from './figures.ts';
import { type Compared, mayBeTried } from './gate.ts';

const figures = (more: Partial<SetFigures> = {}): SetFigures => ({
  ...noFigures,
  cases: 100,
  dangers: 60,
  right: 95,
  falseAlarms: 2,
  unread: 3,
  unseenAlone: 12,
  ...more,
});

const compared = (safety: Partial<SetFigures>, labels: Partial<SetFigures> = {}): Compared => ({
  candidate: { safety: figures(safety), labels: figures(labels) },
  inUse: { safety: figures(), labels: figures() },
});

const reasonsOf = (...args: Parameters<typeof compared>) => {
  const verdict = mayBeTried(compared(...args), []);
  return verdict.kind === 'refused' ? verdict.reasons : [];
};

describe('mayBeTried', () => {
  it('lets a candidate be tried that is no worse in anything', () => {
    expect(mayBeTried(compared({}), [])).toEqual({ kind: 'may-try' });
    expect(mayBeTried(compared({ unread: 1, falseAlarms: 0 }), [])).toEqual({ kind: 'may-try' });
  });

  it('H29: refuses one that misses a single danger of the safety set, and says which', () => {
    const missed = [
      { id: 's1', text: 'ça coule', expected: 'urgent', got: 'satisfactory' },
    ] as const;
    expect(mayBeTried(compared({ dangersMissed: 1 }), missed)).toEqual({
      kind: 'refused',
      reasons: [
        'Il ne voit pas un danger du jeu de sécurité : « ça coule » est lue « satisfaisante ».',
      ],
    });
  });

  it('H29: refuses one that misses another danger than the model in use, though as many', () => {
    const { candidate } = compared({ dangersMissed: 1 });
    const missed = [{ id: 's2', text: 'ça', expected: 'worrying', got: 'none' }] as const;
    expect(mayBeTried({ candidate, inUse: candidate }, missed)).toMatchObject({ kind: 'refused' });
    expect(mayBeTried({ candidate, inUse: candidate }, [])).toEqual({ kind: 'may-try' });
  });

  it('H29: refuses one that forgets dangers which the rules still see for it', () => {
    expect(reasonsOf({ unseenAlone: 13 })).toEqual([]);
    expect(reasonsOf({ unseenAlone: 14 })).toEqual([
      'Dangers du jeu de sécurité que le modèle seul ne reconnaît pas : 14, au lieu de 12.',
    ]);
  });

  it('H29: refuses one that misses more of what nurses called a danger, or leaves urgencies to read', () => {
    expect(reasonsOf({}, { dangersMissed: 1 })).toEqual([
      'Dangers non vus parmi les réponses relues : 1, au lieu de 0.',
    ]);
    expect(reasonsOf({ urgentUnclear: 1 })).toHaveLength(1);
    expect(reasonsOf({}, { urgentUnclear: 1 })).toHaveLength(1);
  });

  it('counts false alarms and unread replies over both sets together, beyond chance', () => {
    expect(reasonsOf({ falseAlarms: 5 }, { falseAlarms: 0 })).toEqual([]);
    expect(reasonsOf({ falseAlarms: 9 })).toEqual(['Fausses alertes : 11, au lieu de 4.']);
    expect(reasonsOf({}, { unread: 12 })).toEqual([
      'Réponses claires laissées à lire : 15, au lieu de 6.',
    ]);
  });
});
