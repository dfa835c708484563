import type { CallOutcome } from '../ipc/alert-views.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { ContactRule } from './contact-rule.ts';

/** From an instant, to another that is no longer in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Common {
  /** When it counts: a text when it left, a reply when it was written, a call when it was made. */
  readonly at: number;
  /** It names no stay, and this patient has several that it could belong to. */
  readonly isAmbiguous: boolean;
}

export interface TextAttempt extends Common {
  readonly kind: 'text';
  readonly author: string;
  readonly purpose: string;
  readonly state: string;
  readonly reason: string | null;
}

export interface ReplyAttempt extends Common {
  readonly kind: 'reply';
  readonly carries: 'text' | 'mms' | 'voice' | 'other' | 'undecodable';
  readonly isProcessed: boolean;
  /** The question it answers: one of the follow-up's; another (door, appointment); none. */
  readonly answers: 'follow-up' | 'other' | 'nothing';
  readonly understood: string | null;
  readonly isWrongNumber: boolean;
  readonly reading: 'none' | 'to-read' | 'read';
  readonly readBy: string | null;
  /** What the nurse who read it made of it. */
  readonly label: string | null;
}

export interface CallAttempt extends Common {
  readonly kind: 'call';
  readonly author: string;
  readonly outcome: CallOutcome;
}

export type Attempt = TextAttempt | ReplyAttempt | CallAttempt;

/** Why something that was tried or received is no contact. */
export type NoContact =
  | 'sent-only'
  | 'not-reached'
  | 'no-words'
  | 'being-read'
  | 'unread'
  | 'nothing-clinical'
  | 'not-understood'
  | 'wrong-number'
  | 'other-question'
  | 'no-question'
  | 'several-stays'
  | 'before'
  | 'after';

export type Verdict =
  /** `author` is null when the program understood the reply by itself. */
  | { readonly counts: true; readonly channel: 'sms' | 'call'; readonly author: string | null }
  | { readonly counts: false; readonly because: NoContact };

/** Whether one attempt is a contact. Pure; every doubt is "no" (H47). */
export function judgeAttempt(attempt: Attempt, days: Span, rule: ContactRule): Verdict {
  const verdict = judgeNature(attempt, rule);
  if (!verdict.counts) return verdict;
  if (attempt.at < days.from) return no('before');
  if (attempt.at >= days.to) return no('after');
  return attempt.isAmbiguous ? no('several-stays') : verdict;
}

function judgeNature(attempt: Attempt, rule: ContactRule): Verdict {
  switch (attempt.kind) {
    case 'text':
      return no('sent-only');
    case 'call':
      return rule.callOutcomes.includes(attempt.outcome)
        ? { counts: true, channel: 'call', author: attempt.author }
        : no('not-reached');
    case 'reply':
      return judgeReply(attempt, rule);
    default:
      return assertNever(attempt);
  }
}

function judgeReply(reply: ReplyAttempt, rule: ContactRule): Verdict {
  // A notice of a picture or of a missed call has no words that anybody could read.
  if (reply.carries !== 'text') return no('no-words');
  if (!reply.isProcessed) return no('being-read');
  if (reply.reading === 'to-read') return no('unread');
  if (reply.answers === 'other') return no('other-question');
  if (reply.reading === 'read') {
    return rule.replyOutcomes.includes(reply.label ?? '')
      ? { counts: true, channel: 'sms', author: reply.readBy }
      : no('nothing-clinical');
  }
  if (reply.isWrongNumber) return no('wrong-number');
  if (reply.answers === 'nothing') return no('no-question');
  if (reply.understood === 'none') return no('nothing-clinical');
  return rule.replyOutcomes.includes(reply.understood ?? '')
    ? { counts: true, channel: 'sms', author: null }
    : no('not-understood');
}

function no(because: NoContact): Verdict {
  return { counts: false, because };
}
