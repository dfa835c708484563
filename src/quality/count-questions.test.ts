import { describe, expect, it } from 'vitest';
import { type Answer, type Asked, countQuestions } from './count-questions.ts';

const minute = 60_000;

const answer = (more: Partial<Answer> = {}): Answer => ({
  writtenAt: 10 * minute,
  read: 'satisfactory',
  labelled: null,
  alerted: false,
  text: '2',
  ...more,
});
const asked = (replies: readonly Answer[], more: Partial<Asked> = {}): Asked => ({
  stepId: 'lendemain',
  itemId: 'pain',
  sentAt: 0,
  replies,
  ...more,
});

describe('countQuestions', () => {
  it('counts, by hand: five texts left, three came back, one of them twice', () => {
    const [pain] = countQuestions([
      asked([answer({ writtenAt: 4 * minute })]),
      asked([
        answer({ writtenAt: 30 * minute, read: 'unclear', labelled: 'worrying', text: 'bof' }),
        answer({ writtenAt: 31 * minute, read: 'worrying', alerted: true }),
      ]),
      asked([answer({ writtenAt: 12 * minute, labelled: 'satisfactory' })]),
      asked([]),
      asked([]),
      // It never left: nobody could answer it.
      asked([], { sentAt: null }),
    ]);
    expect(pain).toEqual({
      stepId: 'lendemain',
      itemId: 'pain',
      sent: 5,
      answered: 3,
      replies: 4,
      read: 4,
      understood: 3,
      // 4, 12 and 30 minutes.
      medianMinutes: 12,
      alerts: 1,
      labelled: 2,
      misread: [{ read: 'unclear', labelled: 'worrying', count: 1, example: 'bof' }],
    });
  });

  it('counts each question apart, in the order in which they were asked', () => {
    const counts = countQuestions([
      asked([], { itemId: 'door' }),
      asked([answer()]),
      asked([answer()], { itemId: 'door' }),
    ]);
    expect(counts.map(({ itemId, sent, answered }) => [itemId, sent, answered])).toEqual([
      ['door', 2, 1],
      ['pain', 1, 1],
    ]);
  });

  it('takes the mean of the two in the middle, and none for silence', () => {
    const answeredIn = (minutes: number) => asked([answer({ writtenAt: minutes * minute })]);
    expect(
      countQuestions([answeredIn(2), answeredIn(10), answeredIn(20), answeredIn(100)])[0]
        ?.medianMinutes,
    ).toBe(15);
    expect(countQuestions([asked([])])[0]?.medianMinutes).toBeNull();
  });

  it('counts what the machine did not read as answered, and as neither understood nor not', () => {
    const [counts] = countQuestions([asked([answer({ read: null })])]);
    expect(counts).toMatchObject({ answered: 1, replies: 1, read: 0, understood: 0 });
  });

  it('says what was taken for what, the most frequent first, with the latest words', () => {
    const wrong = (read: Answer['read'], labelled: Answer['labelled'], text: string) =>
      asked([answer({ read, labelled, text })]);
    const [counts] = countQuestions([
      wrong('unclear', 'none', 'a'),
      wrong('worrying', 'satisfactory', 'b'),
      wrong('worrying', 'satisfactory', 'c'),
      wrong('none', 'none', 'd'),
    ]);
    expect(counts?.labelled).toBe(4);
    expect(counts?.misread).toEqual([
      { read: 'worrying', labelled: 'satisfactory', count: 2, example: 'c' },
      { read: 'unclear', labelled: 'none', count: 1, example: 'a' },
    ]);
  });
});
