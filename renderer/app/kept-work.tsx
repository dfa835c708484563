import { createContext, type ReactNode, useContext, useState } from 'react';

const KeptWork = createContext<Map<string, unknown> | null>(null);

/**
 * What somebody has written and not saved, for as long as the window lives: another screen looked at
 * meanwhile, or the locked screen, loses nothing. In memory only, and for nothing of a patient's (H35).
 */
export function KeptWorkProvider({ children }: { readonly children: ReactNode }) {
  const [kept] = useState(() => new Map<string, unknown>());
  return <KeptWork.Provider value={kept}>{children}</KeptWork.Provider>;
}

type Change<T> = T | null | ((was: T | null) => T | null);

/** The work kept under a key, null where there is none; and how to change it. A key has one type. */
export function useKeptWork<T>(key: string) {
  const kept = useContext(KeptWork);
  if (!kept) throw new Error('useKeptWork outside KeptWorkProvider');
  const [work, setWork] = useState<T | null>(() => (kept.get(key) as T | undefined) ?? null);
  const change = (next: Change<T>) =>
    setWork((was) => {
      const now = typeof next === 'function' ? (next as (was: T | null) => T | null)(was) : next;
      if (now === null) kept.delete(key);
      else kept.set(key, now);
      return now;
    });
  return [work, change] as const;
}
