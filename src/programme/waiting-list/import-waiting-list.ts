import {
  fold,
  type ListError,
  type ListedStay,
  type Problem,
  type RecordReading,
  readWaitingList,
} from '../../interop/index.ts';
import type { ImportReport } from '../../ipc/index.ts';
import { patientByIpp, phonesOf, phonesOfFacts } from '../../patients/index.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { addDays, dayOf } from '../../shared/calendar.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Work } from '../../shared/work.ts';
import { joinProblems } from '../refuse-record.ts';
import { sortIn, type Verdict } from '../report-import.ts';
import { isSameWish } from './dated-instead.ts';
import { addToWaitingList, type NotListed, rewriteWish, wishOf } from './waiting-list.ts';
import { mayBeOf, type WaitingPerson } from './waiting-person.ts';
import { type WaitingRow, type WishFields, waitingOfPatient } from './waiting-sql.ts';

/** Where a list does not say: what the form begins with, to be corrected where it is otherwise. */
const usualNoticeHours = 48;
const usualWaitDays = 180;

/**
 * Puts a hospital's list of who waits without a date on the waiting list, in the caller's transaction:
 * each record in exactly one of five lists, twice changes nothing, nobody is taken off. Whoever is known
 * keeps the telephones that they have here; nobody is marked ready by a list.
 */
export function importWaitingList(
  work: Work,
  fileName: string,
  bytes: Uint8Array,
): Result<ImportReport, ListError> {
  const today = dayOf(work.now, work.settings.zone);
  const list = readWaitingList(bytes, { today, country: 'FR' });
  if (!list.ok) return list;
  const report: ImportReport = {
    ...{ runId: null, state: 'applied', waitingBecause: null },
    ...{ accepted: [], warned: [], rejected: [], unchanged: [], changed: [] },
    ...{ missing: [], general: [] },
  };
  sortIn(
    report,
    list.value.records.map((reading) => take(work, reading, today)),
  );
  const { accepted, warned, rejected, changed } = report;
  work.trail(
    'waiting-list-imported',
    {},
    {
      ...{ fileName, added: accepted.length + warned.length, changed: changed.length },
      rejected: rejected.length,
    },
  );
  work.changed({ kind: 'programme' });
  return ok(report);
}

function take(work: Work, reading: RecordReading, today: string): Verdict {
  const { line, ipp } = reading;
  const reject = (problem: Problem): Verdict => ({ kind: 'rejected', line, ipp, problem });
  switch (reading.verdict) {
    case 'reject':
      return reject(joinProblems(reading.problems) ?? unreadable);
    case 'repeat':
      return { kind: 'unchanged', line, ipp: reading.record.ipp };
    case 'accept':
    case 'warn': {
      const { record } = reading;
      const person = personOf(work, record, today);
      const wish = wishOfRecord(record, today);
      if (!person || !wish) return reject(whatIsMissing(record));
      const problems = reading.verdict === 'warn' ? [...reading.problems] : [];
      if (keepsOtherPhones(work, record)) problems.push(otherPhone);
      return settle(work, line, { record, person, wish, problems });
    }
    default:
      return assertNever(reading);
  }
}

interface Kept {
  readonly record: ListedStay;
  readonly person: WaitingPerson;
  readonly wish: WishFields;
  readonly problems: readonly Problem[];
}

function settle(work: Work, line: number, { record, person, wish, problems }: Kept): Verdict {
  const { ipp } = person;
  const reject = (problem: Problem): Verdict => ({ kind: 'rejected', line, ipp, problem });
  const known = mayBeOf(work, person);
  if (!known.ok) return reject(refusals[known.error]);
  const entry = known.value && waitsAlready(work, known.value.id, wish);
  if (entry) {
    const merged = mergedWith(entry, wish, record.noticeHours);
    const what = changesOf(entry, merged);
    if (what.length === 0) return { kind: 'unchanged', line, ipp };
    rewriteWish(work, entry, merged);
    return { kind: 'changed', line, ipp, what: what.join(' ; ') };
  }
  const added = addToWaitingList(work, person, wish);
  if (!added.ok) return reject(refusals[added.error]);
  const problem = joinProblems(problems);
  const { mobile } = record;
  if (problem !== null || mobile === null) {
    return { kind: 'warned', line, ipp, problem: problem ?? noMobile };
  }
  return { kind: 'accepted', line, ipp, mobile };
}

