import type { Definition, Item, Questionnaire } from '../protocols/index.ts';
import type { PersonalQuestion, PersonalRule } from './personal-sql.ts';

/**
 * The protocol as it runs for one stay: its own thresholds, without the questions that are muted,
 * with those added. Rules whose last day is past count no more. Pure; the version stays as approved.
 */
export function personalise(
  protocol: Definition,
  rules: readonly PersonalRule[],
  questions: readonly PersonalQuestion[],
  today: string,
): Definition {
  const standing = rules.filter(({ until }) => until === null || until >= today);
  if (standing.length === 0 && questions.length === 0) return protocol;
  const steps = protocol.steps.map((step) => {
    if (step.kind !== 'questionnaire') return step;
    const items = [
      ...step.items.flatMap((item) => withRules(item, standing.filter(concerns(step, item)))),
      ...questions.filter(({ step_id }) => step_id === step.id).map(itemOf),
    ];
    return { ...step, items: items.length > 0 ? items : step.items };
  });
  return { ...protocol, steps };
}

const concerns =
  (step: Questionnaire, item: Item) =>
  ({ step_id, item_id }: PersonalRule): boolean =>
    step_id === step.id && item_id === item.id;

function withRules(item: Item, rules: readonly PersonalRule[]): Item[] {
  const mute = rules.find(({ kind }) => kind === 'mute');
  const threshold = rules.find(({ kind }) => kind === 'threshold');
  // A yes or no that is known is not asked again: red flags and free words are heard all the same.
  if (!('bands' in item) || !item.bands) return mute ? [] : [item];
  const { adviceOver, alertOver } = item.bands;
  const own = threshold?.alert_over == null ? { adviceOver, alertOver } : bandsOf(threshold);
  if (mute?.alert_over == null) return [withBands(item, own)];
  // Asked, and silent until it is worse than when it was muted.
  const silentTo = Math.max(mute.alert_over, own.adviceOver ?? own.alertOver);
  return [withBands(item, { adviceOver: undefined, alertOver: silentTo })];
}

interface Bands {
  readonly adviceOver: number | undefined;
  readonly alertOver: number;
}

function bandsOf({ advice_over, alert_over }: PersonalRule): Bands {
  return { adviceOver: advice_over ?? undefined, alertOver: alert_over ?? 0 };
}

function withBands<T extends Item>(item: T, { adviceOver, alertOver }: Bands): T {
  const bands = { alertOver, ...(adviceOver === undefined ? {} : { adviceOver }) };
  return { ...item, bands };
}

function itemOf({ item_id, label, texts, kind, worrying_if, alert_over }: PersonalQuestion): Item {
  const wordings = Object.entries(texts).map(([language, text]) => [
    language,
    { patient: text, representative: text },
  ]);
  const base = { id: item_id, label, question: Object.fromEntries(wordings) };
  return kind === 'yesno'
    ? { ...base, kind, worryingIf: worrying_if ?? 'yes' }
    : { ...base, kind, bands: { alertOver: alert_over ?? 7 } };
}
