import { readAuthor } from '../../audit/index.ts';
import {
  answersOf,
  conversationOfStay,
  isStillAsked,
  stayValues,
} from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { PersonalView } from '../../ipc/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import {
  dueAt,
  isBanded,
  mayWriteOwn,
  meaningOf,
  type OwnTexts,
  questionsOf,
  reminderModels,
  remindersOf,
  renderReminder,
  rulesOf,
} from '../../personal/index.ts';
import type { StayRow } from '../../programme/index.ts';
import {
  definitionOf,
  renderWording,
  type TextValues,
  thresholdBounds,
} from '../../protocols/index.ts';
import { dayOf } from '../../shared/calendar.ts';
import { AppError } from '../../shared/errors.ts';
import type { StayId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import { authorName } from './patient.ts';

/** What is one stay's own, beside what the approved protocol says. */
export function personalView(
  db: ReadableDb,
  settings: Settings,
  now: number,
  stay: StayRow,
): PersonalView {
  const patient = patientById(db, stay.patient_id);
  if (!patient) throw new AppError('unit/not-found');
  const { language } = patient;
  const conversation = conversationOfStay(db, stay.id);
  const protocol = conversation && definitionOf(db, conversation.protocolVersionId);
  const questionnaires = (protocol?.steps ?? []).flatMap((step) =>
    step.kind === 'questionnaire' ? [step] : [],
  );
  // Nobody sets what nothing would ask any more.
  const toCome = questionnaires.filter(
    ({ id }) => conversation !== undefined && isStillAsked(conversation, id),
  );
  const today = dayOf(now, settings.zone);
  const values = stayValues({ now, settings }, stay);
  const theirs = stayValues({ now, settings }, stay, language);
  const last = lastValues(db, stay.id);
  const labelOf = (itemId: string) =>
    questionnaires.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.label ?? itemId;
  const nameOf = (stepId: string) => questionnaires.find(({ id }) => id === stepId)?.name ?? stepId;
  return {
    stayId: stay.id,
    ...{ patient: patientName(patient), language },
    surgeryDate: stay.surgery_date,
    steps: toCome.map(({ id, name }) => ({ stepId: id, name })),
    items: toCome.flatMap((step) =>
      step.items.map((item) => {
        const banded = isBanded(item) ? item : null;
        const bounds = banded && thresholdBounds[banded.kind];
        return {
          stepId: step.id,
          stepName: step.name,
          itemId: item.id,
          label: item.label,
          kind: item.kind,
          adviceOver: banded?.bands.adviceOver ?? null,
          alertOver: banded?.bands.alertOver ?? null,
          adviceBounds: bounds && { ...bounds.advice },
          alertBounds: bounds && { ...bounds.alert },
          lastValue: last.get(item.id) ?? null,
        };
      }),
    ),
    scaleBounds: { ...thresholdBounds.scale.alert },
    rules: rulesOf(db, stay.id).map((rule) => ({
      ruleId: rule.id,
      stepId: rule.step_id,
      itemId: rule.item_id,
      label: labelOf(rule.item_id),
      kind: rule.kind,
      adviceOver: rule.advice_over,
      alertOver: rule.alert_over,
      loosens: rule.loosens === 1,
      reason: rule.reason,
      until: rule.until,
      stands: rule.until === null || rule.until >= today,
      author: authorName(readAuthor(rule.author)),
      at: rule.created_at,
    })),
    questions: questionsOf(db, stay.id).map((question) => ({
      questionId: question.id,
      stepName: nameOf(question.step_id),
      label: question.label,
      text: remindedIn(language, question.texts, theirs, values).text,
      author: authorName(readAuthor(question.author)),
      at: question.created_at,
    })),
    reminders: remindersOf(db, stay.id).map((reminder) => ({
      reminderId: reminder.id,
      dueAt: dueAt({ settings }, stay, reminder),
      ...remindedIn(language, reminder.texts, theirs, values),
      state: reminder.state,
      reason: reminder.reason,
      author: authorName(readAuthor(reminder.author)),
    })),
    reminderModels: reminderModels.flatMap(({ id, day, texts }) => {
      const text = texts[language];
      const meaning = asRead(texts.fr ?? '', values);
      return text === undefined ? [] : [{ id, day, text, meaning }];
    }),
    mayWriteOwn: mayWriteOwn(language),
  };
}

/** What the patient reads; and what it says, for the team, where that is in another language. */
function remindedIn(
  language: string,
  texts: OwnTexts,
  theirs: TextValues,
  french: TextValues,
): { readonly text: string; readonly meaning: string | null } {
  const meaning = asRead(meaningOf(texts), french);
  const text = renderReminder(texts, language, theirs) ?? meaning;
  return { text, meaning: text === meaning ? null : meaning };
}

/**
 * As the patient reads it; what nobody knows yet, an hour of arrival, is left open: the text waits
 * for it.
 */
function asRead(text: string, values: TextValues): string {
  return (
    renderWording(text, values) ??
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name as keyof TextValues] ?? '…')
  );
}

/** By item, the last answer as the patient would say it. */
function lastValues(db: ReadableDb, stayId: StayId): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { item_id, value } of answersOf(db, stayId)) {
    const given: unknown = JSON.parse(value);
    if (typeof given === 'number') last.set(item_id, String(given).replace('.', ','));
    else if (typeof given === 'boolean') last.set(item_id, given ? 'oui' : 'non');
  }
  return last;
}

/** The last number that the patient gave for the item, or null. */
export function lastNumber(db: ReadableDb, stayId: StayId, itemId: string): number | null {
  const values = answersOf(db, stayId).flatMap(({ item_id, value }) => {
    const given: unknown = JSON.parse(value);
    return item_id === itemId && typeof given === 'number' ? [given] : [];
  });
  return values.at(-1) ?? null;
}
