/**
 * The engine without a store: for whoever imagines follow-ups and writes nothing (`src/studio`).
 * What runs for real goes through `index.ts`.
 */
export { confirmItem } from './appointment.ts';
export { calendarOf, relativeOf, unitValues } from './context.ts';
export { reasonSentence } from './describe.ts';
export { advance } from './engine.ts';
export type {
  AlertLevel,
  EngineContext,
  EngineEffect,
  EngineInput,
  Reading,
} from './engine-types.ts';
export { protocolFor } from './plan-stays.ts';
export { outcomeOf } from './question.ts';
export { closingItem, doorItem } from './questionnaire.ts';
export { type ReplyReading, readReply } from './reading.ts';
export { ruleHolds } from './rules.ts';
export { type AnswerValue, emptyState } from './state.ts';
