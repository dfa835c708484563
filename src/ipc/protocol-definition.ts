/** What `protocols:get` hands over as `definition`: the shape of the file format, types only. */
export type { Condition } from '../protocols/condition.ts';
export type { Definition, Picks, Questionnaire, Silence, Step } from '../protocols/definition.ts';
export type { Item } from '../protocols/item.ts';
export type { Rule, RuleOutcome, SingleTest, Test } from '../protocols/rule.ts';
export type { Reader, Texts } from '../protocols/texts.ts';
export type { At, Sending } from '../protocols/timing.ts';
