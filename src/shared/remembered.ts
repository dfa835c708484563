/**
 * Results of a pure function by key: at most `most` of them. What was asked for lately stays; of the
 * rest, the older half goes at once.
 */
export class Remembered<Key, Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  readonly #half: number;

  /** `most`: two at least. */
  constructor(most: number) {
    this.#half = Math.floor(most / 2);
  }

  /** The value of `key`, computed when it is not known. What `compute` throws is not remembered. */
  get(key: Key, compute: (key: Key) => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? compute(key);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