const waitsAlready = (work: Work, id: WaitingRow['patient_id'], wish: WishFields) =>
  waitingOfPatient(work.db, id).find(
    (entry) => entry.state === 'waiting' && isSameWish(entry, wish),
  );

/** What a list says of an entry; an empty cell takes nothing away, nor does a default. */
function mergedWith(entry: WaitingRow, wish: WishFields, noticeHours: number | null): WishFields {
  return {
    ...wishOf(entry),
    surgeon: fold(wish.surgeon) === fold(entry.surgeon) ? entry.surgeon : wish.surgeon,
    ccam: wish.ccam ?? entry.ccam,
    side: wish.side ?? entry.side,
    anaesthesia: wish.anaesthesia ?? entry.anaesthesia,
    remarks: wish.remarks ?? entry.remarks,
    notice_hours: noticeHours ?? entry.notice_hours,
  };
}

const labels = [
  ['surgeon', 'chirurgien'],
  ['ccam', 'code CCAM'],
  ['side', 'côté'],
  ['anaesthesia', 'anesthésie'],
  ['remarks', 'remarques'],
  ['notice_hours', 'préavis'],
] as const satisfies readonly (readonly [keyof WishFields, string])[];

const changesOf = (entry: WaitingRow, wish: WishFields): readonly string[] =>
  labels.flatMap(([field, label]) => (entry[field] === wish[field] ? [] : [label]));

function personOf(work: Work, record: ListedStay, today: string): WaitingPerson | null {
  if (record.birthDate === null) return null;
  const known = patientByIpp(work.db, record.ipp);
  const facts = { ...record, surgeryDate: today };
  const born = { birthDate: record.birthDate, isProtected: known?.protected === 1 };
  const { patient, representative } = phonesOfFacts(facts, born);
  const phones: WaitingPerson['phones'][number][] = [];
  const hasPhones = known !== undefined && phonesOf(work.db, known.id).length > 0;
  if (patient !== null && !hasPhones) {
    phones.push({ number: patient, holder: 'patient', holderName: null });
  }
  if (representative !== null && !hasPhones) {
    const { number, name: holderName } = representative;
    phones.push({ number, holder: 'representative', holderName });
  }
  return {
    ...{ ipp: record.ipp, birthName: record.birthName, usedName: record.usedName },
    ...{ firstName: record.firstName, birthDate: record.birthDate, sex: record.sex, phones },
    language: record.language ?? known?.language ?? 'fr',
    landline: record.landline,
    refusesSms: false,
  };
}

function wishOfRecord(record: ListedStay, today: string): WishFields | null {
  const { surgeon, procedureLabel, ccam, side, anaesthesia, remarks } = record;
  if (surgeon === null || procedureLabel === null) return null;
  return {
    ...{ surgeon, procedure_label: procedureLabel, ccam, side, anaesthesia, remarks },
    ...{ notice_hours: record.noticeHours ?? usualNoticeHours, available_from: null },
    until: addDays(today, usualWaitDays),
  };
}

function keepsOtherPhones(work: Work, { ipp, mobile }: ListedStay): boolean {
  const known = patientByIpp(work.db, ipp);
  if (!known || mobile === null) return false;
  const phones = phonesOf(work.db, known.id);
  return phones.length > 0 && phones.every(({ number }) => number !== mobile);
}

const noMobile: Problem = { field: 'mobile', reason: 'Aucun numéro de portable : à appeler' };
const otherPhone: Problem = {
  field: 'mobile',
  reason: 'Autre portable que celui connu ici : celui-ci est gardé, à vérifier',
};
const unreadable: Problem = { field: 'columns', reason: 'Ligne illisible' };

function whatIsMissing({ surgeon, procedureLabel }: ListedStay): Problem {
  if (procedureLabel === null) return { field: 'columns', reason: 'Intervention manquante' };
  if (surgeon === null) return { field: 'columns', reason: 'Chirurgien manquant' };
  return { field: 'birthDate', reason: 'Date de naissance manquante ou illisible' };
}

const refusals: Readonly<Record<NotListed, Problem>> = {
  'other-person': { field: 'ipp', reason: 'Cet IPP est celui d’un autre patient dans Vigie' },
  deceased: { field: 'ipp', reason: 'Ce patient est noté décédé dans Vigie' },
  'already-waiting': {
    field: 'ipp',
    reason: 'Déjà sur la liste d’attente pour cette intervention',
  },
  dated: { field: 'date', reason: 'A déjà une date pour cette intervention' },
  past: { field: 'date', reason: 'La fin d’attente est passée' },
};
