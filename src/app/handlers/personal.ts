import {
  type Conversation,
  conversationOfStay,
  isStillAsked,
  stayValues,
} from '../../conversations/index.ts';
import { fitText } from '../../gsm/index.ts';
import { patientById } from '../../patients/index.ts';
import {
  addQuestion,
  addReminder,
  cancelReminder,
  endPersonalQuestion,
  endPersonalRule,
  muteItem,
  type PersonalReminderId,
  type PersonalRuleId,
  type QuestionRefusal,
  questionTexts,
  type ReminderRefusal,
  type RuleRefusal,
  reminderTexts,
  reminderWording,
  renderReminder,
  setThreshold,
} from '../../personal/index.ts';
import { type StayRow, stayById } from '../../programme/index.ts';
import { type Definition, definitionOf, renderWording } from '../../protocols/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { StayId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import type { Connection } from '../caller.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { lastNumber, personalView } from '../views/personal.ts';
import { authorOf, personOf } from './author.ts';

type Refusal = RuleRefusal | QuestionRefusal | ReminderRefusal;

export function personalHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const known = (id: string): StayRow => {
    const stay = stayById(db, id as StayId);
    if (!stay) throw new AppError('unit/not-found');
    return stay;
  };
  const followUpOf = (stay: StayRow): Conversation => {
    const conversation = conversationOfStay(db, stay.id);
    if (!conversation) throw new AppError('programme/not-planned');
    return conversation;
  };
  /**
   * As approved: what is this stay's own is laid over it, not over an earlier own. Refused for a step
   * that asks nothing any more: what is set there would never be heard of.
   */
  const protocolOf = (stay: StayRow, stepId: string): Definition => {
    const conversation = followUpOf(stay);
    const protocol = definitionOf(db, conversation.protocolVersionId);
    const isKnown = protocol.steps.some(({ id }) => id === stepId);
    if (isKnown && !isStillAsked(conversation, stepId)) throw new AppError('personal/step-over');
    return protocol;
  };
  const carryOut = (connection: Connection, act: (work: Work) => Result<null, Refusal>) => {
    unit.run(authorOf(connection), (work) => {
      const result = act(work);
      if (result.ok) return;
      throw new AppError(
        result.error === 'not-found' ? 'unit/not-found' : `personal/${result.error}`,
      );
    });
    return {};
  };
  return {
    'personal:get': ({ stayId }) =>
      personalView(db, readSettings(db), unit.clock.now(), known(stayId)),
    'personal:set-threshold': ({ stayId, ...own }, connection) => {
      const stay = known(stayId);
      const isDoctor = personOf(connection).role === 'doctor';
      return carryOut(connection, (work) =>
        setThreshold(work, stay.id, protocolOf(stay, own.stepId), isDoctor, own),
      );
    },
    'personal:mute': ({ stayId, ...mute }, connection) => {
      const stay = known(stayId);
      return carryOut(connection, (work) =>
        muteItem(
          work,
          stay.id,
          protocolOf(stay, mute.stepId),
          mute,
          lastNumber(db, stay.id, mute.itemId),
        ),
      );
    },
    'personal:end-rule': ({ stayId, ruleId }, connection) =>
      carryOut(connection, (work) =>
        endPersonalRule(work, known(stayId).id, ruleId as PersonalRuleId),
      ),
    'personal:add-question': ({ stayId, ...own }, connection) => {
      const stay = known(stayId);
      return carryOut(connection, (work) =>
        addQuestion(work, stay.id, protocolOf(stay, own.stepId), own),
      );
    },
    'personal:end-question': ({ stayId, questionId }, connection) =>
      carryOut(connection, (work) => endPersonalQuestion(work, known(stayId).id, questionId)),
    'personal:add-reminder': ({ stayId, ...own }, connection) =>
      carryOut(connection, (work) => addReminder(work, known(stayId).id, own)),
    'personal:cancel-reminder': ({ stayId, reminderId }, connection) =>
      carryOut(connection, (work) =>
        cancelReminder(work, known(stayId).id, reminderId as PersonalReminderId),
      ),
    'personal:preview': ({ stayId, text, use }) => {
      const stay = known(stayId);
      const language = patientById(db, stay.patient_id)?.language ?? 'fr';
      const work = { now: unit.clock.now(), settings: readSettings(db) };
      const values = stayValues(work, stay, language);
      if (text.trim() === '') return { text: null, parts: 0, alphabet: 'gsm7', faults: [] };
      if (use === 'reminder') {
        const said = reminderTexts(language, text);
        const isKept = said.kind === 'texts';
        const own = { [language]: reminderWording(text, language) };
        const filled = renderReminder(isKept ? said.texts : own, language, values);
        return { ...sizeOf(filled), faults: isKept ? [] : [...said.faults] };
      }
      const { texts, faults } = questionTexts(language, text, use);
      const wording = texts[language];
      const filled = wording === undefined ? null : renderWording(wording, values);
      return { ...sizeOf(filled), faults: [...faults] };
    },
  } satisfies Partial<Handlers>;
}

function sizeOf(text: string | null) {
  const { parts, alphabet } = fitText(text ?? '');
  return { text, parts: text === null ? 0 : parts.length, alphabet };
}
