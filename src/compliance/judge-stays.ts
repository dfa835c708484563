import type { ReadableDb } from '../db/index.ts';
import type { HasStay } from '../ipc/has-views.ts';
import { type Definition, definitionOf } from '../protocols/index.ts';
import type { ProtocolVersionId, StayId } from '../shared/ids.ts';
import type { Settings } from '../shared/settings.ts';
import { type Attempt, judgeAttempt } from './attempt.ts';
import { classifyStay, type StayClass } from './classify-stay.ts';
import { collectAttempts } from './collect-attempts.ts';
import { type PeriodStay, staysOfPeriod, type TextRow, textsOfPeriod } from './compliance-sql.ts';
import { contactRule as rule } from './contact-rule.ts';
import { type FollowUp, followUpOf, nextDayOf } from './follow-up.ts';
import { SurgeryDays } from './surgery-days.ts';
import { authorWords, describeAttempt } from './words.ts';

/** Days of surgery, both included, in the unit's zone; `now` is folder time. */
export interface JudgedPeriod {
  readonly from: string;
  readonly to: string;
  readonly now: number;
}

export interface JudgedStay extends Pick<HasStay, 'contact' | 'attempts'> {
  readonly stay: PeriodStay;
  readonly standing: StayClass;
}

export interface Judged {
  readonly stays: readonly PeriodStay[];
  readonly texts: readonly TextRow[];
  readonly judged: readonly JudgedStay[];
  readonly days: SurgeryDays;
  /** What everybody on the stay's version is asked on the day after. */
  nextDay(stay: PeriodStay): FollowUp;
}

/** Every stay of the period in its one class, with its attempts in order and its contact. */
export function judgeStays(db: ReadableDb, settings: Settings, period: JudgedPeriod): Judged {
  const { from, to, now } = period;
  const days = new SurgeryDays(settings.zone, rule, now);
  const stays = staysOfPeriod(db, from, to);
  const texts = textsOfPeriod(db, from, to);
  const followUp = onceAVersion(db, followUpOf);
  const found = collectAttempts(db, {
    ...{ from, to, rule, days, stays, texts },
    followUpOf: followUp,
  });
  const judged = stays.map((stay): JudgedStay => {
    const { daysSince, contact: span } = days.of(stay.surgery_date);
    const seen = judgeAll(stay, found.get(stay.id) ?? [], days);
    const facts = {
      state: stay.state,
      died: stay.deceased_at !== null && stay.deceased_at < span.to,
      hasContact: seen.contact !== null,
      daysSince,
      arrivalsRecorded: settings.arrivalsRecorded,
    };
    return { stay, standing: classifyStay(facts, rule), ...seen };
  });
  return { stays, texts, judged, days, nextDay: onceAVersion(db, nextDayOf) };
}

/** The same for every stay of a version, asked once; nothing for a stay that was never planned. */
function onceAVersion(
  db: ReadableDb,
  of: (protocol: Definition) => FollowUp,
): (stay: PeriodStay) => FollowUp {
  const known = new Map<ProtocolVersionId | null, FollowUp>([[null, new Map()]]);
  return ({ protocol_version_id: id }) => {
    const found = known.get(id) ?? of(definitionOf(db, id as ProtocolVersionId));
    known.set(id, found);
    return found;
  };
}

/** For the programme and the board: the same rule, without the words. */
export function contactsOf(
  db: ReadableDb,
  settings: Settings,
  period: JudgedPeriod,
): ReadonlyMap<StayId, { readonly standing: StayClass; readonly contact: HasStay['contact'] }> {
  const { judged } = judgeStays(db, settings, period);
  return new Map(
    judged.map(({ stay, standing, contact }) => [stay.id as StayId, { standing, contact }]),
  );
}

/** Its attempts in order, and the first that counts. */
function judgeAll(
  stay: PeriodStay,
  attempts: readonly Attempt[],
  days: SurgeryDays,
): Pick<HasStay, 'contact' | 'attempts'> {
  const { contact: span, endsAt } = days.of(stay.surgery_date);
  let contact: HasStay['contact'] = null;
  const judged = attempts.map((attempt) => {
    const verdict = judgeAttempt(attempt, span, rule);
    if (verdict.counts && contact === null) {
      contact = {
        at: attempt.at,
        channel: verdict.channel,
        author: authorWords(verdict.author),
        delayHours: Math.round((attempt.at - endsAt) / 360_000) / 10,
      };
    }
    return { at: attempt.at, ...describeAttempt(attempt, verdict), counts: verdict.counts };
  });
  return { contact, attempts: judged };
}
