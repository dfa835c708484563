import type { ReadableDb } from '../db/index.ts';

interface Handle {
  prepare(text: string): { all(...given: unknown[]): { detail: string }[] };
}

export interface Plan {
  readonly text: string;
  /** What SQLite means to do, a line for each table. */
  readonly details: readonly string[];
}

/** How the statements that `ask` is the first to use on this connection would be carried out. */
export function plansOf(db: ReadableDb, ask: () => void): readonly Plan[] {
  const handle = db as unknown as Handle;
  const prepare = handle.prepare.bind(handle);
  const texts = new Set<string>();
  handle.prepare = (text) => {
    texts.add(text);
    return prepare(text);
  };
  try {
    ask();
  } finally {
    handle.prepare = prepare;
  }
  return [...texts]
    .filter((text) => /^\s*(?:SELECT|WITH|UPDATE|DELETE)/.test(text))
    .map((text) => {
      const names = Array.from(text.matchAll(/[:@](\w+)/g), ([, name = '']) => [name, 0]);
      const places = Array.from(text.matchAll(/\?/g), () => 0);
      const given = names.length > 0 ? [Object.fromEntries(names)] : places;
      const rows = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...given);
      return { text, details: rows.map(({ detail }) => detail) };
    });
}
