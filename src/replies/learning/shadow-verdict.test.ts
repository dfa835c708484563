import { describe, expect, it } from 'vitest';
import { type Difference, kindOf, shadowReplies, shadowVerdict } from './shadow-verdict.ts';

const difference = (
  inUse: Difference['inUse'],
  candidate: Difference['candidate'],
  labelled: Difference['labelled'] = null,
): Difference => ({ inUse, candidate, labelled });

describe('kindOf', () => {
  it.each([
    ['unclear', 'worrying', null, 'more'],
    ['satisfactory', 'unclear', null, 'more'],
    ['unclear', 'satisfactory', null, 'more'],
    ['worrying', 'urgent', null, 'more'],
    ['worrying', 'satisfactory', null, 'unlabelled'],
    ['urgent', 'worrying', null, 'unlabelled'],
    ['urgent', 'unclear', null, 'unlabelled'],
    ['worrying', 'satisfactory', 'worrying', 'wrong'],
    ['worrying', 'unclear', 'urgent', 'wrong'],
    ['urgent', 'worrying', 'urgent', 'wrong'],
    ['urgent', 'worrying', 'worrying', 'right'],
    ['worrying', 'satisfactory', 'satisfactory', 'right'],
    ['worrying', 'unclear', 'none', 'right'],
  ] as const)('in use %s, candidate %s, labelled %s: %s', (inUse, candidate, labelled, kind) => {
    expect(kindOf(difference(inUse, candidate, labelled))).toBe(kind);
  });
});

describe('shadowVerdict', () => {
  it('waits for enough replies', () => {
    expect(shadowVerdict(shadowReplies - 1, [])).toBe('too-short');
    expect(shadowVerdict(shadowReplies, [])).toBe('may-be-approved');
  });

  it('H29: waits for somebody to label each reply in which the candidate sees less danger', () => {
    const less = difference('worrying', 'satisfactory');
    expect(shadowVerdict(500, [less])).toBe('danger-unsettled');
    expect(shadowVerdict(500, [{ ...less, labelled: 'satisfactory' }])).toBe('may-be-approved');
  });

  it('H29: never lets one be approved that missed a danger nurses confirmed', () => {
    const differences = [
      difference('unclear', 'satisfactory', 'satisfactory'),
      difference('urgent', 'unclear', 'urgent'),
    ];
    expect(shadowVerdict(500, differences)).toBe('danger-missed');
  });
});
