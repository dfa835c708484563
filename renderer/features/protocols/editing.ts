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
  /** One place gets another value; letters typed at one place are one change. */
  change(path: Path, value: unknown): void;
  /**
   * A change of more than one place: a step added, a language removed. `typing` names what is being
   * typed, so that its letters are one change.
   */
  apply(edit: (definition: Definition) => Definition, typing?: string): void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside the studio');
  return editing;
}
