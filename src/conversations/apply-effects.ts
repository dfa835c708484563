import { raiseAlert } from '../alerts/index.ts';
import { writeAuthor } from '../audit/index.ts';
import { type MessageClass, queueMessage } from '../outbox/index.ts';
import { type PatientRow, type Reach, setPhoneState } from '../patients/index.ts';
import { endMutes } from '../personal/index.ts';
import { freeSlot, type StayRow, setConfirmation, takeSlotBack } from '../programme/index.ts';
import { type Definition, type Questionnaire, ruleSentence } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Id, MessageId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import {
  type Conversation,
  closeQuestion,
  endConversation,
  insertAnswer,
  insertQuestion,
  letQuestionYield,
  openQuestionOf,
  openQuestionOn,
  superseded,
} from './conversation-sql.ts';
import type { EngineEffect } from './engine-types.ts';
import { recordMissedStep } from './missed/record-missed.ts';
import { cancelTexts } from './number.ts';
import { spokenValue } from './spoken-value.ts';
import { tellUnwatched } from './unwatched.ts';

interface Subject {
  readonly conversation: Conversation;
  readonly patient: PatientRow;
  readonly stay: StayRow;
  readonly reach: Reach;
  readonly protocol: Definition;
}

/** No delivery report within an hour: somebody phones (H06). */
const reportWithinMs = 3_600_000;

/** Writes what the engine decided. Returns the numbers on which another question may now be asked, and those that are somebody else's. */
export function applyEffects(
  work: Work,
  subject: Subject,
  effects: readonly EngineEffect[],
): { readonly freed: readonly string[]; readonly lost: readonly string[] } {
  const freed = new Set<string>();
  const lost: string[] = [];
  let lastMessage: MessageId | null = null;
  for (const effect of effects) {
    switch (effect.type) {
      case 'send':
        lastMessage = send(work, subject, effect);
        break;
      case 'missed':
        recordMissedStep(work, subject.stay, effect);
        break;
      case 'rule':
        trail(work, subject, 'rule-held', {
          ...{ step: effect.stepId, rule: effect.ruleId },
          ...ruleInWords(subject.protocol, effect.stepId, effect.ruleId),
        });
        break;
      case 'timer':
        // Written with the state.
        work.changed({ kind: 'timers' });
        break;
      case 'no-timer':
        break;
      case 'listen':
        listen(work, subject, effect, lastMessage, freed);
        break;
      case 'stop-listening': {
        const open = openQuestionOf(work.db, subject.conversation.id);
        if (!open) break;
        closeQuestion(work.db, open, effect.because, work.now);
        freed.add(open.number);
        break;
      }
      case 'answer':
        recordAnswer(work, subject, effect);
        break;
      case 'alert':
        raiseAlert(
          work,
          { patientId: subject.patient.id, stayId: subject.stay.id },
          {
            level: effect.level,
            sentence: effect.sentence,
            key: effect.key,
            replyId: effect.replyId,
          },
        );
        break;
      case 'confirmation':
        setConfirmation(work.db, subject.stay.id, effect.value, work.now);
        trail(work, subject, `confirmation-${effect.value}`, {});
        break;
      case 'slot':
        if (effect.state === 'provisional') freeSlot(work, subject.stay);
        else if (!takeSlotBack(work, subject.stay)) slotGivenAway(work, subject);
        break;
      case 'verify-number':
        if (subject.reach.kind === 'sms' && !subject.reach.verified) {
          setPhoneState(work.db, subject.reach.number, 'verified', work.now);
          trail(work, subject, 'number-verified', { number: subject.reach.number });
        }
        break;
      case 'tell-unwatched':
        if (subject.reach.kind === 'sms') tellUnwatched(work, subject.reach.number, 'worrying');
        break;
      case 'wrong-number':
        if (subject.reach.kind === 'sms') lost.push(subject.reach.number);
        break;
      case 'cancel-texts':
        cancelTexts(
          work,
          { conversationId: subject.conversation.id, ...(effect.kinds && { kinds: effect.kinds }) },
          effect.reason,
        );
        break;
      case 'step':
        trail(work, subject, `step-${effect.became}`, {
          step: effect.stepId,
          name: subject.protocol.steps.find(({ id }) => id === effect.stepId)?.name ?? null,
          reason: effect.reason,
        });
        work.changed({ kind: 'board' });
        break;
      case 'ended':
        endConversation(work.db, subject.conversation.id, work.now);
        trail(work, subject, 'conversation-ended', {});
        break;
      default:
        assertNever(effect);
    }
  }
  return { freed: [...freed], lost };
}

/** OUI after somebody gave the slot away: no machine can settle that. */
function slotGivenAway(work: Work, { patient, stay }: Subject): void {
  raiseAlert(
    work,
    { patientId: patient.id, stayId: stay.id },
    {
      level: 'call',
      sentence: 'Répond OUI alors que sa place a été libérée : à appeler.',
      key: `slot-given-away:${stay.id}`,
      replyId: null,
    },
  );
}

