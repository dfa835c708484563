/**
 * The folder's time: rules steps, hours, expiry, escalation, and everything stored or shown.
 * Instants are integers, milliseconds UTC.
 */
export interface Clock {
  now(): number;
}

/**
 * Real time that never jumps: rules whatever waits for a machine (AT time-outs, watchdog,
 * back-off, missing parts and reports). Only training folders can make it differ from `Clock`.
 */
export interface Monotonic {
  /** Milliseconds since an arbitrary origin. */
  now(): number;
  /** Calls once after `delayMs`; the returned function cancels. */
  after(delayMs: number, action: () => void): () => void;
}

/** The real clock. With `SystemMonotonic` the only code that reads the machine's time. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }
}

export class SystemMonotonic implements Monotonic {
  now(): number {
    return performance.now();
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  }
}
