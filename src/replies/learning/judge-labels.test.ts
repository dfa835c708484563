import { describe, expect, it } from 'vitest';
import { readByRules } from './classifier.ts';
import { contradiction, judgeLabels, type Opinion } from './judge-labels.ts';

const says = (outcome: Opinion['outcome'], more: Partial<Opinion> = {}): Opinion => ({
  outcome,
  contradicts: null,
  settles: false,
  ...more,
});

describe('judgeLabels', () => {
  it('learns what everybody says', () => {
    expect(judgeLabels([says('worrying')])).toEqual({ kind: 'agreed', outcome: 'worrying' });
    expect(judgeLabels([says('none'), says('none')])).toEqual({ kind: 'agreed', outcome: 'none' });
  });

  it('learns nothing where nobody said anything', () => {
    expect(judgeLabels([])).toEqual({ kind: 'none' });
  });

  it('H29: sets apart what two people see differently', () => {
    expect(judgeLabels([says('worrying'), says('satisfactory')])).toMatchObject({
      kind: 'disputed',
      because: 'people',
    });
  });

  it('H29: sets apart what the words deny, even if everybody agrees on it', () => {
    const denied = says('satisfactory', { contradicts: 'Signe urgent : saignement' });
    expect(judgeLabels([denied, says('satisfactory')])).toEqual({
      kind: 'disputed',
      because: 'rules',
      rule: 'Signe urgent : saignement',
    });
  });

  it('takes the word of whoever settled it, or leaves it out for good', () => {
    const opinions = [says('worrying'), says('satisfactory')];
    expect(judgeLabels([...opinions, says('urgent', { settles: true })])).toEqual({
      kind: 'settled',
      outcome: 'urgent',
    });
    expect(judgeLabels([...opinions, says('left-out', { settles: true })])).toEqual({
      kind: 'left-out',
    });
  });
});

describe('contradiction', () => {
  const pain = {
    kind: 'scale',
    text: 'Douleur de 0 à 10 ?',
    worryingIf: { gt: 7 },
  } as const;

  it('H29: « je saigne beaucoup » is no less than urgent', () => {
    const read = readByRules('je saigne beaucoup', pain);
    for (const outcome of ['satisfactory', 'none', 'unclear', 'worrying'] as const) {
      expect(contradiction(outcome, read)).toMatch(/^Signe urgent : /);
    }
    expect(contradiction('urgent', read)).toBeNull();
  });

  it('H29: a pain over the threshold is not fine, and may be worse', () => {
    const read = readByRules('9', pain);
    expect(contradiction('satisfactory', read)).not.toBeNull();
    expect(contradiction('none', read)).not.toBeNull();
    expect(contradiction('worrying', read)).toBeNull();
    expect(contradiction('urgent', read)).toBeNull();
  });

  it('lets a nurse see a danger where the rules see none', () => {
    const read = readByRules('2', pain);
    expect(contradiction('urgent', read)).toBeNull();
    expect(contradiction('satisfactory', read)).toBeNull();
  });
});
