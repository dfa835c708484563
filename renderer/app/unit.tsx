import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '../../src/ipc/index.ts';
import { useRequest } from '../api/index.ts';
import { type Formats, makeFormats } from './formats.ts';

interface UnitContextValue {
  readonly unit: UnitView;
  readonly formats: Formats;
  /** The folder's day, YYYY-MM-DD. */
  readonly today: string;
  /** True when the unit has not answered for half a minute, although the line looks open. */
  readonly silent: boolean;
}

const UnitContext = createContext<UnitContextValue | null>(null);

const askEveryMs = 10_000;
const silentAfterMs = 30_000;

/** Everything that needs the unit's name, mode, zone or time stands under this. */
export function UnitProvider({
  waiting,
  children,
}: {
  readonly waiting: (error: Error | null) => ReactNode;
  readonly children: ReactNode;
}) {
  const { i18n } = useTranslation();
  const status = useRequest('unit:status', {}, { everyMs: askEveryMs });
  const tick = useTick(5000);
  const unit = status.data;
  const zone = unit?.zone ?? 'Europe/Paris';
  const formats = useMemo(
    () => makeFormats(zone, i18n.language === 'en' ? 'en' : 'fr'),
    [zone, i18n.language],
  );
  if (!unit) return waiting(status.error);
  const silent = tick - status.dataUpdatedAt > silentAfterMs;
  return (
    <UnitContext value={{ unit, formats, today: formats.dayOf(unit.now), silent }}>
      {children}
    </UnitContext>
  );
}

export function useUnit(): UnitContextValue {
  const value = useContext(UnitContext);
  if (!value) throw new Error('useUnit outside UnitProvider');
  return value;
}

/** Real time, for display only: what is decided is decided in the Unit. */
function useTick(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The folder's time between two answers of the unit: its last `now`, moved on at its speed. */
export function useUnitNow(): number {
  const { unit } = useUnit();
  const [reference, setReference] = useState({ unit, at: performance.now() });
  if (reference.unit !== unit) setReference({ unit, at: performance.now() });
  useTick(1000);
  return unit.now + Math.max(0, performance.now() - reference.at) * unit.clockSpeed;
}
