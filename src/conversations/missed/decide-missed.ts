import { raiseAlert } from '../../alerts/index.ts';
import { writeAuthor } from '../../audit/index.ts';
import { queueMessage } from '../../outbox/index.ts';
import { patientById, phoneState, smsStopOf, withheldBecause } from '../../patients/index.ts';
import { stayById } from '../../programme/index.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { ReadWork, Work } from '../../shared/work.ts';
import { contextOf, reachOfStay } from '../context.ts';
import { conversationOfStay } from '../conversation-sql.ts';
import { advance } from '../engine.ts';
import { overWords } from '../over-words.ts';
import { protocolOf } from '../protocol-of.ts';
import { runConversation } from '../run.ts';
import {
  hasNewerCorrection,
  type MissedId,
  type MissedText,
  missedById,
  sentAgainKey,
  setDecision,
} from './missed-sql.ts';
import { type Anyway, mayStillLeave } from './send-anyway.ts';
import { ratherCall } from './take-decision.ts';

/** Steps of the protocol: the conversation says them anew, and listens to the answer. */
const ofAStep = new Set(['step', 'notice', 'question', 'reminder', 'correction']);
/** A person's own words, which only a person can call true. */
const inAPersonsWords = new Set(['nurse', 'personal', 'cohort', 'cli']);

/** How long a text that a nurse sends again is worth delivering. */
const validMs = 24 * 3_600_000;

type FollowUp = ReturnType<typeof followUpOf>;

/** As `stillTrue`, for a whole sheet: a stay often missed several texts, and is looked up once. */
export function stillTrueOfAll(
  work: ReadWork,
  texts: readonly MissedText[],
): ReadonlyMap<MissedId, Anyway> {
  const followUps = new Map<MissedText['stay_id'], FollowUp>();
  const of = (missed: MissedText): FollowUp => {
    const { stay_id: stayId } = missed;
    if (!followUps.has(stayId)) followUps.set(stayId, followUpOf(work, missed));
    return followUps.get(stayId);
  };
  return new Map(texts.map((missed) => [missed.id, stillTrue(work, missed, of)]));
}

/** Whether the text may leave now, with the words that would; else why it is a call. */
function stillTrue(
  work: ReadWork,
  missed: MissedText,
  followUp: (missed: MissedText) => FollowUp = (one) => followUpOf(work, one),
): Anyway {
  const no = (because: string): Anyway => ({ kind: 'no', because });
  const isCorrection = missed.kind === 'correction';
  if (ofAStep.has(missed.kind)) {
    const followed = followUp(missed);
    if (!followed) return no('Le suivi par SMS est terminé.');
    if (isCorrection && hasNewerCorrection(work.db, missed)) {
      return no('Un changement plus récent a été annoncé.');
    }
    return sentNow(followed, missed.step_id ?? '', isCorrection);
  }
  if (!inAPersonsWords.has(missed.kind) || missed.number === null || missed.text === null) {
    return no(
      missed.kind === 'offer'
        ? 'La place n’est plus à proposer par ce SMS.'
        : 'Réponse à des mots d’alors : plus d’actualité.',
    );
  }
  const withheld = withheldBecause(work.settings, missed.number);
  if (withheld !== null) return no(withheld);
  if (phoneState(work.db, missed.number) === 'wrong') return no('Numéro erroné.');
  const patient = missed.patient_id === null ? undefined : patientById(work.db, missed.patient_id);
  if (patient && patient.deceased_at !== null) return no(overWords.deceased);
  if (patient && smsStopOf(work.db, patient.id)) return no('Ne veut plus de SMS.');
  const stay = missed.stay_id === null ? undefined : stayById(work.db, missed.stay_id);
  if (stay && ['cancelled', 'absent', 'hospitalised', 'deceased'].includes(stay.state)) {
    return no('Le séjour n’est plus à suivre par SMS.');
  }
  return { kind: 'yes', text: missed.text, until: work.now + validMs };
}

/** What the follow-up would do of it now: what it would refuse on the way is known before it is promised. */
function sentNow(
  { conversation: { state }, context }: NonNullable<FollowUp>,
  stepId: string,
  isCorrection: boolean,
): Anyway {
  const anyway = mayStillLeave(state, context, stepId, isCorrection);
  if (anyway.kind === 'no') return anyway;
  const input = { type: 'missed-decided', stepId, decision: 'send', isCorrection } as const;
  const { state: after, effects } = advance(state, input, context);
  if (effects.some((effect) => effect.type === 'send' && effect.stepId === stepId)) return anyway;
  const step = after.steps[stepId];
  switch (step?.kind) {
    case 'planned':
    case 'waiting-turn':
      return anyway;
    case 'to-call':
    case 'skipped':
      return { kind: 'no', because: step.reason };
    default:
      return { kind: 'no', because: 'Texte impossible à remplir : une information manque.' };
  }
}

