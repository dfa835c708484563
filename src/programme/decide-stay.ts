import type { ListedStay, Problem } from '../interop/index.ts';
import type { KnownPerson } from '../patients/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { frenchDate } from '../shared/calendar.ts';
import { fieldsOf, type KnownStay, type StayFields } from './known-stay.ts';
import type { Match } from './match-stays.ts';
import { isAbsence } from './missing-stays.ts';
import { changesOf, type StayChange } from './stay-changes.ts';

/** A record that is kept, with what its reader found at fault. */
export interface Kept {
  readonly line: number;
  readonly record: ListedStay;
  readonly problems: readonly Problem[];
}

export type StayDecision = {
  readonly line: number;
  readonly ipp: string;
  readonly record: ListedStay;
  readonly fields: StayFields;
  readonly problems: readonly Problem[];
  /** What the stay's flag « à vérifier » becomes. */
  readonly toCheck: string | null;
} & (
  | { readonly kind: 'add'; readonly state: 'planned' | 'deceased' }
  | {
      readonly kind: 'match';
      readonly stay: KnownStay;
      readonly changes: readonly StayChange[];
    }
);

interface Circumstances {
  readonly today: string;
  readonly person: KnownPerson | undefined;
  /** The one that this list gives the patient, from whichever record. */
  readonly mobile: string | null;
  /** Other records of the same stay that say it otherwise. */
  readonly contradictions: readonly Problem[];
}

/** What one record does to one stay. */
export function decideStay(kept: Kept, match: Match, around: Circumstances): StayDecision {
  const { line, record } = kept;
  const problems = [...kept.problems.map((one) => withKnownPhone(one, around.person))];
  if (record.mobile !== null && record.mobile !== around.mobile) problems.push(otherMobile);
  const common = { line, ipp: record.ipp, record };
  switch (match.kind) {
    case 'new':
    case 'doubtful': {
      const isDeceased = typeof around.person?.row.deceased_at === 'number';
      if (isDeceased) problems.push(deceased);
      if (match.kind === 'doubtful') problems.push(doubtful(match.days));
      const toCheck = flagOf([...problems, ...around.contradictions]);
      const state = isDeceased ? 'deceased' : 'planned';
      return { kind: 'add', ...common, fields: fieldsOf(record), problems, toCheck, state };
    }
    case 'same-day':
    case 'moved-here':
    case 'moved': {
      const { stay } = match;
      const listed = fieldsOf(record, stay.nda);
      const fields = match.kind === 'moved-here' ? { ...listed, ...placeOf(stay) } : listed;
      if (match.kind === 'moved-here') problems.push(stillListed(stay, record.surgeryDate));
      const changes = changesOf(stay, fields);
      const flag = flagOf([...problems, ...around.contradictions]);
      const revised =
        isAbsence(stay.to_check) ||
        stay.moved_from !== null ||
        changes.some((change) => change.weighs);
      const toCheck = revised ? flag : stay.to_check;
      if (stay.state === 'cancelled' && stay.surgery_date >= around.today && toCheck === null) {
        const conflict = cancelledHere(around.today);
        return {
          kind: 'match',
          ...common,
          fields,
          problems: [...problems, conflict],
          toCheck: conflict.reason,
          stay,
          changes,
        };
      }
      return { kind: 'match', ...common, fields, problems, toCheck, stay, changes };
    }
    default:
      return assertNever(match);
  }
}

/** A stay's flag tells what no other list on the board tells: telephones are on the call list. */
function flagOf(problems: readonly Problem[]): string | null {
  const reasons = problems
    .filter(({ field }) => !['mobile', 'landline', 'escortPhone'].includes(field))
    .map(({ reason }) => reason);
  return reasons.length > 0 ? reasons.join(' ; ') : null;
}

/** An empty cell takes no number away: the report must not say that only a call reaches the patient. */
function withKnownPhone(problem: Problem, person: KnownPerson | undefined): Problem {
  if (problem.field !== 'mobile' || !person || person.phones.length === 0) return problem;
  const reason =
    'Pas de portable utilisable dans cette liste : le numéro déjà connu est gardé, à vérifier';
  return { field: 'mobile', reason };
}

const otherMobile: Problem = {
  field: 'mobile',
  reason:
    'Autre portable plus haut dans la liste pour ce patient : le premier est gardé, à vérifier',
};

/** Where a person put the stay; the list does not know yet. */
const placeOf = ({ surgery_date, arrival_time, theatre_time, room }: KnownStay) => ({
  ...{ surgery_date, arrival_time, theatre_time, room },
});

function stillListed(stay: KnownStay, day: string): Problem {
  const reason = `Déplacé dans Vigie au ${frenchDate(stay.surgery_date)}, la liste dit encore le ${frenchDate(day)} : gardé, à corriger dans le logiciel du bloc`;
  return { field: 'date', reason };
}

const deceased: Problem = {
  field: 'ipp',
  reason: 'Ce patient est noté décédé dans Vigie : rien ne lui sera envoyé, à vérifier',
};

function doubtful(days: readonly string[]): Problem {
  const known = days.map(frenchDate).join(', ');
  const reason = `Nouveau séjour, ou report de celui du ${known} : rien n’a été déplacé, à vérifier`;
  return { field: 'date', reason };
}

function cancelledHere(today: string): Problem {
  const reason = `Annulé dans Vigie, mais présent dans la liste du ${frenchDate(today)} : à vérifier`;
  return { field: 'date', reason };
}
