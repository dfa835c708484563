/** Lets one task at a time through, in the order of asking, urgent ones before those that wait. */
export class Turns {
  readonly #urgent: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  async take<T>(task: () => Promise<T>, urgent: boolean): Promise<T> {
    if (this.#busy) {
      await new Promise<void>((resolve) => (urgent ? this.#urgent : this.#waiting).push(resolve));
    }
    this.#busy = true;
    try {
      return await task();
    } finally {
      const next = this.#urgent.shift() ?? this.#waiting.shift();
      if (next) next();
      else this.#busy = false;
    }
  }
}
