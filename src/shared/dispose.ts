/** Whatever opens, listens or schedules returns one of these; disposing twice is harmless. */
export interface Disposable {
  dispose(): void | Promise<void>;
}

/** Disposes in the reverse order of adding, each once, and goes on after a failure. */
export class DisposeStack implements Disposable {
  #items: Disposable[] = [];

  add<T extends Disposable>(item: T): T {
    this.#items.push(item);
    return item;
  }

  async dispose(): Promise<void> {
    const items = this.#items.reverse();
    this.#items = [];
    const failures: unknown[] = [];
    for (const item of items) {
      try {
        await item.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some parts did not stop');
  }
}
