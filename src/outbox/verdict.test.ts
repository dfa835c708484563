import { describe, expect, it } from 'vitest';
import { type DoubtFacts, type SlotFinding, verdict } from './verdict.ts';

const none: SlotFinding = { kind: 'none' };
const unsent: SlotFinding = { kind: 'ours', slot: 7, isSent: false };
const sent: SlotFinding = { kind: 'ours', slot: 7, isSent: true };

const certain: DoubtFacts = {
  isJournalProved: true,
  isSameBoot: true,
  isNothingInFlight: true,
  isAnswerUnsure: false,
};

describe('what became of a part in doubt', () => {
  it('stores again what was being stored and is not there', () => {
    expect(verdict('storing', none, certain)).toEqual({ kind: 'store-again' });
  });

  it('adopts what was being stored and is there', () => {
    expect(verdict('storing', unsent, certain)).toEqual({ kind: 'adopt', slot: 7 });
  });

  it('stores again beside the same words sent before', () => {
    expect(verdict('storing', sent, certain)).toEqual({ kind: 'store-again' });
  });

  it('sends what was stored', () => {
    expect(verdict('stored', unsent, certain)).toEqual({ kind: 'send', slot: 7 });
  });

  it('stores again what is no longer there, because it was never told to leave', () => {
    expect(verdict('stored', none, certain)).toEqual({ kind: 'store-again' });
  });

  it('does not know about a stored part that somebody else sent', () => {
    expect(verdict('stored', sent, certain)).toEqual({ kind: 'unknown' });
  });

  it('takes the word of a proved modem that it was sent, even after a restart', () => {
    expect(verdict('sending', sent, { ...certain, isSameBoot: false })).toEqual({ kind: 'sent' });
  });

  it('may send again what a proved modem, not restarted, still holds unsent', () => {
    expect(verdict('sending', unsent, certain)).toEqual({ kind: 'failed-attempt' });
  });

  it('waits while the answer may still be on its way', () => {
    const facts = { ...certain, isNothingInFlight: false };
    expect(verdict('sending', unsent, facts)).toEqual({ kind: 'wait' });
  });

  it.each<[string, SlotFinding, Partial<DoubtFacts>]>([
    ['no place', none, {}],
    ['unsent, but the modem or the program restarted', unsent, { isSameBoot: false }],
    ['unsent, after an answer that lies on some modems', unsent, { isAnswerUnsure: true }],
    ['unsent, in a modem that never proved its places', unsent, { isJournalProved: false }],
    ['sent, in a modem that never proved its places', sent, { isJournalProved: false }],
  ])('does not know what became of a part being sent: %s', (_, slot, facts) => {
    expect(verdict('sending', slot, { ...certain, ...facts })).toEqual({ kind: 'unknown' });
  });

  it('never sends again without certainty', () => {
    for (const row of ['storing', 'stored', 'sending'] as const) {
      for (const slot of [none, unsent, sent]) {
        for (let bits = 0; bits < 16; bits += 1) {
          const facts: DoubtFacts = {
            isJournalProved: (bits & 1) !== 0,
            isSameBoot: (bits & 2) !== 0,
            isNothingInFlight: (bits & 4) !== 0,
            isAnswerUnsure: (bits & 8) !== 0,
          };
          const sendsAgain = verdict(row, slot, facts).kind === 'failed-attempt';
          expect(sendsAgain).toBe(row === 'sending' && slot === unsent && bits === 7);
        }
      }
    }
  });
});
