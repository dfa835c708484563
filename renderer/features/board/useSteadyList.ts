import { useCallback, useEffect, useRef, useState } from 'react';
import { type SteadyList, steadyList } from './steady-list.ts';

/** A hand that rests this long has left: an unattended pointer must not hold back an alert. */
const restMs = 10_000;

/** Holds the rows still while the pointer or the keyboard is at work in the list (H38). */
export function useSteadyList<T>(items: readonly T[], idOf: (item: T) => string) {
  const [held, setHeld] = useState(false);
  const shownBefore = useRef<readonly T[]>(items);
  const timer = useRef<number | undefined>(undefined);

  const release = useCallback(() => {
    window.clearTimeout(timer.current);
    setHeld(false);
  }, []);
  const hold = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setHeld(false), restMs);
    setHeld(true);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const list: SteadyList<T> = steadyList(shownBefore.current, items, idOf, held);
  useEffect(() => {
    shownBefore.current = list.shown;
  });

  return {
    ...list,
    /** Puts what has come in its place: asked for, so nothing moves unawares. */
    showArrived: release,
    handlers: {
      onPointerMove: hold,
      onPointerDown: hold,
      onPointerLeave: release,
      onFocus: hold,
      onKeyDown: hold,
      onBlur: release,
    },
  };
}
