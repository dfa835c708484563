import { describe, expect, it } from 'vitest';
import { classifyStay, type StayFacts } from './classify-stay.ts';
import { contactRule as rule } from './contact-rule.ts';

const operated: StayFacts = {
  state: 'planned',
  died: false,
  hasContact: false,
  daysSince: 4,
  arrivalsRecorded: false,
};

const classOf = (changes: Partial<StayFacts>) => {
  const found = classifyStay({ ...operated, ...changes }, rule);
  return found.kind === 'excluded' ? found.because : found.kind;
};

describe('the class of a stay', () => {
  it.each<[number, string, string]>([
    [-1, 'ahead', 'ahead'],
    [0, 'ahead', 'ahead'],
    [1, 'too-early', 'too-early'],
    [2, 'ongoing', 'contacted'],
    [3, 'ongoing', 'contacted'],
    [4, 'not-contacted', 'contacted'],
    [400, 'not-contacted', 'contacted'],
  ])(
    'H47: %i days after surgery: %s without a contact, %s with one',
    (daysSince, without, withOne) => {
      expect(classOf({ daysSince })).toBe(without);
      expect(classOf({ daysSince, hasContact: true })).toBe(withOne);
    },
  );

  it.each(['cancelled', 'absent', 'hospitalised', 'deceased'] as const)(
    'keeps a stay that is %s out of the count, even with a contact',
    (state) => {
      expect(classOf({ state, hasContact: true })).toBe(state);
      expect(classOf({ state, daysSince: -3 })).toBe(state);
    },
  );

  it('keeps the stay of a patient who died before the last day was over out of the count', () => {
    expect(classOf({ died: true })).toBe('deceased');
  });

  it('says of a unit that records arrivals which stays nobody recorded', () => {
    const recorded = { arrivalsRecorded: true } as const;
    expect(classOf({ ...recorded, state: 'planned' })).toBe('not-recorded');
    expect(classOf({ ...recorded, state: 'planned', daysSince: 0 })).toBe('ahead');
    // Came, and nobody wrote that they left: counted, or a gap in the records would help the figure.
    for (const state of ['arrived', 'operated', 'discharged'] as const) {
      expect(classOf({ ...recorded, state })).toBe('not-contacted');
    }
  });
});
