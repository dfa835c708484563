import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearTechnical, listTechnical, raiseTechnical } from '../alerts/index.ts';
import { Ballast, heartbeatPath, type SyslogLine } from '../monitoring/index.ts';
import { writeSetting } from '../shared/settings.ts';
import { runWork, type Work } from '../shared/work.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { DiskRoom } from './disk-room.ts';
import { modemView } from './modem-view.ts';
import { SecondWay } from './second-way.ts';

let store: TestStore;
let monotonic: FakeMonotonic;
let way: SecondWay;
let lines: SyslogLine[];
let isSyslogDown: boolean;
let asked: string[];
let free: number;

const dataDir = () => dirname(store.path);
const deps = () => ({
  db: store.db,
  clock: store.clock,
  ids: store.ids,
  publish: () => way?.changed(),
});
const work = (action: (work: Work) => void) =>
  runWork(deps(), { kind: 'automate' }, action as never);
const beat = () => JSON.parse(readFileSync(heartbeatPath(dataDir()), 'utf8'));
const ballast = () => new Ballast(dataDir(), 2 ** 20);
const codes = () => listTechnical(store.db).map(({ code }) => code);

function open(): void {
  way = new SecondWay({
    deps: deps(),
    machineClock: store.clock,
    monotonic,
    dataDir: dataDir(),
    freeBytes: () => free,
    room: new DiskRoom(deps(), ballast()),
    modem: () => modemView([], false, 0),
    senderTo: (target) => {
      asked.push(target);
      return async (some) => {
        if (isSyslogDown) throw new Error('down');
        lines.push(...some);
      };
    },
  });
}

/** A second passes, and what changed is said. */
async function pass(ms = 1_000): Promise<void> {
  store.clock.advance(ms);
  monotonic.advance(ms);
  await way.settled();
}

beforeEach(() => {
  store = openTestStore('2026-03-02T09:00:00Z');
  monotonic = new FakeMonotonic();
  lines = [];
  asked = [];
  free = 100 * 2 ** 30;
  isSyslogDown = false;
});
afterEach(async () => {
  await way.dispose();
  store.dispose();
});

describe('H16: the heartbeat', () => {
  it('is written at the start, each minute, and with each alert; and says when the unit stops', async () => {
    open();
    expect(beat()).toMatchObject({
      ...{ format: 1, state: 'ok', mode: 'trial', writtenAt: '2026-03-02T09:00:00.000Z' },
      ...{ modem: { state: 'none' }, technicalAlerts: [], loopTest: null },
      queue: { waiting: 0, urgent: 0, held: 0 },
    });
    await pass(60_000);
    expect(beat().writtenAt).toBe('2026-03-02T09:01:00.000Z');
    work((inside) => raiseTechnical(inside, 'modem-failing', {}));
    await pass();
    expect(beat()).toMatchObject({
      state: 'failure',
      technicalAlerts: [
        { code: 'modem-failing', level: 'failure', since: '2026-03-02T09:01:00.000Z' },
      ],
    });
    work((inside) => clearTechnical(inside, 'modem-failing'));
    work((inside) => raiseTechnical(inside, 'clock-off', {}));
    await pass();
    expect(beat().state).toBe('warning');
    await way.dispose();
    expect(beat().state).toBe('stopped');
    expect(readdirSync(dataDir()).filter((name) => name.startsWith('heartbeat'))).toEqual([
      'heartbeat.json',
    ]);
    expect(statSync(heartbeatPath(dataDir())).mode & 0o777).toBe(0o600);
  });

  it('holds no number, name or text of anybody', async () => {
    writeSetting(store.db, 0, 'onCallNumber', '+33639980090');
    open();
    expect(readFileSync(heartbeatPath(dataDir()), 'utf8')).not.toMatch(/3363998|0639/);
  });

  it('that cannot be written is a technical alert, and ends when it can', async () => {
    open();
    rmSync(heartbeatPath(dataDir()));
    mkdirSync(`${heartbeatPath(dataDir())}/x`, { recursive: true });
    await pass(60_000);
    expect(codes()).toEqual(['monitoring-unreachable']);
    rmSync(heartbeatPath(dataDir()), { recursive: true });
    await pass(60_000);
    expect(codes()).toEqual([]);
  });
});

