import { trailHead } from '../audit/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { HasReport, HasStay } from '../ipc/views.ts';
import { withheldBecause } from '../patients/index.ts';
import { addDays, instantOf } from '../shared/calendar.ts';
import { intendedUse } from '../shared/intended-use.ts';
import type { Settings } from '../shared/settings.ts';
import { alertsWithActs } from './alerts-of-period.ts';
import { type Attempt, judgeAttempt } from './attempt.ts';
import { classifyStay } from './classify-stay.ts';
import { collectAttempts } from './collect-attempts.ts';
import {
  answeredItems,
  numbersOfPeriod,
  type PeriodStay,
  protocolsOfPeriod,
  staysOfPeriod,
  textsOfPeriod,
} from './compliance-sql.ts';
import { contactRule as rule } from './contact-rule.ts';
import {
  confirmationFigures,
  contactFigures,
  messageFigures,
  questionnaireFigures,
} from './figures.ts';
import { followUpOf, noFollowUp } from './follow-up.ts';
import { patientNameOf } from './patient-name.ts';
import { SurgeryDays } from './surgery-days.ts';
import { authorWords, describeAttempt, exclusionWords } from './words.ts';

export interface HasPeriod {
  /** Days of surgery, both included, in the unit's zone. */
  readonly from: string;
  readonly to: string;
  /** Folder time. */
  readonly now: number;
  /** Who asked, as it is printed. */
  readonly by: string;
}

/** The trace of contacts J+1 to J+3 of the stays of a period, as it stands now. Reads only. */
export function hasReportOf(db: ReadableDb, settings: Settings, period: HasPeriod): HasReport {
  const { from, to, now, by } = period;
  const days = new SurgeryDays(settings.zone, rule, now);
  const stays = staysOfPeriod(db, from, to);
  const texts = textsOfPeriod(db, from, to);
  const followUps = new Map(
    protocolsOfPeriod(db, from, to).map(({ id, definition }) => [id, followUpOf(definition)]),
  );
  const followUp = (stay: PeriodStay) =>
    followUps.get(stay.protocol_version_id ?? '') ?? noFollowUp;
  const attempts = collectAttempts(db, {
    ...{ from, to, rule, days, stays, texts },
    followUpOf: followUp,
  });

  const kept: HasStay[] = [];
  const excluded: { stay: PeriodStay; reason: string }[] = [];
  for (const stay of stays) {
    const { daysSince, contact: span } = days.of(stay.surgery_date);
    const seen = judgeAll(stay, attempts.get(stay.id) ?? [], days);
    const standing = classifyStay(
      {
        state: stay.state,
        died: stay.deceased_at !== null && stay.deceased_at < span.to,
        hasContact: seen.contact !== null,
        daysSince,
        arrivalsRecorded: settings.arrivalsRecorded,
      },
      rule,
    );
    if (standing.kind === 'excluded') {
      excluded.push({ stay, reason: exclusionWords[standing.because] });
    } else {
      kept.push({ ...subjectOf(stay), status: standing.kind, ...seen });
    }
  }

  const reasons = Map.groupBy(excluded, ({ reason }) => reason);
  return {
    ruleVersion: rule.version,
    rule: rule.sentence,
    ...{ from, to, generatedAt: now, generatedBy: by },
    unitName: settings.unitName,
    hospital: settings.hospital,
    zone: settings.zone,
    mode: settings.mode,
    withheldPatients: withheldPatients(db, settings, from, to),
    ...contactFigures(kept),
    excluded: Object.values(exclusionWords).flatMap((reason) => {
      const count = reasons.get(reason)?.length ?? 0;
      return count > 0 ? [{ reason, count }] : [];
    }),
    confirmations: confirmationFigures(stays),
    questionnaire: questionnaireFigures(stays, texts, answeredItems(db, from, to), followUp),
    messages: messageFigures(texts),
    alerts: alertsWithActs(
      db,
      from,
      to,
      days.of(from).startsAt,
      instantOf(addDays(to, rule.lastDay + 1), '00:00', settings.zone),
    ),
    stays: kept,
    excludedStays: excluded.map(({ stay, reason }) => ({ ...subjectOf(stay), reason })),
    trail: trailHead(db),
    intendedUse,
  };
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

function subjectOf(stay: PeriodStay): Pick<HasStay, 'stayId' | 'patient' | 'surgeryDate'> {
  return { stayId: stay.id, patient: patientNameOf(stay), surgeryDate: stay.surgery_date };
}

/** Patients of the period none of whose numbers this folder may text (H48). */
function withheldPatients(db: ReadableDb, settings: Settings, from: string, to: string): number {
  if (settings.mode === 'live') return 0;
  const numbers = Map.groupBy(numbersOfPeriod(db, from, to), ({ patient_id }) => patient_id);
  return [...numbers.values()].filter((own) =>
    own.every(({ number }) => withheldBecause(settings, number) !== null),
  ).length;
}
