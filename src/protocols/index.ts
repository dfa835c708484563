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
export { definitionOf, installVersion, versionInUse } from './protocol-sql.ts';
export { renderText, type TextProblem, type TextValues, variableNames } from './render.ts';
