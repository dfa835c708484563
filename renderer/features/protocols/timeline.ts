import type { Definition, Step } from './definition.ts';

/** What stands at the end of the timeline; no step can be called so. */
export const common = '#common';
export const about = '#about';

/** The entry of the timeline that a place belongs to. */
export function entryOf(path: string): string {
  const [list = '', name] = path.split('.');
  if (list === 'steps' && name !== undefined) return name;
  return ['picks', 'name', 'note', 'steps'].includes(list) ? about : common;
}

export interface TimelineDay {
  /** Days from the stay: J-1 is -1. */
  readonly day: number;
  readonly steps: readonly { readonly step: Step; readonly index: number }[];
}

/** Steps by day, in order of time; one that follows another stands on the day that it falls on at the latest. */
export function timelineOf(definition: Definition): readonly TimelineDay[] {
  const days = new Map<number, { step: Step; index: number; minute: number }[]>();
  for (const [index, step] of definition.steps.entries()) {
    const minute = minuteOf(definition, step);
    const day = Math.floor(minute / minutesADay);
    days.set(day, [...(days.get(day) ?? []), { step, index, minute }]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, steps]) => ({ day, steps: steps.sort((a, b) => a.minute - b.minute) }));
}

const minutesADay = 24 * 60;

/** Minutes from the midnight that begins the day of the stay. A step that follows nothing stands on that day. */
export function minuteOf(definition: Definition, { at }: Step, depth = 0): number {
  if ('day' in at) {
    const [hour = '0', minute = '0'] = at.time.split(':');
    return at.day * minutesADay + Number(hour) * 60 + Number(minute);
  }
  const anchor = definition.steps.find(({ id }) => id === at.after);
  // A step cannot follow itself; whoever writes that sees the fault, not a frozen window.
  if (!anchor || depth > definition.steps.length) return 0;
  return minuteOf(definition, anchor, depth + 1) + at.minutes;
}
