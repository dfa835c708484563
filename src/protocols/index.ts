export { thresholdBounds } from './bounds.ts';
export { bundledProtocols, generalProtocolId } from './bundled.ts';
export {
  allTexts,
  type Confirmation,
  type Definition,
  definition,
  definitionFormat,
  type Item,
  type Notice,
  type Questionnaire,
  type Step,
  type Texts,
} from './definition.ts';
export { lintWording, renderWording, type WordingUse } from './lint-wording.ts';
export { definitionOf, installVersion, versionInUse } from './protocol-sql.ts';
export {
  lightLetters,
  renderText,
  type TextProblem,
  type TextValues,
  variableNames,
} from './render.ts';
