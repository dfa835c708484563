import { writeAuthor } from '../../audit/index.ts';
import {
  type CohortId,
  type CohortRefusal,
  mostAlone,
  planCohort,
  recallCohort,
} from '../../cohorts/index.ts';
import { stayValues } from '../../conversations/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { StaffId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import { vouch } from '../../staff/index.ts';
import { refusal } from '../access.ts';
import type { Connection } from '../caller.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { cohortOptions, cohortPreview, cohortRows } from '../views/cohorts.ts';
import { authorOf, personOf } from './author.ts';

export function cohortHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'cohorts:options': ({ from, to }) => cohortOptions(db, from, to),
    'cohorts:preview': ({ choice, text, textEn }) =>
      cohortPreview(db, readSettings(db), unit.clock.now(), choice, {
        fr: text,
        en: written(textEn),
      }),
    'cohorts:send': async ({ choice, text, textEn, count, second }, connection) => {
      const signed = second && count > mostAlone ? await secondOf(unit, connection, second) : null;
      return unit.run(authorOf(connection), (work) => {
        const planned = planCohort(
          work,
          { choice, text, textEn: written(textEn), count, second: signed },
          (stay, language) => stayValues(work, stay, language),
        );
        if (!planned.ok) throw refused(planned.error);
        return { cohortId: planned.value.id, leavesAt: planned.value.leaves_at };
      });
    },
    'cohorts:recall': ({ cohortId }, connection) =>
      unit.run(authorOf(connection), (work) => {
        const recalled = recallCohort(work, cohortId as CohortId);
        if (!recalled.ok) throw refused(recalled.error);
        return { gone: recalled.value };
      }),
    'cohorts:list': () => cohortRows(db),
  } satisfies Partial<Handlers>;
}

/** Somebody else who may send such a message too; as the trail names people (H39). */
async function secondOf(
  unit: UnitParts,
  connection: Connection,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<string> {
  const { staffId } = personOf(connection);
  const vouched = await vouch(unit.deps, login, password);
  if (!vouched.ok) throw new AppError('cohort/wrong-second');
  const person = vouched.value;
  const may = refusal('cohorts:send', { kind: 'window', connectionId: connection.id, person });
  if (person.staffId === staffId || may !== null) throw new AppError('cohort/wrong-second');
  return writeAuthor({ kind: 'person', staffId: person.staffId as StaffId, name: person.name });
}

/** Nothing but spaces is no version. */
const written = (text: string | null): string | null => text?.trim() || null;

const refused = (error: CohortRefusal): AppError =>
  new AppError(error === 'not-found' ? 'unit/not-found' : `cohort/${error}`);
