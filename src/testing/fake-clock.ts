import type { Clock, Monotonic } from '../shared/clock.ts';

/** A clock that moves only when told. */
export class FakeClock implements Clock {
  #now: number;

  constructor(start: number | string = '2026-03-02T08:00:00Z') {
    this.#now = typeof start === 'string' ? Date.parse(start) : start;
  }

  now(): number {
    return this.#now;
  }

  set(instant: number | string): void {
    this.#now = typeof instant === 'string' ? Date.parse(instant) : instant;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** Real time under the test's control: `advance` fires what became due, in order. */
export class FakeMonotonic implements Monotonic {
  #now = 0;
  #timers: { at: number; order: number; action: () => void }[] = [];
  #order = 0;

  now(): number {
    return this.#now;
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { at: this.#now + delayMs, order: this.#order++, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  get pending(): number {
    return this.#timers.length;
  }

  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#timers
        .filter((timer) => timer.at <= until)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.action();
    }
    this.#now = until;
  }
}
