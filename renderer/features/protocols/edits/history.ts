import type { Definition } from '../definition.ts';

/** States of a draft since it was last kept, for going back and forth. */
export interface History {
  readonly past: readonly Definition[];
  readonly now: Definition;
  readonly future: readonly Definition[];
  /** The place that the last change was typed at: the next letter there is the same change. */
  readonly typing: string | null;
}

/** Further back nobody goes; each state is a whole protocol. */
const mostStates = 200;

export function begin(stored: Definition): History {
  return { past: [], now: stored, future: [], typing: null };
}

/** `typing` names the place of a text being typed; null is a change of its own. */
export function changed(history: History, next: Definition, typing: string | null): History {
  if (next === history.now) return history;
  const isSame = typing !== null && typing === history.typing;
  const past = isSame ? history.past : [...history.past, history.now].slice(-mostStates);
  return { past, now: next, future: [], typing };
}

export function undone({ past, now, future }: History): History {
  const before = past.at(-1);
  if (!before) return { past, now, future, typing: null };
  return { past: past.slice(0, -1), now: before, future: [now, ...future], typing: null };
}

export function redone({ past, now, future }: History): History {
  const [next, ...later] = future;
  if (!next) return { past, now, future, typing: null };
  return { past: [...past, now], now: next, future: later, typing: null };
}
