import { createContext, useContext } from 'react';
import type { Definition, Path } from './definition.ts';

export interface Editing {
  /** As it stands on the screen. */
  readonly definition: Definition;
  /** The same after a pause in typing: what the Unit is asked about. */
  readonly settled: Definition;
  /** Read only: by role, or because a draft of this protocol is open elsewhere. */
  readonly isLocked: boolean;
  readonly isChanged: boolean;
  readonly versionId: string;
  change(path: Path, value: unknown): void;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside the studio');
  return editing;
}