function send(
  work: Work,
  subject: Subject,
  effect: Extract<EngineEffect, { type: 'send' }>,
): MessageId | null {
  const { conversation, patient, stay, reach } = subject;
  const number = effect.to === 'relative' ? stay.escort_phone : sms(reach);
  if (number === null) return null;
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: String(effect.number),
      class: classOf(effect),
      kind: effect.kind,
      number,
      text: effect.text,
      patientId: patient.id,
      stayId: stay.id,
      conversationId: conversation.id,
      stepId: effect.stepId,
      // Whoever's press or list set it off, the protocol's words are the machine's: STOP holds for them.
      author: 'automate',
      dueAt: work.now,
      validUntil: effect.validUntil,
      withinHours: effect.startedByUnit,
      repeatable: false,
      reportWithinMs,
    },
  );
  trail(
    work,
    subject,
    'text-queued',
    { kind: effect.kind, step: effect.stepId, text: effect.text, number },
    messageId,
  );
  work.changed({ kind: 'outbox' });
  return messageId;
}

function sms(reach: Reach): string | null {
  return reach.kind === 'sms' ? reach.number : null;
}

function classOf(effect: Extract<EngineEffect, { type: 'send' }>): MessageClass {
  if (effect.kind === 'correction') return 2;
  return effect.startedByUnit ? 5 : 4;
}

/** Closes what the number listened for and opens this; the index refuses two at once (H08). */
function listen(
  work: Work,
  subject: Subject,
  effect: Extract<EngineEffect, { type: 'listen' }>,
  messageId: MessageId | null,
  freed: Set<string>,
): void {
  const { conversation, reach } = subject;
  const yields = effect.yields ? 1 : 0;
  const own = openQuestionOf(work.db, conversation.id);
  const number = reach.kind === 'sms' ? reach.number : own?.number;
  if (number === undefined) return;
  if (effect.yields) freed.add(number);
  const same =
    own?.step_id === effect.stepId && own.item_id === effect.itemId && own.number === number;
  // Asked once more, or left open: words written before this moment still answer it (H07).
  if (own && same) {
    letQuestionYield(work.db, own, yields);
    return;
  }
  const there = openQuestionOn(work.db, number);
  if (there && there.conversation_id !== conversation.id && effect.yields) return;
  if (own) closeQuestion(work.db, own, 'question suivante', work.now);
  if (there && there.id !== own?.id) {
    closeQuestion(work.db, there, superseded, work.now);
  }
  insertQuestion(work.db, {
    id: work.ids.next<Id<'open-question'>>(),
    conversation_id: conversation.id,
    number,
    step_id: effect.stepId,
    item_id: effect.itemId,
    message_id: messageId,
    yields,
    opened_at: work.now,
  });
}

function recordAnswer(
  work: Work,
  subject: Subject,
  effect: Extract<EngineEffect, { type: 'answer' }>,
): void {
  insertAnswer(work.db, {
    id: work.ids.next<Id<'answer'>>(),
    stay_id: subject.stay.id,
    step_id: effect.stepId,
    item_id: effect.itemId,
    value: effect.value,
    outcome: effect.outcome,
    reply_id: effect.replyId,
    author: writeAuthor(work.author),
    recorded_at: work.now,
  });
  const { stepId, itemId, value, outcome, replyId } = effect;
  const items = questionnaireIn(subject.protocol, stepId)?.items;
  const item = items?.find(({ id }) => id === itemId);
  if (outcome === 'worrying' || outcome === 'urgent') endMutes(work, subject.stay.id);
  work.trail(
    'answer-recorded',
    {
      patientId: subject.patient.id,
      stayId: subject.stay.id,
      ...(replyId === null ? {} : { replyId }),
    },
    {
      ...{ step: stepId, item: itemId, value, outcome },
      // What was asked has these words in this version; the trail is read without it.
      ...(item ? { label: item.label, said: spokenValue(item, value) } : {}),
    },
  );
}

/** « si Douleur dépasse 7, alors alerte à appeler » of the version that held it. */
function ruleInWords(protocol: Definition, stepId: string, ruleId: string): object {
  const step = questionnaireIn(protocol, stepId);
  const rule = step?.rules.find(({ id }) => id === ruleId);
  return step && rule ? { sentence: ruleSentence(step.items, rule) } : {};
}

function questionnaireIn(protocol: Definition, stepId: string): Questionnaire | undefined {
  const step = protocol.steps.find(({ id }) => id === stepId);
  return step?.kind === 'questionnaire' ? step : undefined;
}

function trail(
  work: Work,
  { patient, stay, conversation }: Subject,
  kind: string,
  payload: object,
  messageId?: MessageId,
): void {
  const subject = { patientId: patient.id, stayId: stay.id, conversationId: conversation.id };
  work.trail(kind, messageId === undefined ? subject : { ...subject, messageId }, payload);
}
