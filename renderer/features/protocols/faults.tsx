import { IconAlertTriangle } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { FaultView } from '../../../src/ipc/index.ts';
import classes from './Studio.module.css';

const FaultsContext = createContext<readonly FaultView[]>([]);
export const FaultsProvider = FaultsContext.Provider;

export const useFaults = (): readonly FaultView[] => useContext(FaultsContext);

/** Faults of a place and of all that stands in it; deeper places that show their own are left out. */
export function useFaultsAt(at: string): readonly FaultView[] {
  return useFaults().filter(({ path }) => isAt(path, at));
}

export function isAt(path: string, at: string): boolean {
  return path === at || path.startsWith(`${at}.`);
}

/** What is wrong here, said where it is. */
export function FaultsAt({
  at,
  except = [],
}: {
  readonly at: string;
  readonly except?: readonly string[];
}) {
  const faults = useFaultsAt(at).filter(({ path }) => !except.some((each) => isAt(path, each)));
  if (faults.length === 0) return null;
  const sentences = [...new Set(faults.map(({ sentence }) => sentence))];
  return (
    <ul className={classes.faults}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <IconAlertTriangle size={14} aria-hidden /> {sentence}
        </li>
      ))}
    </ul>
  );
}
