export { mayWriteOwn, meaningOf, type OwnTexts } from './own-texts.ts';
export {
  type PersonalQuestion,
  type PersonalReminder,
  type PersonalReminderId,
  type PersonalRule,
  type PersonalRuleId,
  questionLabel,
  questionsOf,
  remindersOf,
  rulesOf,
} from './personal-sql.ts';
export { personalise } from './personalise.ts';
export {
  addQuestion,
  endPersonalQuestion,
  type OwnQuestion,
  type QuestionRefusal,
  questionTexts,
} from './questions.ts';
export {
  reminderModels,
  reminderTexts,
  reminderWording,
  renderReminder,
} from './reminder-texts.ts';
export {
  addReminder,
  cancelReminder,
  dueAt,
  fireReminder,
  type OwnReminder,
  type ReminderRefusal,
  reminderTimer,
  retimeReminders,
} from './reminders.ts';
export {
  endMutes,
  endPersonalRule,
  isBanded,
  itemsOf,
  type Mute,
  muteItem,
  type OwnThreshold,
  type RuleRefusal,
  setThreshold,
} from './rules.ts';
