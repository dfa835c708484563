import { writeAuthor } from '../audit/index.ts';
import { stayById } from '../programme/index.ts';
import { type Definition, type Item, thresholdBounds } from '../protocols/index.ts';
import { addDays, dayOf } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import {
  endRule,
  insertRule,
  type PersonalRule,
  type PersonalRuleId,
  rulesOf,
} from './personal-sql.ts';

export type RuleRefusal =
  | 'not-found'
  | 'no-threshold'
  | 'out-of-bounds'
  | 'needs-doctor'
  | 'needs-reason'
  | 'nothing-known'
  | 'only-question';

/** Longer than any follow-up: a loosened threshold never outlives the reason for it. */
const longestDays = 90;

export interface OwnThreshold {
  readonly stepId: string;
  readonly itemId: string;
  readonly adviceOver: number | null;
  readonly alertOver: number;
  readonly reason: string | null;
  /** The last day on which it holds. */
  readonly until: string | null;
}

/**
 * One patient's own threshold, within the hard bounds. What alerts later than the protocol is a
 * doctor's to decide, with a reason and an end (H30); what alerts earlier is any nurse's.
 */
export function setThreshold(
  work: Work,
  stayId: StayId,
  protocol: Definition,
  byDoctor: boolean,
  own: OwnThreshold,
): Result<null, RuleRefusal> {
  const stay = stayById(work.db, stayId);
  const item = itemIn(protocol, own.stepId, own.itemId);
  if (!stay || !item) return fail('not-found');
  if (!isBanded(item)) return fail('no-threshold');
  if (!isWithinBounds(item, own)) return fail('out-of-bounds');
  const loosens = isLooser(item.bands, own);
  if (loosens && !byDoctor) return fail('needs-doctor');
  if (loosens && !isReasoned(work, own)) return fail('needs-reason');
  if (own.until !== null && own.until < today(work)) return fail('needs-reason');
  put(work, stayId, 'threshold', loosens, own);
  return ok(null);
}

export interface Mute {
  readonly stepId: string;
  readonly itemId: string;
  readonly reason: string;
  readonly until: string;
}

/**
 * No alert for what is known, until it is worse: a value stays silent up to what it was, a yes or no
 * is not asked. A doctor's decision, with a reason and an end; never above the hard bounds.
 * `known`: the last value the patient gave.
 */
export function muteItem(
  work: Work,
  stayId: StayId,
  protocol: Definition,
  mute: Mute,
  known: number | null,
): Result<null, RuleRefusal> {
  const stay = stayById(work.db, stayId);
  const item = itemIn(protocol, mute.stepId, mute.itemId);
  if (!stay || !item) return fail('not-found');
  if (!isReasoned(work, mute)) return fail('needs-reason');
  if (isBanded(item)) {
    if (known === null) return fail('nothing-known');
    if (known > thresholdBounds[item.kind].alert.to) return fail('out-of-bounds');
  } else {
    const muted = rulesOf(work.db, stayId).filter(
      ({ kind, step_id }) => kind === 'mute' && step_id === mute.stepId,
    );
    // What only a rule asks is not asked by itself; a value that is muted is.
    const isStillAsked = (one: Item) =>
      one.id !== item.id &&
      !one.followUp &&
      (isBanded(one) || !muted.some(({ item_id }) => item_id === one.id));
    if (!itemsOf(protocol, mute.stepId).some(isStillAsked)) return fail('only-question');
  }
  const alertOver = isBanded(item) ? known : null;
  put(work, stayId, 'mute', true, { ...mute, adviceOver: null, alertOver });
  return ok(null);
}

/** Back to the protocol as approved. */
export function endPersonalRule(
  work: Work,
  stayId: StayId,
  id: PersonalRuleId,
): Result<null, 'not-found'> {
  const rule = rulesOf(work.db, stayId).find((one) => one.id === id);
  if (!rule || !endRule(work.db, id, writeAuthor(work.author), work.now)) return fail('not-found');
  tell(work, stayId, 'personal-rule-ended', described(rule));
  return ok(null);
}

