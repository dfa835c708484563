import type { ReadableDb } from '../db/index.ts';
import {
  allTexts,
  allVersions,
  type Definition,
  definitionOf,
  generalProtocol,
  type Item,
  libraryProtocols,
  type Step,
  type Texts,
  textsOfStep,
} from '../protocols/index.ts';

export interface Library {
  readonly steps: readonly { readonly from: string; readonly step: Step }[];
  readonly items: readonly { readonly from: string; readonly item: Item }[];
  readonly texts: readonly Texts[];
}

/**
 * What an author may begin from: the steps and questions of the protocols in use, then those that
 * ship, each once, and the common texts with all their languages.
 */
export function libraryOf(db: ReadableDb): Library {
  const inUse = allVersions(db)
    .filter(({ state }) => state === 'in-use')
    .map(({ id }) => definitionOf(db, id));
  const protocols = [...inUse, ...libraryProtocols()];
  const steps = protocols.flatMap((protocol) =>
    protocol.steps.map((step) => ({ from: protocol.name, step })),
  );
  const items = steps.flatMap(({ from, step }) =>
    step.kind === 'questionnaire' ? step.items.map((item) => ({ from, item })) : [],
  );
  return {
    steps: once(steps, ({ step }) => step),
    items: once(items, ({ item }) => item),
    texts: once([...inUse, generalProtocol].flatMap(commonTexts), (texts) => texts),
  };
}

/** Texts of the whole protocol, without its steps'. */
function commonTexts(protocol: Definition): readonly Texts[] {
  const own = new Set(
    protocol.steps.flatMap((step) => textsOfStep(step).map(({ texts }) => texts)),
  );
  return allTexts(protocol).flatMap(({ texts }) => (own.has(texts) ? [] : [texts]));
}

/** The first of those that say the same. */
function once<T>(list: readonly T[], part: (each: T) => unknown): readonly T[] {
  const first = new Map<string, T>();
  for (const each of list) {
    const text = JSON.stringify(part(each));
    if (!first.has(text)) first.set(text, each);
  }
  return [...first.values()];
}
