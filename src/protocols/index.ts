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
export { renderText, type TextProblem, type TextValues, variableNames } from './render.ts';
