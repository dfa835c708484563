import { type TechnicalAlert, type TechnicalLevel, technicalLevel } from '../alerts/index.ts';
import type { ModemView } from '../ipc/index.ts';
import type { Queue } from '../sims/index.ts';

/** `stopped`: an orderly end. A file that grows old without it is a unit that died. */
export type UnitState = 'ok' | 'warning' | 'failure' | 'stopped';

/** How the unit is, for the hospital's monitoring: states, counts and codes, nobody's name or number. */
export interface UnitStatus {
  /** Raised with any change that a reader would misunderstand. */
  readonly format: 1;
  readonly program: string;
  readonly pid: number;
  /** ISO 8601, UTC, of this computer: older than three minutes, the unit does not run. */
  readonly writtenAt: string;
  readonly state: UnitState;
  readonly mode: 'training' | 'trial' | 'live';
  readonly modem: {
    readonly state: ModemView['state'];
    readonly technology: ModemView['technology'];
    readonly signalPercent: number | null;
  };
  readonly queue: Pick<Queue, 'waiting' | 'urgent' | 'held'>;
  readonly loopTest: {
    readonly state: string;
    readonly at: string;
    readonly roundTripMs: number | null;
  } | null;
  readonly technicalAlerts: readonly {
    readonly code: string;
    readonly level: TechnicalLevel;
    readonly since: string;
  }[];
}

export interface StatusFacts {
  readonly program: string;
  readonly pid: number;
  readonly machineNow: number;
  readonly mode: UnitStatus['mode'];
  readonly modem: ModemView;
  readonly queue: Queue;
  readonly loopTest: {
    readonly state: string;
    readonly askedAt: number;
    readonly roundTripMs: number | null;
  } | null;
  readonly alerts: readonly TechnicalAlert[];
  readonly isStopped: boolean;
}

export function statusOf(facts: StatusFacts): UnitStatus {
  const { modem, queue, loopTest, alerts } = facts;
  const { waiting, urgent, held } = queue;
  return {
    format: 1,
    program: facts.program,
    pid: facts.pid,
    writtenAt: new Date(facts.machineNow).toISOString(),
    state: facts.isStopped ? 'stopped' : stateOf(alerts),
    mode: facts.mode,
    modem: { state: modem.state, technology: modem.technology, signalPercent: modem.signal },
    queue: { waiting, urgent, held },
    loopTest: loopTest && {
      state: loopTest.state,
      at: new Date(loopTest.askedAt).toISOString(),
      roundTripMs: loopTest.roundTripMs,
    },
    technicalAlerts: alerts.map(({ code, raisedAt }) => ({
      code,
      level: technicalLevel(code),
      since: new Date(raisedAt).toISOString(),
    })),
  };
}

function stateOf(alerts: readonly TechnicalAlert[]): UnitState {
  if (alerts.some(({ code }) => technicalLevel(code) === 'failure')) return 'failure';
  return alerts.length > 0 ? 'warning' : 'ok';
}
