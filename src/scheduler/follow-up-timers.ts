/**
 * The timers of a follow-up, by name, ms UTC: kept as JSON in the row of `conversation`, which each
 * of its decisions writes anyway, with the earliest of them in `next_at`.
 */
export type FollowUpTimers = Readonly<Record<string, number>>;

/** What becomes of one timer; null: there is none any more. */
export type TimerChange = readonly [name: string, dueAt: number | null];

export const readTimers = (text: string): FollowUpTimers => JSON.parse(text) as FollowUpTimers;

/** The timers with these changes, the last word on each name. */
export function changeTimers(
  standing: FollowUpTimers,
  changes: readonly TimerChange[],
): FollowUpTimers {
  const timers: Record<string, number> = { ...standing };
  for (const [name, dueAt] of changes) {
    if (dueAt === null) delete timers[name];
    else timers[name] = dueAt;
  }
  return timers;
}

/** The instant of the earliest, null when there is none. */
export function earliestOf(timers: FollowUpTimers): number | null {
  const instants = Object.values(timers);
  return instants.length > 0 ? Math.min(...instants) : null;
}
