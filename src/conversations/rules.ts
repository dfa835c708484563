import type { Questionnaire, Rule, SingleTest, Test, Texts } from '../protocols/index.ts';
import type { ReplyId } from '../shared/ids.ts';
import type { AnswerValue, ConversationState } from './state.ts';
import type { Turn } from './turn.ts';

export interface RulesApplied {
  /** What rules say to the patient. */
  readonly advice: readonly Texts[];
  /** A person will phone. */
  readonly called: boolean;
  readonly urgent: boolean;
}

/** Rules whose test holds for the first time in this step, with all that follows from them. */
export function applyRules(turn: Turn, step: Questionnaire, replyId: ReplyId): RulesApplied {
  const advice: Texts[] = [];
  let called = false;
  let urgent = false;
  for (const rule of step.rules) {
    if (turn.state.held[step.id]?.includes(rule.id) || !ruleHolds(turn.state, step.id, rule)) {
      continue;
    }
    turn.state.held[step.id] = [...(turn.state.held[step.id] ?? []), rule.id];
    turn.do({ type: 'rule', stepId: step.id, ruleId: rule.id, replyId });
    for (const outcome of rule.then) {
      if (outcome.kind === 'advice') advice.push(outcome.text);
      else if (outcome.kind === 'ask') {
        turn.state.asked[step.id] = [...(turn.state.asked[step.id] ?? []), outcome.item];
      } else if (outcome.kind === 'alert') {
        const { level, sentence } = outcome;
        turn.alert(level, sentence, `rule:${step.id}:${rule.id}`, replyId);
        called = true;
        urgent ||= level === 'urgent';
      }
    }
  }
  return { advice, called, urgent };
}

/** Whether the rule's test holds for the answers of a step as they stand. */
export function ruleHolds(
  state: Pick<ConversationState, 'answers' | 'previous'>,
  stepId: string,
  { when }: Rule,
): boolean {
  const answers = state.answers[stepId] ?? {};
  const one = (test: SingleTest) =>
    testHolds(test, answers[test.item] ?? null, state.previous[test.item] ?? null);
  return combined(when, one);
}

function combined(when: Test, one: (test: SingleTest) => boolean): boolean {
  if ('all' in when) return when.all.every(one);
  if ('any' in when) return when.any.some(one);
  return one(when);
}

/** What was not answered, and what has nothing to compare with, holds for nothing. */
function testHolds(test: SingleTest, value: AnswerValue, before: AnswerValue): boolean {
  if ('is' in test) return value === test.is;
  if (typeof value !== 'number') return false;
  if ('over' in test) return value > test.over;
  if ('under' in test) return value < test.under;
  if (typeof before !== 'number') return false;
  return 'grewBy' in test ? value - before >= test.grewBy : before - value >= test.fellBy;
}
