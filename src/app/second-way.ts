import { hostname } from 'node:os';
import program from '../../package.json' with { type: 'json' };
import {
  clearTechnical,
  listTechnical,
  raiseTechnical,
  type TechnicalAlert,
} from '../alerts/index.ts';
import type { ModemView } from '../ipc/index.ts';
import {
  alertLines,
  freeBytes,
  openStatusPort,
  readTarget,
  type SendSyslog,
  type StatusPort,
  type SyslogLine,
  standingLines,
  statusOf,
  syslogSender,
  type UnitStatus,
  writeHeartbeat,
} from '../monitoring/index.ts';
import type { Clock, Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { readSettings } from '../shared/settings.ts';
import { runWork, type WorkDeps } from '../shared/work.ts';
import { listTests, queueOf } from '../sims/index.ts';
import type { DiskRoom } from './disk-room.ts';
import { repeat } from './repeat.ts';

const automate = { kind: 'automate' } as const;

const beatMs = 60_000;
const sayAgainMs = 60 * 60_000;
/** Changes come in bunches; a fast training clock makes hundreds a second. */
const gatherMs = 1_000;

export interface SecondWayOptions {
  readonly deps: WorkDeps;
  /** The machine's time: what stands in files and logs, whatever the folder's. */
  readonly machineClock: Clock;
  readonly monotonic: Monotonic;
  readonly dataDir: string;
  readonly modem: () => ModemView;
  readonly room: DiskRoom;
  /** Tests put their own in its place. */
  readonly senderTo?: (target: string) => SendSyslog | null;
  readonly freeBytes?: (folder: string) => number;
}

/**
 * Technical alerts leave the room by a way that needs no modem: a file rewritten each minute, a
 * port of this machine, and the hospital's syslog, the last two where they are set (H16).
 */
export class SecondWay implements Disposable {
  readonly #options: SecondWayOptions;
  readonly #stops: Disposable[];
  readonly #failing = new Set<'heartbeat' | 'port' | 'syslog'>();
  #port: { readonly asked: number; readonly open: Promise<StatusPort | null> } | null = null;
  #syslog: { readonly asked: string; readonly send: SendSyslog | null } | null = null;
  #told: readonly TechnicalAlert[] = [];
  #sending: Promise<void> = Promise.resolve();
  #cancelLook: (() => void) | null = null;
  #isStopped = false;

  constructor(options: SecondWayOptions) {
    this.#options = options;
    const { monotonic } = options;
    this.#stops = [
      repeat(monotonic, beatMs, () => this.#look()),
      repeat(monotonic, sayAgainMs, () => this.#say(standingLines(this.#told, this.#now()))),
    ];
    this.#follow();
    this.#say([this.#line('started', 'Vigie a démarré.')]);
    this.#look();
  }

  /** Something of the unit changed: an alert, a setting, the modem. */
  readonly changed = (): void => {
    if (this.#isStopped) return;
    this.#cancelLook ??= this.#options.monotonic.after(gatherMs, () => {
      this.#cancelLook = null;
      this.#look();
    });
  };

  /** Whether the port of the settings is open, once that is known. */
  async isListening(): Promise<boolean> {
    return (await this.#port?.open) != null;
  }

  /** Waits until what was said is handed over. */
  settled(): Promise<void> {
    return this.#sending;
  }

  async dispose(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#cancelLook?.();
    for (const stop of this.#stops) await stop.dispose();
    this.#say([this.#line('stopped', 'Vigie s’arrête.')]);
    this.#beat();
    await this.#sending;
    await (await this.#port?.open)?.dispose();
  }

  #look(): void {
    if (this.#isStopped) return;
    this.#follow();
    this.#checkDisk();
    const alerts = listTechnical(this.#options.deps.db);
    this.#say(alertLines(this.#told, alerts, this.#now()));
    this.#told = alerts;
    this.#beat();
  }

  /** H18: said while there is still room to say it. */
  #checkDisk(): void {
    const { dataDir, room } = this.#options;
    try {
      room.look((this.#options.freeBytes ?? freeBytes)(dataDir));
    } catch {
      // A folder that cannot be looked at fails elsewhere, and loudly.
    }
  }

  #beat(): void {
    try {
      writeHeartbeat(this.#options.dataDir, this.#status());
      this.#works('heartbeat');
    } catch {
      this.#fails('heartbeat');
    }
  }

  #status(): UnitStatus {
    const { deps, modem } = this.#options;
    const { db, clock } = deps;
    const now = clock.now();
    const loop = listTests(db, now - 7 * 86_400_000).find(({ kind }) => kind === 'loop');
    return statusOf({
      program: program.version,
      pid: process.pid,
      machineNow: this.#now(),
      mode: readSettings(db).mode,
      modem: modem(),
      queue: queueOf(db, now),
      loopTest: loop ?? null,
      alerts: listTechnical(db),
      isStopped: this.#isStopped,
    });
  }

  /** Opens and closes what the settings ask. */
  #follow(): void {
    const { statusPort, syslogTo } = readSettings(this.#options.deps.db);
    if (syslogTo !== (this.#syslog?.asked ?? null)) {
      const senderTo = this.#options.senderTo ?? ((to) => senderOf(to, this.#options.monotonic));
      this.#syslog = syslogTo === null ? null : { asked: syslogTo, send: senderTo(syslogTo) };
      if (!this.#syslog) this.#works('syslog');
      // Whoever listens from now on is told what stands.
      this.#told = [];
    }
    if (statusPort !== (this.#port?.asked ?? null)) {
      const before = this.#port?.open ?? Promise.resolve(null);
      const closed = before.then(async (open) => {
        await open?.dispose();
        return null;
      });
      if (statusPort === null) {
        this.#port = null;
        void closed.then(() => this.#works('port'));
        return;
      }
      const open = closed
        .then(() => openStatusPort(statusPort, () => this.#status()))
        .then(
          (opened) => {
            this.#works('port');
            return opened;
          },
          () => {
            this.#fails('port');
            return null;
          },
        );
      this.#port = { asked: statusPort, open };
    }
  }

  /** In order, one batch after the other. */
  #say(lines: readonly SyslogLine[]): void {
    const send = this.#syslog?.send;
    if (lines.length === 0 || this.#syslog === null) return;
    this.#sending = this.#sending.then(async () => {
      try {
        if (!send) throw new Error('no such syslog');
        await send(lines);
        this.#works('syslog');
      } catch {
        this.#fails('syslog');
      }
    });
  }

  #fails(what: 'heartbeat' | 'port' | 'syslog'): void {
    if (this.#failing.has(what) || this.#isStopped) return;
    this.#failing.add(what);
    this.#work((work) => raiseTechnical(work, 'monitoring-unreachable', { what }));
  }

  #works(what: 'heartbeat' | 'port' | 'syslog'): void {
    const wasFailing = this.#failing.delete(what);
    if (!wasFailing || this.#failing.size > 0 || this.#isStopped) return;
    this.#work((work) => clearTechnical(work, 'monitoring-unreachable'));
  }

  #work(action: Parameters<typeof runWork<void>>[2]): void {
    try {
      runWork(this.#options.deps, automate, action as never);
    } catch {
      // A full disk says so by another alert.
    }
  }

  #line(messageId: string, text: string): SyslogLine {
    return { severity: 'notice', at: this.#now(), messageId, text };
  }

  #now(): number {
    return this.#options.machineClock.now();
  }
}

function senderOf(setting: string, monotonic: Monotonic): SendSyslog | null {
  const target = readTarget(setting);
  return target && syslogSender(target, { host: hostname(), pid: process.pid }, monotonic);
}
