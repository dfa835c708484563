import type { Problem } from '../interop/index.ts';
import type { ImportReport } from '../ipc/index.ts';
import type { Candidate } from '../protocols/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { ImportRunId } from '../shared/ids.ts';
import type { StayDecision } from './decide-stay.ts';
import { takesGeneral } from './general-protocol.ts';
import { isAbsence } from './missing-stays.ts';
import type { Decision, ImportPlan } from './plan-import.ts';
import { joinProblems } from './refuse-record.ts';

/** What became of one record of a list. */
export type Verdict = { readonly line: number; readonly ipp: string | null } & (
  | { readonly kind: 'accepted'; readonly ipp: string; readonly mobile: string }
  | { readonly kind: 'warned'; readonly ipp: string; readonly problem: Problem }
  | { readonly kind: 'rejected'; readonly problem: Problem }
  | { readonly kind: 'unchanged'; readonly ipp: string }
  | { readonly kind: 'changed'; readonly ipp: string; readonly what: string }
);

/** One verdict per record, in the list's order. What was warned before and did not change is unchanged. */
export function verdictsOf(plan: ImportPlan): readonly Verdict[] {
  const told = new Set<string>();
  const verdicts = new Map<number, Verdict>();
  for (const decision of plan.decisions) {
    verdicts.set(decision.line, verdictOf(decision, plan, told, verdicts));
  }
  return [...verdicts.values()];
}

function verdictOf(
  decision: Decision,
  plan: ImportPlan,
  told: Set<string>,
  above: ReadonlyMap<number, Verdict>,
): Verdict {
  const { line } = decision;
  switch (decision.kind) {
    case 'reject':
      return { kind: 'rejected', line, ipp: decision.ipp, problem: decision.problem };
    case 'repeat': {
      const { ipp, problem } = decision;
      const isNews = problem !== null && above.get(decision.of)?.kind !== 'unchanged';
      return isNews ? { kind: 'warned', line, ipp, problem } : { kind: 'unchanged', line, ipp };
    }
    case 'add': {
      const { ipp, record } = decision;
      const problem = joinProblems(decision.problems);
      if (problem !== null) return { kind: 'warned', line, ipp, problem };
      const { mobile } = record;
      if (mobile !== null) return { kind: 'accepted', line, ipp, mobile };
      return { kind: 'warned', line, ipp, problem: noMobile };
    }
    case 'match': {
      const { ipp } = decision;
      const person = told.has(ipp) ? [] : (plan.people.get(ipp)?.changes ?? []);
      told.add(ipp);
      return matchVerdict(decision, person);
    }
    default:
      return assertNever(decision);
  }
}

const noMobile: Problem = { field: 'mobile', reason: 'Aucun numéro de portable : à appeler' };

function matchVerdict(
  { line, ipp, stay, changes, problems, toCheck }: StayDecision & { readonly kind: 'match' },
  person: readonly string[],
): Verdict {
  const back = isAbsence(stay.to_check) ? ['de nouveau dans la liste'] : [];
  const what = [...changes.map((change) => change.what), ...person, ...back];
  if (what.length > 0) {
    const doubts = problems.map(({ reason }) => `à vérifier : ${reason}`);
    return { kind: 'changed', line, ipp, what: [...what, ...doubts].join(' ; ') };
  }
  const problem = toCheck === stay.to_check ? null : joinProblems(problems);
  return problem === null
    ? { kind: 'unchanged', line, ipp }
    : { kind: 'warned', line, ipp, problem };
}

export function reportOf(
  runId: ImportRunId,
  plan: ImportPlan,
  waitingBecause: string | null,
  candidates: readonly Candidate[],
): ImportReport {
  const report: ImportReport = {
    runId,
    state: waitingBecause === null ? 'applied' : 'waiting',
    accepted: [],
    warned: [],
    rejected: [],
    unchanged: [],
    changed: [],
    missing: plan.missing.map(({ stay }) => ({
      ipp: stay.ipp,
      surgeryDate: stay.surgery_date,
      procedure: stay.procedure_label ?? '',
    })),
    general: [...takesGeneral(plan, candidates)],
    waitingBecause,
  };
  sortIn(report, verdictsOf(plan));
  return report;
}

/** Each verdict into its list. */
export function sortIn(report: ImportReport, verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) {
    const { line } = verdict;
    switch (verdict.kind) {
      case 'accepted':
        report.accepted.push({ line, ipp: verdict.ipp, mobile: verdict.mobile });
        break;
      case 'warned':
        report.warned.push({ line, ipp: verdict.ipp, ...verdict.problem });
        break;
      case 'rejected':
        report.rejected.push({ line, ...verdict.problem });
        break;
      case 'unchanged':
        report.unchanged.push({ line, ipp: verdict.ipp });
        break;
      case 'changed':
        report.changed.push({ line, ipp: verdict.ipp, what: verdict.what });
        break;
      default:
        assertNever(verdict);
    }
  }
}
