import { describe, expect, it } from 'vitest';
import { callOutcomes } from '../ipc/alert-views.ts';
import { judgeAttempt, type ReplyAttempt } from './attempt.ts';
import { contactRule as rule } from './contact-rule.ts';

const days = { from: 1000, to: 2000 };

/** An answer to a follow-up question, understood by itself, in time. */
const understood: ReplyAttempt = {
  kind: 'reply',
  at: 1500,
  isAmbiguous: false,
  carries: 'text',
  isProcessed: true,
  answers: 'follow-up',
  understood: 'satisfactory',
  isWrongNumber: false,
  reading: 'none',
  readBy: null,
  label: null,
};
const read: ReplyAttempt = {
  ...understood,
  answers: 'nothing',
  understood: 'unclear',
  reading: 'read',
  readBy: 'IDE',
  label: 'worrying',
};

const judge = (changes: Partial<ReplyAttempt>, base = understood) => {
  const verdict = judgeAttempt({ ...base, ...changes }, days, rule);
  return verdict.counts ? `${verdict.channel} by ${verdict.author ?? 'automate'}` : verdict.because;
};

describe('what counts as a contact', () => {
  it.each<[string, string, Partial<ReplyAttempt>]>([
    ['a satisfactory answer', 'sms by automate', {}],
    ['a worrying answer', 'sms by automate', { understood: 'worrying' }],
    ['an urgent answer', 'sms by automate', { understood: 'urgent' }],
    ['thanks alone', 'nothing-clinical', { understood: 'none' }],
    ['an unclear answer', 'not-understood', { understood: 'unclear' }],
    ['a reply that was not analysed', 'not-understood', { understood: null }],
    ['a reply that waits for a nurse', 'unread', { reading: 'to-read' }],
    ['OUI at the door', 'other-question', { answers: 'other' }],
    ['words that nobody asked for', 'no-question', { answers: 'nothing' }],
    ['"this is not me"', 'wrong-number', { isWrongNumber: true, understood: 'worrying' }],
    ['a reply whose second text is awaited', 'being-read', { isProcessed: false }],
    ['a picture', 'no-words', { carries: 'mms' }],
    ['a missed call', 'no-words', { carries: 'voice' }],
    ['an answer that could be to several stays', 'several-stays', { isAmbiguous: true }],
    ['the first instant', 'sms by automate', { at: 1000 }],
    ['the instant before', 'before', { at: 999 }],
    ['the last instant', 'sms by automate', { at: 1999 }],
    ['the instant after', 'after', { at: 2000 }],
  ])('H47: %s: %s', (_, expected, changes) => {
    expect(judge(changes)).toBe(expected);
  });

  it.each<[string, string, Partial<ReplyAttempt>]>([
    ['words that worry', 'sms by IDE', {}],
    ['words that reassure', 'sms by IDE', { label: 'satisfactory', answers: 'follow-up' }],
    ['nothing clinical', 'nothing-clinical', { label: 'none' }],
    [
      'nothing clinical, whatever the machine thought',
      'nothing-clinical',
      { label: 'none', answers: 'follow-up', understood: 'satisfactory' },
    ],
    ['nothing said of it', 'nothing-clinical', { label: null }],
    ['an answer at the door', 'other-question', { answers: 'other' }],
    ['a notice of a picture', 'no-words', { carries: 'mms' }],
  ])('H47: read by a nurse as %s: %s', (_, expected, changes) => {
    expect(judge(changes, read)).toBe(expected);
  });

  it('H47: counts a call that reached the patient or a relative, and no other', () => {
    const counted = callOutcomes.filter(
      (outcome) =>
        judgeAttempt(
          { kind: 'call', at: 1500, isAmbiguous: false, author: 'IDE', outcome },
          days,
          rule,
        ).counts,
    );
    expect(counted).toEqual(['reached', 'relative']);
  });

  it.each(['due', 'sent', 'delivered', 'failed', 'unknown'])(
    'H47: never counts a text of ours, %s or not',
    (state) => {
      const text = { kind: 'text', at: 1500, isAmbiguous: false, author: 'automate' } as const;
      expect(
        judgeAttempt({ ...text, purpose: 'question', state, reason: null }, days, rule),
      ).toEqual({
        counts: false,
        because: 'sent-only',
      });
    },
  );
});