export type Decided =
  | { readonly kind: 'done' }
  /** A colleague has decided already. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-true'; readonly because: string };

/** Sends it after all, puts the patient on the call list, or drops it: with who and when in the trail. */
export function decideMissed(
  work: Work,
  id: MissedId,
  decision: 'send' | 'to-call' | 'not-needed',
): Decided {
  const missed = missedById(work.db, id);
  if (!missed || missed.decided_at !== null) return { kind: 'gone' };
  const anyway = stillTrue(work, missed);
  if (decision === 'send' && anyway.kind === 'no') {
    return { kind: 'not-true', because: anyway.because };
  }
  if (decision === 'to-call' && isDeceased(work, missed)) {
    return { kind: 'not-true', because: overWords.deceased };
  }
  const standsAs = { send: 'sent', 'to-call': 'to-call', 'not-needed': 'not-needed' } as const;
  setDecision(work.db, id, standsAs[decision], writeAuthor(work.author), work.now);
  const { patient_id: patientId, stay_id: stayId, step_id: step, text } = missed;
  const subject = {
    ...{ patientId, stayId },
    ...(missed.message_id === null ? {} : { messageId: missed.message_id }),
  };
  const words = decision === 'send' && anyway.kind === 'yes' ? anyway.text : text;
  work.trail('missed-decided', subject, { step, decision: standsAs[decision], text: words });
  work.changed({ kind: 'board' });
  carryOut(work, missed, decision, words ?? '');
  return { kind: 'done' };
}

/** A step is the follow-up's to go on with; where that is over, or never was, a card asks for the call. */
function carryOut(
  work: Work,
  missed: MissedText,
  decision: 'send' | 'to-call' | 'not-needed',
  words: string,
): void {
  const { stay_id: stayId, step_id: stepId, kind } = missed;
  const isStep = ofAStep.has(kind) && stayId !== null && stepId !== null;
  const conversation = isStep ? conversationOfStay(work.db, stayId) : undefined;
  if (conversation && stepId !== null) {
    const isCorrection = kind === 'correction';
    const input = { type: 'missed-decided', stepId, decision, isCorrection } as const;
    runConversation(work, conversation.id, input);
    if (conversation.endedAt === null) return;
  } else if (decision === 'send') sendAgain(work, missed, words);
  if (decision === 'to-call') callFor(work, missed);
}

function isDeceased({ db }: ReadWork, { patient_id: id }: MissedText): boolean {
  return id !== null && (patientById(db, id)?.deceased_at ?? null) !== null;
}

/** The follow-up that the text belongs to, while it runs. */
function followUpOf(work: ReadWork, { stay_id: stayId }: MissedText) {
  const conversation = stayId === null ? undefined : conversationOfStay(work.db, stayId);
  if (!conversation || conversation.endedAt !== null) return undefined;
  const stay = stayById(work.db, conversation.stayId);
  const patient = stay && patientById(work.db, stay.patient_id);
  if (!patient) return undefined;
  const protocol = protocolOf(work, conversation);
  const reach = reachOfStay(work, patient, stay, protocol);
  const context = contextOf(work, conversation, protocol, patient, stay, reach);
  return { conversation, context };
}

function sendAgain(work: Work, missed: MissedText, text: string): MessageId {
  const messageId = queueMessage(work.db, work, {
    ...{ dedupeKey: sentAgainKey(missed.id), class: 3, kind: 'nurse' },
    ...{ number: missed.number ?? '', text },
    ...{ patientId: missed.patient_id ?? undefined, stayId: missed.stay_id ?? undefined },
    ...{ author: writeAuthor(work.author), dueAt: work.now, validUntil: work.now + validMs },
    ...{ withinHours: false, repeatable: false, reportWithinMs: 3_600_000 },
  });
  const { patient_id: patientId, stay_id: stayId, number } = missed;
  work.trail('text-queued', { patientId, stayId, messageId }, { text, number });
  work.changed({ kind: 'outbox' });
  if (patientId !== null) work.changed({ kind: 'patient', patientId });
  return messageId;
}

/** Where no follow-up runs, the call list does not know of the patient: a card asks for the call. */
function callFor(work: Work, missed: MissedText): void {
  const { patient_id: patientId, stay_id: stayId, number } = missed;
  if (patientId === null && number === null) return;
  const subject = patientId === null ? { number: number ?? '' } : { patientId, stayId };
  raiseAlert(work, subject, {
    level: 'call',
    sentence: ratherCall,
    key: `missed:${missed.id}`,
    replyId: null,
  });
}
