export { analyse, VERSION } from './analyse.ts';
export { analyseLines } from './lines.ts';
export { isMachineReply, isReaction, shortestQuote, stripQuotedText } from './machine.ts';
export { isPatientStop } from './patient-stop.ts';
export { scanRedFlags } from './red-flags.ts';
export type {
  Analysis,
  Closest,
  Intent,
  MultiValue,
  Outcome,
  Question,
  QuestionKind,
  RedFlag,
  RedFlagSign,
  Span,
  Value,
  Why,
  WorryingIf,
} from './types.ts';
export { isLeant } from './values/leaning.ts';
