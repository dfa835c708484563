import { readAuthor } from '../../audit/index.ts';
import { answersOf, conversationOfStay, stayValues } from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { PersonalView } from '../../ipc/index.ts';
import { dueAt, isBanded, questionsOf, remindersOf, rulesOf } from '../../personal/index.ts';
import type { StayRow } from '../../programme/index.ts';
import {
  definitionOf,
  renderWording,
  type TextValues,
  thresholdBounds,
} from '../../protocols/index.ts';
import { dayOf } from '../../shared/calendar.ts';
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
  const conversation = conversationOfStay(db, stay.id);
  const protocol = conversation && definitionOf(db, conversation.protocolVersionId);
  const questionnaires = (protocol?.steps ?? []).flatMap((step) =>
    step.kind === 'questionnaire' ? [step] : [],
  );
  const today = dayOf(now, settings.zone);
  const values = stayValues({ now, settings }, stay);
  const last = lastValues(db, stay.id);
  const labelOf = (itemId: string) =>
    questionnaires.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.label ?? itemId;
  const nameOf = (stepId: string) => questionnaires.find(({ id }) => id === stepId)?.name ?? stepId;
  return {
    stayId: stay.id,
    surgeryDate: stay.surgery_date,
    steps: questionnaires.map(({ id, name }) => ({ stepId: id, name })),
    items: questionnaires.flatMap((step) =>
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
      text: asRead(question.text, values),
      author: authorName(readAuthor(question.author)),
      at: question.created_at,
    })),
    reminders: remindersOf(db, stay.id).map((reminder) => ({
      reminderId: reminder.id,
      dueAt: dueAt({ settings }, stay, reminder),
      text: asRead(reminder.text, values),
      state: reminder.state,
      reason: reminder.reason,
      author: authorName(readAuthor(reminder.author)),
    })),
  };
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
