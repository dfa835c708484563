import type { Problem, RecordReading } from '../interop/index.ts';
import { isSamePerson, type KnownPerson } from '../patients/index.ts';

/** Whom the store knows by IPP, and the IPP behind each stay key. */
export interface Owners {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly ippOfKey: ReadonlyMap<string, string>;
}

/** Why nothing of a record may be kept, or null. `refused`: the records above it that were refused. */
export function refusalOf(
  reading: RecordReading,
  owners: Owners,
  refused: ReadonlyMap<number, Problem>,
): Problem | null {
  switch (reading.verdict) {
    case 'reject':
      return joinProblems(reading.problems);
    case 'repeat':
      return refused.get(reading.of) ?? null;
    case 'accept':
    case 'warn':
      return somebodyElse(reading, owners);
  }
}

/** The same IPP or NDA as somebody else's (H32): nothing is merged, on no account. */
function somebodyElse(
  { record }: RecordReading & { readonly verdict: 'accept' | 'warn' },
  { people, ippOfKey }: Owners,
): Problem | null {
  const row = people.get(record.ipp)?.row;
  if (row !== undefined) {
    const { birth_name: birthName, first_name: firstName, birth_date: birthDate } = row;
    if (!isSamePerson({ birthName, firstName, birthDate }, record)) {
      const reason = 'Cet IPP est celui d’un autre patient dans Vigie : identité à vérifier';
      return { field: 'ipp', reason };
    }
  }
  const owner = record.nda === null ? undefined : ippOfKey.get(`nda:${record.nda}`);
  if (owner === undefined || owner === record.ipp) return null;
  const reason = 'Ce numéro de séjour est celui d’un autre patient dans Vigie : à vérifier';
  return { field: 'ipp', reason };
}

/** One problem for a report of one line; the telephone first, because it says that somebody must call. */
export function joinProblems(problems: readonly Problem[]): Problem | null {
  const first = problems.find(({ field }) => field === 'mobile') ?? problems[0];
  if (first === undefined) return null;
  const others = problems.filter((problem) => problem !== first);
  return { field: first.field, reason: [first, ...others].map(({ reason }) => reason).join(' ; ') };
}
