export { allTexts, type PlacedTexts, textsOfStep } from './all-texts.ts';
export { thresholdBounds, valueBounds } from './bounds.ts';
export { bundledProtocols, generalProtocolId } from './bundled.ts';
export { checkDefinition, faultsOf } from './check.ts';
export { type Fault, faultSentence } from './checks/fault.ts';
export { keysOf, languagesOf, speaks } from './checks/languages.ts';
export { livesAloneItem } from './checks/structure.ts';
export {
  type Anaesthetic,
  anaestheticsIn,
  type Condition,
  type Facts,
  holds,
} from './condition.ts';
export {
  type CallStep,
  type Confirmation,
  type Definition,
  definition,
  definitionFormat,
  type Notice,
  type Picks,
  type Questionnaire,
  type Silence,
  type Step,
} from './definition.ts';
export { type Banded, type Item, isBanded } from './item.ts';
export { faultWords, lintTexts, type TextFault, worstParts, worstValues } from './lint-texts.ts';
export { definitionOf, installVersion, versionInUse } from './protocol-sql.ts';
export { renderText, type TextProblem, type TextValues, variableNames } from './render.ts';
export { type Rule, type RuleOutcome, type SingleTest, type Test, testsOf } from './rule.ts';
export type { Reader, Texts } from './texts.ts';
export type { At, ClosedDay, Sending } from './timing.ts';
export { upgradeDefinition } from './upgrade.ts';
