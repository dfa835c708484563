export { allTexts, type PlacedTexts, textsOfStep } from './all-texts.ts';
export { thresholdBounds, valueBounds } from './bounds.ts';
export { generalProtocol, generalProtocolId, libraryProtocols } from './bundled.ts';
export { checkDefinition, faultsOf } from './check.ts';
export { type Fault, faultSentence } from './checks/fault.ts';
export { keysOf, languagesOf, speaks } from './checks/languages.ts';
export { readDefinition } from './checks/read-definition.ts';
export { livesAloneItem } from './checks/structure.ts';
export { compareDefinitions, type Difference } from './compare.ts';
export {
  type Anaesthetic,
  anaestheticsIn,
  type Condition,
  type Facts,
  holds,
} from './condition.ts';
export { createProtocol } from './create.ts';
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
export { enterLibrary, enterNewLibrary, putApprovedInUse } from './enter-library.ts';
export { type Banded, type Item, isBanded } from './item.ts';
export {
  faultWords,
  lintTexts,
  safetyNets,
  type TextFault,
  worstParts,
  worstValues,
} from './lint-texts.ts';
export { lintWording, renderWording, type WordingUse } from './lint-wording.ts';
export { type Candidate, type PickedBecause, pickedSentence, pickProtocol } from './pick.ts';
export { candidatesInUse, definitionOf, installVersion, versionInUse } from './protocol-sql.ts';
export { readJson } from './read-json.ts';
export {
  lightLetters,
  renderText,
  type TextProblem,
  type TextValues,
  variableNames,
} from './render.ts';
export { type Rule, type RuleOutcome, type SingleTest, type Test, testsOf } from './rule.ts';
export { ruleSentence } from './sentences.ts';
export type { Reader, Texts } from './texts.ts';
export type { At, ClosedDay, Sending } from './timing.ts';
export { upgradeDefinition } from './upgrade.ts';
export {
  approve,
  importProtocol,
  putInUse,
  type Refusal,
  retire,
  review,
  saveDraft,
} from './version-life.ts';
export {
  allVersions,
  isAsShipped,
  isSigned,
  runningStays,
  unsignedInUse,
  type VersionRow,
  versionById,
  versionStates,
} from './version-sql.ts';
