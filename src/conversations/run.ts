import {
  changeFollowUpTimers,
  changeTimers,
  type FollowUpTimers,
  type TimerChange,
} from '../scheduler/index.ts';
import type { ConversationId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { applyEffects } from './apply-effects.ts';
import { contextOf, reachOfStay } from './context.ts';
import {
  type Conversation,
  conversationById,
  conversationsOnNumber,
  saveTurn,
} from './conversation-sql.ts';
import { advance } from './engine.ts';
import type { EngineEffect, EngineInput } from './engine-types.ts';
import { followUpOf } from './follow-up.ts';
import { loseNumber } from './number.ts';

/** A timer of a follow-up that is due; one that another decision moved or cleared does nothing. */
export function fireConversationTimer(work: Work, id: ConversationId, name: string): void {
  const dueAt = conversationById(work.db, id)?.timers[name];
  if (dueAt === undefined || dueAt > work.now) return;
  if (!runConversation(work, id, { type: 'timer', name }))
    changeFollowUpTimers(work.db, id, [[name, null]]);
}

/**
 * Gives one input to a conversation and writes all that follows in the caller's transaction. False
 * when it is over, or there is none: nothing was written.
 */
export function runConversation(work: Work, id: ConversationId, input: EngineInput): boolean {
  const conversation = conversationById(work.db, id);
  if (!conversation) return false;
  // What a nurse decides of a text that was missed stands on its step, the follow-up over or not.
  if (conversation.endedAt !== null && input.type !== 'missed-decided') return false;
  const followUp = followUpOf(work, conversation);
  if (!followUp) return false;
  const { stay, patient, protocol } = followUp;
  const reach = reachOfStay(work, patient, stay, protocol);
  const context = contextOf(work, conversation, protocol, patient, stay, reach);
  const { state, effects } = advance(conversation.state, input, context);
  saveTurn(work.db, conversation, state, timersAfter(conversation, input, effects), work.now);
  const subject = { conversation, patient, stay, reach, protocol };
  const { freed, lost } = applyEffects(work, subject, effects);
  work.changed({ kind: 'patient', patientId: patient.id });
  work.changed({ kind: 'programme' });
  for (const number of lost) loseNumber(work, number, runConversation);
  for (const number of freed) giveTurns(work, number, id);
  return true;
}

/** The one that fired is over, unless it was set again. */
function timersAfter(
  { timers }: Conversation,
  input: EngineInput,
  effects: readonly EngineEffect[],
): FollowUpTimers {
  const fired: TimerChange[] = input.type === 'timer' ? [[input.name, null]] : [];
  const changes = effects.flatMap((effect): TimerChange[] => {
    if (effect.type === 'timer') return [[effect.name, effect.dueAt]];
    return effect.type === 'no-timer' ? [[effect.name, null]] : [];
  });
  return changeTimers(timers, [...fired, ...changes]);
}

/** The number is free again: whoever waited longest for it asks now (H09). */
function giveTurns(work: Work, number: string, except: ConversationId): void {
  const waiting = conversationsOnNumber(work.db, number)
    .filter((candidate) => candidate.id !== except)
    .map((candidate) => ({ id: candidate.id, since: waitingSince(candidate) }))
    .filter((candidate) => candidate.since !== null)
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0));
  // Whoever takes the number makes the others go on waiting: the engine looks before it asks.
  for (const { id } of waiting) runConversation(work, id, { type: 'turn' });
}

function waitingSince(conversation: Conversation): number | null {
  const times = Object.values(conversation.state.steps).flatMap((step) =>
    step.kind === 'waiting-turn' ? [step.since] : [],
  );
  return times.length > 0 ? Math.min(...times) : null;
}
