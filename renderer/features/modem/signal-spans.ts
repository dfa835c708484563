import type { SignalSample } from '../../../src/ipc/index.ts';

/** A sample every five minutes while the unit runs: what comes later says nothing of the time before. */
const believedMs = 11 * 60_000;

/** For how long the modem was as a sample says. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** 0–100; null where the modem was not ready, or does not tell. */
  readonly signal: number | null;
  readonly isReady: boolean;
  readonly technology: string | null;
}

/** The oldest first; time in which nobody looked is in none of them. */
export function spansOf(samples: readonly SignalSample[], now: number): Span[] {
  return samples.map(({ at, state, signal, technology }, index) => ({
    from: at,
    to: Math.min(samples[index + 1]?.at ?? now, at + believedMs, Math.max(now, at)),
    signal,
    isReady: state === 'ready',
    technology,
  }));
}

/** Spans without a pause between them, and without a change of `isReady`: what one line is drawn through. */
export function runsOf(spans: readonly Span[]): Span[][] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.to === span.from && last.isReady === span.isReady) run.push(span);
    else runs.push([span]);
  }
  return runs;
}

export interface SignalRow {
  readonly from: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** What it was registered on, each once, in order. */
  readonly technologies: readonly string[];
  readonly outMs: number;
}

/** The same in figures, one row for each `everyMs` in which somebody looked; the latest first. */
export function rowsOf(
  spans: readonly Span[],
  from: number,
  to: number,
  everyMs: number,
): SignalRow[] {
  const rows: SignalRow[] = [];
  for (let start = from; start < to; start += everyMs) {
    const end = Math.min(start + everyMs, to);
    const within = spans.filter((span) => span.from < end && span.to > start);
    if (within.length > 0) rows.unshift(rowOf(within, start, end));
  }
  return rows;
}

export function rowOf(spans: readonly Span[], from: number, to: number): SignalRow {
  const signals = spans.map(({ signal }) => signal).filter((signal) => signal !== null);
  const out = spans.filter(({ isReady }) => !isReady);
  const lasts = (span: Span) => Math.min(span.to, to) - Math.max(span.from, from);
  return {
    from,
    lowest: signals.length > 0 ? Math.min(...signals) : null,
    highest: signals.length > 0 ? Math.max(...signals) : null,
    technologies: [
      ...new Set(spans.map(({ technology }) => technology).filter((one) => one !== null)),
    ],
    outMs: out.reduce((sum, span) => sum + lasts(span), 0),
  };
}