describe('H18: the disk', () => {
  const mebibyte = 2 ** 20;

  it('is said to be nearly full while there is room to say it, and no more once there is enough', async () => {
    open();
    free = 400 * mebibyte;
    await pass(60_000);
    expect(codes()).toEqual(['disk-full']);
    free = 700 * mebibyte;
    await pass(60_000);
    expect(codes()).toEqual(['disk-full']);
    free = 1_100 * mebibyte;
    await pass(60_000);
    expect(codes()).toEqual([]);
  });

  it('keeps room for replies, gives it up when there is no other, and takes it back', async () => {
    open();
    expect(ballast().isKept).toBe(true);
    free = 5 * mebibyte;
    await pass(60_000);
    expect([codes(), ballast().isKept]).toEqual([['disk-full', 'disk-out'], false]);
    free = 120 * mebibyte;
    await pass(60_000);
    expect([codes(), ballast().isKept]).toEqual([['disk-full', 'disk-out'], false]);
    free = 300 * mebibyte;
    await pass(60_000);
    expect([codes(), ballast().isKept]).toEqual([['disk-full'], true]);
  });
});

describe('the syslog', () => {
  it('is off until it is set', async () => {
    open();
    work((inside) => raiseTechnical(inside, 'modem-failing', {}));
    await pass();
    expect([asked, lines]).toEqual([[], []]);
  });

  it('is told that the unit starts, each alert once, its end, and each hour what stands', async () => {
    writeSetting(store.db, 0, 'syslogTo', 'udp://10.0.0.5:514');
    open();
    work((inside) => raiseTechnical(inside, 'modem-failing', {}));
    await pass();
    await pass(60_000);
    expect(lines.map(({ severity, messageId }) => `${severity} ${messageId}`)).toEqual([
      'notice started',
      'error modem-failing',
    ]);
    expect(lines[1]?.text).toContain('Débranchez le modem dix secondes');
    await pass(3_600_000);
    expect(lines.at(-1)).toMatchObject({ messageId: 'modem-failing', severity: 'error' });
    work((inside) => clearTechnical(inside, 'modem-failing'));
    await pass();
    expect(lines.at(-1)).toMatchObject({ messageId: 'modem-failing', severity: 'notice' });
    await way.dispose();
    expect(lines.at(-1)).toMatchObject({ messageId: 'stopped' });
  });

  it('that is set while the unit runs is told what stands already', async () => {
    open();
    work((inside) => raiseTechnical(inside, 'modem-failing', {}));
    await pass();
    work((inside) => {
      writeSetting(inside.db, inside.now, 'syslogTo', 'local');
      inside.changed({ kind: 'unit' });
    });
    await pass();
    expect([asked, lines.map(({ messageId }) => messageId)]).toEqual([
      ['local'],
      ['modem-failing'],
    ]);
  });

  it('that cannot be reached is a technical alert, until it can', async () => {
    writeSetting(store.db, 0, 'syslogTo', 'tcp://10.0.0.5:601');
    isSyslogDown = true;
    open();
    await pass();
    expect(codes()).toEqual(['monitoring-unreachable']);
    isSyslogDown = false;
    work((inside) => raiseTechnical(inside, 'clock-off', {}));
    await pass();
    expect(codes()).toEqual(['clock-off']);
  });
});

describe('the port of the hospital’s monitoring', () => {
  interface Answer {
    readonly status: number;
    readonly body: string;
  }
  const ask = (port: number, options: { path?: string; method?: string; host?: string } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const { path = '/', method = 'GET', host = `127.0.0.1:${port}` } = options;
      const asking = request(
        { host: '127.0.0.1', port, path, method, headers: { Host: host }, agent: false },
        (response) => {
          let body = '';
          response.on('data', (chunk) => {
            body += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        },
      );
      asking.once('error', reject);
      asking.end();
    });

  /** One that was free a moment ago. */
  async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return port;
  }

  it('says 200 while all is well and 503 while texts do not leave, to programs of this machine only', async () => {
    const port = await freePort();
    writeSetting(store.db, 0, 'statusPort', port);
    open();
    await way.isListening();
    const well = await ask(port);
    expect([well.status, JSON.parse(well.body).state]).toEqual([200, 'ok']);
    work((inside) => raiseTechnical(inside, 'modem-dead', {}));
    const ill = await ask(port);
    expect([ill.status, JSON.parse(ill.body).technicalAlerts[0].code]).toEqual([503, 'modem-dead']);
    expect((await ask(port, { host: 'vigie.example' })).status).toBe(403);
    expect((await ask(port, { path: '/autre' })).status).toBe(404);
    expect((await ask(port, { method: 'POST' })).status).toBe(405);
    await way.dispose();
    await expect(ask(port)).rejects.toThrow('ECONNREFUSED');
  });

  it('that another program has is a technical alert', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    writeSetting(store.db, 0, 'statusPort', (other.address() as AddressInfo).port);
    open();
    await way.isListening();
    expect(codes()).toEqual(['monitoring-unreachable']);
    await new Promise<void>((resolve) => other.close(() => resolve()));
  });
});
