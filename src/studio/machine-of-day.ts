import type { ReadableDb } from '../db/index.ts';
import type { Definition } from '../protocols/index.ts';
import { readSettings } from '../shared/settings.ts';
import { castOfDay } from './cast-of-day.ts';
import { leastAsked, pastRates, secondsPerPart } from './past-rates.ts';
import { runTimeMachine } from './time-machine.ts';

/** What somebody answers who has the telephone at hand. */
const answerMinutes = 10;

export interface MachineJob {
  readonly day: string;
  /** The folder's time, ms UTC: past rates are counted up to it. */
  readonly now: number;
  /** Stands in for the protocol of its name; null: all as they are in use. */
  readonly edited: Definition | null;
  /** Everybody answers soon and well, or nobody does. */
  readonly replies: 'all' | 'none';
}

export type MachineOfDay = ReturnType<typeof machineOfDay>;

/** A day's real list from J-7 to J+30, with what it rests on. Reads only. */
export function machineOfDay(
  db: ReadableDb,
  { day, now, edited, replies }: MachineJob,
  progress: (part: number) => void,
) {
  const settings = readSettings(db);
  const { members, leftOut } = castOfDay(db, settings, day, edited);
  const speed = secondsPerPart(db);
  const machine = runTimeMachine(
    members,
    settings,
    {
      ...{ day, answerMinutes: replies === 'all' ? answerMinutes : null },
      ...{ secondsPerPart: speed.seconds, rates: pastRates(db, now) },
    },
    progress,
  );
  return {
    ...machine,
    ...{ day, stays: members.length, leftOut },
    notReached: members.flatMap(({ stayId, name, imagined: { reach } }) =>
      reach.kind === 'call' ? [{ stayId, name, reason: reach.reason }] : [],
    ),
    protocols: protocolsOf(members.map(({ imagined }) => imagined.protocol)),
    speed: { ...speed, isAssumed: speed.parts < leastAsked },
  };
}

function protocolsOf(protocols: readonly Definition[]) {
  const counted = new Map<string, { name: string; number: number; stays: number }>();
  for (const { id, name, number } of protocols) {
    const known = counted.get(`${id} ${number}`) ?? { name, number, stays: 0 };
    known.stays += 1;
    counted.set(`${id} ${number}`, known);
  }
  return [...counted.values()];
}
