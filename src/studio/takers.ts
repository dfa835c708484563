import type { ReadableDb } from '../db/index.ts';
import { patientById } from '../patients/index.ts';
import { staysBetween } from '../programme/index.ts';
import {
  candidatesInUse,
  type Definition,
  definitionOf,
  generalProtocolId,
  pickProtocol,
} from '../protocols/index.ts';
import { addDays, ageOn } from '../shared/calendar.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';

/** Days of the list before and after today: a month says what a unit does. */
const daysBefore = 30;
const daysAfter = 30;

export interface Takers {
  readonly from: string;
  readonly to: string;
  readonly stays: number;
  readonly taken: readonly { readonly procedure: string; readonly count: number }[];
  readonly disputed: readonly {
    readonly procedure: string;
    readonly count: number;
    readonly with: readonly string[];
  }[];
}

/** Which listed stays the edited protocol would be given beside those in use, by its codes and words. */
export function takersOf(db: ReadableDb, edited: Definition, today: string): Takers {
  const from = addDays(today, -daysBefore);
  const to = addDays(today, daysAfter);
  const others = candidatesInUse(db).filter(({ protocolId }) => protocolId !== edited.id);
  const versionId = edited.id as ProtocolVersionId;
  const candidates = [...others, { protocolId: edited.id, versionId, picks: edited.picks }];
  const names = new Map(
    others.map((each) => [each.protocolId, definitionOf(db, each.versionId).name]),
  );
  const taken = new Map<string, number>();
  const disputed = new Map<string, { count: number; with: readonly string[] }>();
  let stays = 0;
  for (const stay of staysBetween(db, from, to)) {
    const born = patientById(db, stay.patient_id)?.birth_date ?? null;
    const { candidate, because } = pickProtocol(
      {
        ccam: stay.ccam,
        procedure: stay.procedure_label,
        age: born === null ? null : ageOn(born, stay.surgery_date),
      },
      edited.id === generalProtocolId ? others : candidates,
    );
    stays += 1;
    const procedure = stay.procedure_label ?? stay.ccam ?? '';
    if (candidate?.protocolId === edited.id) {
      taken.set(procedure, (taken.get(procedure) ?? 0) + 1);
    } else if (because.kind === 'several' && because.protocols.includes(edited.id)) {
      const rivals = because.protocols.filter((id) => id !== edited.id);
      const known = disputed.get(procedure);
      disputed.set(procedure, {
        count: (known?.count ?? 0) + 1,
        with: rivals.map((id) => names.get(id) ?? id),
      });
    }
  }
  return {
    ...{ from, to, stays },
    taken: [...taken]
      .map(([procedure, count]) => ({ procedure, count }))
      .sort((a, b) => b.count - a.count),
    disputed: [...disputed].map(([procedure, found]) => ({ procedure, ...found })),
  };
}
