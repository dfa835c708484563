import { trailHead } from '../audit/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { HasReport, HasStay } from '../ipc/has-views.ts';
import { withheldBecause } from '../patients/index.ts';
import { addDays, instantOf } from '../shared/calendar.ts';
import { intendedUse } from '../shared/intended-use.ts';
import type { Settings } from '../shared/settings.ts';
import { alertsWithActs } from './alerts-of-period.ts';
import { answeredItems, numbersOfPeriod, type PeriodStay } from './compliance-sql.ts';
import { contactRule as rule } from './contact-rule.ts';
import {
  confirmationFigures,
  contactFigures,
  messageFigures,
  questionnaireFigures,
} from './figures.ts';
import { type JudgedPeriod, judgeStays } from './judge-stays.ts';
import { patientNameOf } from './patient-name.ts';
import { exclusionWords } from './words.ts';

export interface HasPeriod extends JudgedPeriod {
  /** Who asked, as it is printed. */
  readonly by: string;
}

/** The trace of contacts J+1 to J+3 of the stays of a period, as it stands now. Reads only. */
export function hasReportOf(db: ReadableDb, settings: Settings, period: HasPeriod): HasReport {
  const { from, to, now, by } = period;
  const { stays, texts, judged, nextDay, days } = judgeStays(db, settings, period);
  const kept: HasStay[] = [];
  const excluded: { stay: PeriodStay; reason: string }[] = [];
  for (const { stay, standing, contact, attempts } of judged) {
    if (standing.kind === 'excluded') {
      excluded.push({ stay, reason: exclusionWords[standing.because] });
    } else {
      kept.push({ ...subjectOf(stay), status: standing.kind, contact, attempts });
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
    questionnaire: questionnaireFigures(stays, texts, answeredItems(db, from, to), nextDay),
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
