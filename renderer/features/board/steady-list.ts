/** A list as it stands under somebody's hand, and what has come meanwhile. */
export interface SteadyList<T> {
  readonly shown: readonly T[];
  /** Items that are not shown yet: they would move the rows. */
  readonly arrived: readonly T[];
}

/**
 * While `held`, rows keep their places: items are updated where they stand, one that went stays
 * as it last was, new ones wait in `arrived` (H38). Otherwise the given order is shown.
 */
export function steadyList<T>(
  before: readonly T[],
  now: readonly T[],
  idOf: (item: T) => string,
  held: boolean,
): SteadyList<T> {
  if (!held) return { shown: now, arrived: [] };
  const current = new Map(now.map((item) => [idOf(item), item]));
  const shown = before.map((item) => current.get(idOf(item)) ?? item);
  const known = new Set(before.map(idOf));
  return { shown, arrived: now.filter((item) => !known.has(idOf(item))) };
}