/** Something is worse: whatever was muted for this stay is heard again. */
export function endMutes(work: Work, stayId: StayId): void {
  for (const rule of rulesOf(work.db, stayId)) {
    if (rule.kind !== 'mute') continue;
    endRule(work.db, rule.id, writeAuthor(work.author), work.now);
    tell(work, stayId, 'personal-mute-lifted', described(rule));
  }
}

function put(
  work: Work,
  stayId: StayId,
  kind: PersonalRule['kind'],
  loosens: boolean,
  own: Omit<OwnThreshold, 'alertOver'> & { readonly alertOver: number | null },
): void {
  const author = writeAuthor(work.author);
  for (const { id, kind: other, step_id, item_id } of rulesOf(work.db, stayId)) {
    const isSame = other === kind && step_id === own.stepId && item_id === own.itemId;
    if (isSame) endRule(work.db, id, author, work.now);
  }
  const rule: PersonalRule = {
    id: work.ids.next<PersonalRuleId>(),
    stay_id: stayId,
    step_id: own.stepId,
    item_id: own.itemId,
    kind,
    advice_over: own.adviceOver,
    alert_over: own.alertOver,
    loosens: loosens ? 1 : 0,
    reason: own.reason,
    until: own.until,
    author,
    created_at: work.now,
  };
  insertRule(work.db, rule);
  tell(work, stayId, kind === 'mute' ? 'personal-muted' : 'personal-threshold', described(rule));
}

function described({ item_id, advice_over, alert_over, reason, until }: PersonalRule): object {
  return { item: item_id, adviceOver: advice_over, alertOver: alert_over, reason, until };
}

export function itemsOf(protocol: Definition, stepId: string): readonly Item[] {
  const step = protocol.steps.find(({ id }) => id === stepId);
  return step?.kind === 'questionnaire' ? step.items : [];
}

const itemIn = (protocol: Definition, stepId: string, itemId: string): Item | undefined =>
  itemsOf(protocol, stepId).find(({ id }) => id === itemId);

type Bands = NonNullable<Extract<Item, { kind: 'scale' | 'temperature' }>['bands']>;
/** A question whose answer is judged by thresholds. */
type Banded = Extract<Item, { kind: 'scale' | 'temperature' }> & { readonly bands: Bands };

export function isBanded(item: Item): item is Banded {
  return (item.kind === 'scale' || item.kind === 'temperature') && item.bands !== undefined;
}

function isWithinBounds(item: Banded, { adviceOver, alertOver }: OwnThreshold): boolean {
  const { advice, alert } = thresholdBounds[item.kind];
  const isIn = (value: number, { from, to }: { from: number; to: number }) =>
    value >= from && value <= to;
  if (!isIn(alertOver, alert)) return false;
  return adviceOver === null || (isIn(adviceOver, advice) && adviceOver < alertOver);
}

/** A patient would be alerted, or advised, later than the protocol has it. */
function isLooser(bands: Bands, { adviceOver, alertOver }: OwnThreshold): boolean {
  if (alertOver > bands.alertOver) return true;
  return bands.adviceOver !== undefined && (adviceOver === null || adviceOver > bands.adviceOver);
}

function isReasoned(
  work: Work,
  { reason, until }: { readonly reason: string | null; readonly until: string | null },
): boolean {
  if (reason === null || reason.trim().length < 3 || until === null) return false;
  return until >= today(work) && until <= addDays(today(work), longestDays);
}

const today = (work: Work): string => dayOf(work.now, work.settings.zone);

export function tell(work: Work, stayId: StayId, kind: string, payload: object): void {
  const stay = stayById(work.db, stayId);
  if (!stay) return;
  work.trail(kind, { patientId: stay.patient_id, stayId }, payload);
  work.changed({ kind: 'patient', patientId: stay.patient_id });
}
