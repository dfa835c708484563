import { fold } from '../interop/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import { fail, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { generalProtocol, generalProtocolId } from './bundled.ts';
import type { Definition, Step } from './definition.ts';
import { definitionOf, versionInUse } from './protocol-sql.ts';
import { type Refusal, saveDraft } from './version-life.ts';
import { allVersions, versionById } from './version-sql.ts';

/**
 * A protocol that the unit did not have, under its own name: the copy of a version, or, from nothing,
 * the general one's common texts with its confirmation and one question the day after. No stay is for
 * it until somebody says which: a copy that kept the codes would dispute them with the first.
 */
export function createProtocol(
  work: Work,
  given: { readonly name: string; readonly copyOf: ProtocolVersionId | null },
): Result<ProtocolVersionId, Refusal> {
  const name = given.name.trim();
  const known = knownProtocols(work);
  if (known.some((each) => fold(each.name) === fold(name))) {
    return fail({ kind: 'refused', sentence: `Un protocole « ${name} » existe déjà.` });
  }
  if (given.copyOf !== null && !versionById(work.db, given.copyOf)) {
    return fail({ kind: 'not-found' });
  }
  const model = given.copyOf === null ? beginning(work) : definitionOf(work.db, given.copyOf);
  const { codes: _, words: __, ...ages } = model.picks;
  const id = freeId(name, new Set(known.map((each) => each.id)));
  return saveDraft(work, {
    ...{ ...model, id, name, number: 1 },
    picks: { codes: [], words: [], ...ages },
    ...(given.copyOf === null
      ? {}
      : {
          note: `Copie de « ${model.name} », version ${model.number}. ${model.note ?? ''}`.trim(),
        }),
  });
}

/** What every unit sends, to write the rest around. */
function beginning(work: Work): Definition {
  const inUse = versionInUse(work.db, generalProtocolId);
  const general = inUse === undefined ? generalProtocol : definitionOf(work.db, inUse);
  const confirmation = general.steps.find(({ kind }) => kind === 'confirmation');
  const [nextDay] = general.steps.flatMap((step): Step[] => {
    if (step.kind !== 'questionnaire' || step.purpose !== 'follow-up') return [];
    const first = step.items.find(({ followUp }) => !followUp);
    return first ? [{ ...step, items: [first], rules: [] }] : [];
  });
  const steps = [confirmation, nextDay].filter((step) => step !== undefined);
  const { note: _, ...rest } = general;
  return { ...rest, steps: steps.length > 0 ? steps : general.steps };
}

function knownProtocols(work: Work): readonly { readonly id: string; readonly name: string }[] {
  return allVersions(work.db).map(({ id, protocol_id }) => ({
    id: protocol_id,
    name: definitionOf(work.db, id).name,
  }));
}

/** « Épaule (coiffe) » is `epaule-coiffe`, or `epaule-coiffe-2` where that is taken. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-');
  const base =
    words
      .replace(/^[^a-z]+/, '')
      .slice(0, 36)
      .replace(/-+$/, '') || 'protocole';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
