import { useMemo } from 'react';
import { useRequest } from '../../api/index.ts';
import type { Item, Step, Texts } from './definition.ts';
import { useEditing } from './editing.ts';
import { type Translations, translationsIn } from './edits/languages.ts';
import { placesOfStep } from './text-places.ts';

/** What an author may begin from; empty for whoever only reads. */
export interface Library {
  readonly steps: readonly { readonly from: string; readonly step: Step }[];
  readonly items: readonly { readonly from: string; readonly item: Item }[];
  readonly texts: readonly Texts[];
}

const empty: Library = { steps: [], items: [], texts: [] };

export function useLibrary(): Library {
  const { isLocked } = useEditing();
  const asked = useRequest('studio:library', {}, { enabled: !isLocked });
  return (asked.data as Library | undefined) ?? empty;
}

/** Every text of the library by its French. */
export function useTranslations(): Translations {
  const library = useLibrary();
  return useMemo(
    () =>
      translationsIn([
        ...library.texts,
        ...library.steps.flatMap(({ step }) => placesOfStep(step, 0).map(({ texts }) => texts)),
      ]),
    [library],
  );
}
