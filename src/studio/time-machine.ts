import type { AlertLevel } from '../conversations/dry.ts';
import { fitText } from '../gsm/index.ts';
import { addDays, dayOf, daysBetween, instantOf, weekdayOf } from '../shared/calendar.ts';
import { isPublicHoliday } from '../shared/holidays.ts';
import { opensOn, type Settings } from '../shared/settings.ts';
import { type Load, modemLoad } from './modem-load.ts';
import { leastAsked, type PastRate, type RatedLevel } from './past-rates.ts';
import { Ward, type WardPatient } from './ward.ts';

/** J-7 and J+30, unless a protocol begins earlier. */
const firstDay = -7;
const lastDay = 30;

export interface Member extends WardPatient {
  readonly stayId: string;
  /** NOM Prénom. */
  readonly name: string;
}

export interface MachineText {
  readonly at: number;
  readonly stayId: string;
  readonly name: string;
  readonly step: string;
  readonly kind: 'notice' | 'question' | 'reminder' | 'answer' | 'correction';
  readonly toRelative: boolean;
  readonly text: string;
  readonly parts: number;
}

export interface MachineAlert {
  readonly at: number;
  readonly stayId: string;
  readonly name: string;
  readonly level: AlertLevel;
  readonly sentence: string;
}

export interface MachineCall {
  readonly at: number;
  readonly stayId: string;
  readonly name: string;
  readonly step: string;
  readonly reason: string;
}

export interface ExpectedAlerts {
  readonly step: string;
  /** Days from the stay: J+1 is 1. */
  readonly day: number;
  readonly asked: number;
  /** How many past stays the rate comes from. */
  readonly pastAsked: number;
  /** Null where the history is too short to say. */
  readonly expected: Readonly<Record<RatedLevel, number>> | null;
}

export interface UnwatchedDay {
  readonly day: string;
  readonly why: 'weekday' | 'holiday' | 'closed';
  /** SMS of this list that leave on it. */
  readonly texts: number;
  /** Questions asked on it: whoever answers finds nobody. */
  readonly questions: number;
}

export interface TimeMachine {
  readonly texts: readonly MachineText[];
  readonly alerts: readonly MachineAlert[];
  readonly calls: readonly MachineCall[];
  readonly expected: readonly ExpectedAlerts[];
  readonly unwatched: readonly UnwatchedDay[];
  readonly load: Load;
}

export interface MachineOptions {
  readonly day: string;
  /** How long everybody takes to answer, well; null: nobody answers. */
  readonly answerMinutes: number | null;
  readonly secondsPerPart: number;
  readonly rates: ReadonlyMap<string, PastRate>;
}

/** One day's stays from J-7 to J+30 through the real engine, in memory: nothing is written or sent. */
export function runTimeMachine(
  members: readonly Member[],
  settings: Settings,
  { day, answerMinutes, secondsPerPart, rates }: MachineOptions,
  progress?: (part: number) => void,
): TimeMachine {
  const texts: MachineText[] = [];
  const alerts: MachineAlert[] = [];
  const calls: MachineCall[] = [];
  const asked = new Map<string, { step: string; day: number; stays: Set<string> }>();
  const answerAfterMs = answerMinutes === null ? null : answerMinutes * 60_000;
  const ward = new Ward(members, settings, { answerAfterMs }, (index, at, effects) => {
    const member = members[index];
    if (!member) return;
    const who = { at, stayId: member.stayId, name: member.name };
    const nameOf = (stepId: string) =>
      member.imagined.protocol.steps.find(({ id }) => id === stepId)?.name ?? stepId;
    for (const effect of effects) {
      if (effect.type === 'send') {
        const { kind, text, stepId, to } = effect;
        const { parts } = fitText(text);
        const toRelative = to === 'relative';
        texts.push({ ...who, step: nameOf(stepId), kind, toRelative, text, parts: parts.length });
      } else if (effect.type === 'alert') {
        alerts.push({ ...who, level: effect.level, sentence: effect.sentence });
      } else if (effect.type === 'step' && effect.became === 'asking') {
        const { stepId } = effect;
        const away = daysBetween(day, dayOf(at, settings.zone));
        const known = asked.get(stepId) ?? { step: nameOf(stepId), day: away, stays: new Set() };
        asked.set(stepId, known);
        known.stays.add(member.stayId);
      } else if (effect.type === 'step' && effect.became === 'to-call') {
        calls.push({ ...who, step: nameOf(effect.stepId), reason: effect.reason ?? '' });
      }
    }
  });
  const begins = Math.min(
    firstDay,
    ...members.flatMap(({ imagined }) =>
      imagined.protocol.steps.map(({ at }) => ('day' in at ? at.day : 0)),
    ),
  );
  const from = addDays(day, begins);
  const to = addDays(day, lastDay);
  const begin = instantOf(from, '00:00', settings.zone);
  ward.run(begin, instantOf(to, '23:59', settings.zone), progress);
  texts.sort((a, b) => a.at - b.at);
  return {
    texts,
    alerts,
    calls,
    expected: [...asked].map(([stepId, { step, day: away, stays }]) => ({
      ...{ step, day: away, asked: stays.size },
      ...expectedOf(rates.get(stepId), stays.size),
    })),
    unwatched: unwatchedDays(from, to, settings, texts),
    load: modemLoad(texts, secondsPerPart, settings.zone),
  };
}

function expectedOf(
  rate: PastRate | undefined,
  count: number,
): Pick<ExpectedAlerts, 'pastAsked' | 'expected'> {
  const pastAsked = rate?.asked ?? 0;
  if (!rate || pastAsked < leastAsked) return { pastAsked, expected: null };
  const share = count / pastAsked;
  const { urgent, call, silence } = rate.alerts;
  const expected = { urgent: urgent * share, call: call * share, silence: silence * share };
  return { pastAsked, expected };
}

/** Days on which nobody watches, by the unit's hours, its closed days and the holidays (H40). */
function unwatchedDays(
  from: string,
  to: string,
  settings: Settings,
  texts: readonly MachineText[],
): readonly UnwatchedDay[] {
  const days: UnwatchedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (opensOn(settings, day)) continue;
    const own = texts.filter(({ at }) => dayOf(at, settings.zone) === day);
    const questions = own.filter(({ kind }) => kind === 'question' || kind === 'reminder').length;
    days.push({ day, why: whyClosed(day, settings), texts: own.length, questions });
  }
  return days;
}

function whyClosed(day: string, settings: Settings): UnwatchedDay['why'] {
  if (isPublicHoliday(day, settings.holidays)) return 'holiday';
  return settings.opening[weekdayOf(day) - 1] === null ? 'weekday' : 'closed';
}
