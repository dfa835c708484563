import { type AnswerValue, outcomeOf, ruleHolds } from '../conversations/dry.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import { type Definition, type Item, isBanded, type Questionnaire } from '../protocols/index.ts';

/** How far back answers count: long enough for a few hundred, short enough to be the same practice. */
export const effectDays = 90;
const dayMs = 86_400_000;

export interface ThresholdEffect {
  /** `lendemain.pain`: a question or a rule, as `place` names them everywhere. */
  readonly place: string;
  readonly kind: 'item' | 'rule';
  /** Replies (of an item) or questionnaires (of a rule) that count. */
  readonly answers: number;
  readonly alertsBefore: number;
  readonly alertsAfter: number;
  /** The threshold of an item, as it was and as it is; null where none is a number. */
  readonly threshold: { readonly was: number; readonly is: number } | null;
}

interface AnswerRow {
  readonly stay_id: string;
  readonly step_id: string;
  readonly item_id: string;
  readonly value: string;
}

/**
 * What thresholds and rules would have raised on the answers that patients of this protocol gave in
 * the last 90 days, under the version in use and under the edited one. Only what differs is told.
 */
export function thresholdEffect(
  db: ReadableDb,
  now: number,
  before: Definition,
  after: Definition,
): readonly ThresholdEffect[] {
  const rows = answersSince(db, after.id, now - effectDays * dayMs);
  return after.steps.flatMap((step) => {
    if (step.kind !== 'questionnaire') return [];
    const old = before.steps.find(({ id }) => id === step.id);
    const oldStep = old?.kind === 'questionnaire' ? old : null;
    return [...itemEffects(step, oldStep, rows), ...ruleEffects(step, oldStep, rows)];
  });
}

function itemEffects(
  step: Questionnaire,
  old: Questionnaire | null,
  rows: readonly AnswerRow[],
): ThresholdEffect[] {
  return step.items.flatMap((item): ThresholdEffect[] => {
    const was = old?.items.find(({ id }) => id === item.id);
    if (!was || JSON.stringify(judgement(was)) === JSON.stringify(judgement(item))) return [];
    const values = rows
      .filter((row) => row.step_id === step.id && row.item_id === item.id)
      .map((row) => JSON.parse(row.value) as AnswerValue)
      .filter((value) => value !== null);
    const raises = (given: typeof item) =>
      values.filter((value) => outcomeOf(given, value) === 'worrying').length;
    return [
      {
        ...{ place: `${step.id}.${item.id}`, kind: 'item', answers: values.length },
        ...{ alertsBefore: raises(was), alertsAfter: raises(item) },
        threshold: thresholdsOf(was, item),
      },
    ];
  });
}

/** All of an item that decides whether an answer worries. */
function judgement(item: Questionnaire['items'][number]): unknown {
  if (item.kind === 'scale' || item.kind === 'temperature') return item.bands?.alertOver ?? null;
  return item.kind === 'yesno' || item.kind === 'choice' ? item.worryingIf : null;
}

function thresholdsOf(was: Item, is: Item): ThresholdEffect['threshold'] {
  if (!isBanded(was) || !isBanded(is) || !was.bands || !is.bands) return null;
  return { was: was.bands.alertOver, is: is.bands.alertOver };
}

function ruleEffects(
  step: Questionnaire,
  old: Questionnaire | null,
  rows: readonly AnswerRow[],
): ThresholdEffect[] {
  const ids = new Set([...step.rules, ...(old?.rules ?? [])].map(({ id }) => id));
  const stays = questionnairesOf(step.id, rows);
  return [...ids].flatMap((id): ThresholdEffect[] => {
    const is = step.rules.find((rule) => rule.id === id);
    const was = old?.rules.find((rule) => rule.id === id);
    if (JSON.stringify(is) === JSON.stringify(was)) return [];
    const raises = (rule: typeof is) => {
      if (!rule?.then.some(({ kind }) => kind === 'alert')) return 0;
      return stays.filter((state) => ruleHolds(state, step.id, rule)).length;
    };
    const alertsBefore = raises(was);
    const alertsAfter = raises(is);
    if (alertsBefore === 0 && alertsAfter === 0 && !alerts(is) && !alerts(was)) return [];
    return [
      {
        ...{ place: `${step.id}.${id}`, kind: 'rule', answers: stays.length },
        ...{ alertsBefore, alertsAfter, threshold: null },
      },
    ];
  });
}

const alerts = (rule: Questionnaire['rules'][number] | undefined): boolean =>
  rule?.then.some(({ kind }) => kind === 'alert') ?? false;

interface Answered {
  readonly answers: Record<string, Record<string, AnswerValue>>;
  /** By item: the answer before the last one, in whatever step. */
  readonly previous: Record<string, AnswerValue>;
}

function questionnairesOf(stepId: string, rows: readonly AnswerRow[]): readonly Answered[] {
  const byStay = new Map<string, AnswerRow[]>();
  for (const row of rows) byStay.set(row.stay_id, [...(byStay.get(row.stay_id) ?? []), row]);
  return [...byStay.values()].flatMap((own): Answered[] => {
    const answers: Record<string, AnswerValue> = {};
    const previous: Record<string, AnswerValue> = {};
    const latest: Record<string, AnswerValue> = {};
    for (const row of own) {
      const value = JSON.parse(row.value) as AnswerValue;
      const known = latest[row.item_id];
      if (row.step_id === stepId) {
        if (known !== undefined) previous[row.item_id] = known;
        answers[row.item_id] = value;
      }
      latest[row.item_id] = value;
    }
    return Object.keys(answers).length > 0 ? [{ answers: { [stepId]: answers }, previous }] : [];
  });
}

function answersSince(db: ReadableDb, protocolId: string, since: number): readonly AnswerRow[] {
  return sql<[string, number], AnswerRow>(
    db,
    `SELECT a.stay_id, a.step_id, a.item_id, a.value FROM answer a
     JOIN conversation c ON c.stay_id = a.stay_id
     JOIN protocol_version v ON v.id = c.protocol_version_id
     WHERE v.protocol_id = ? AND a.recorded_at >= ?
     ORDER BY a.stay_id, a.recorded_at, a.id`,
  ).all(protocolId, since);
}
