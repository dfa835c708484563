import { useEffect } from 'react';

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Calls `lock` once nobody has touched mouse or keyboard for so long, in real time. Null: never. */
export function useIdleLock(afterMinutes: number | null, lock: () => void): void {
  useEffect(() => {
    if (afterMinutes === null) return;
    let timer: number | undefined;
    const restart = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, afterMinutes * 60_000);
    };
    restart();
    for (const sign of signsOfLife) window.addEventListener(sign, restart, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, restart);
    };
  }, [afterMinutes, lock]);
}
