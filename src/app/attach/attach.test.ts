import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractVersion } from '../../ipc/index.ts';
import { CountingIds } from '../../shared/ids.ts';
import { FakeMonotonic } from '../../testing/fake-clock.ts';
import { createFakeUnit, fakeUnitView } from '../../testing/fake-unit.ts';
import type { Caller } from '../caller.ts';
import { createDispatcher, type Dispatcher } from '../dispatch.ts';
import type { Handlers } from '../unit-host.ts';
import { attach, serveLocalSocket } from './index.ts';
import { socketPath } from './socket-path.ts';
import { readUnitFile, type UnitFile, writeUnitFile } from './unit-file.ts';

let dataDir: string;
let monotonic: FakeMonotonic;
let dispatcher: Dispatcher;
let servers: { dispose(): unknown }[];

function makeDispatcher(overrides: Partial<Handlers> = {}): Dispatcher {
  const log = { warn: () => {}, error: () => {} };
  return createDispatcher(createFakeUnit(overrides), { ids: new CountingIds(), log });
}

async function serve(folder = dataDir): Promise<{ dispose(): void | Promise<void> }> {
  const server = await serveLocalSocket({ dataDir: folder, door: dispatcher, monotonic });
  servers.push(server);
  return server;
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vigie-attach-'));
  monotonic = new FakeMonotonic();
  dispatcher = makeDispatcher();
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.dispose();
  rmSync(dataDir, { recursive: true, force: true });
});

function unitFile(): UnitFile {
  const file = readUnitFile(dataDir);
  if (file === null) throw new Error('no unit.json');
  return file;
}

/** A stranger on the socket: says something, collects what comes back until the end. */
function stranger(says: string): { socket: Socket; heard: Promise<string> } {
  const socket = connect(unitFile().socket);
  const heard = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(text));
  });
  socket.write(says);
  return { socket, heard };
}

const hello = (given: object) =>
  `${JSON.stringify({ token: unitFile().token, contractVersion, as: 'cli', user: 'essai', ...given })}\n`;
const ask = `${JSON.stringify({ id: 1, name: 'unit:status', input: {} })}\n`;

describe('attach', () => {
  it('finds nobody in a folder where no unit runs', async () => {
    expect(await attach(dataDir)).toBeNull();
    expect(await attach(join(dataDir, 'missing'))).toBeNull();
  });

  it('is the command line, under the name of the user of the machine', async () => {
    const callers: Caller[] = [];
    dispatcher = makeDispatcher({
      'unit:status': (_, connection) => {
        callers.push(connection.caller);
        return fakeUnitView;
      },
    });
    await serve();
    const attachment = await attach(dataDir);
    await attachment?.client.request('unit:status', {});
    expect(callers).toMatchObject([{ kind: 'cli', user: expect.stringMatching(/.+/) }]);
    await attachment?.dispose();
  });

  it('finds nobody where a killed unit left its file and its socket', async () => {
    const path = join(dataDir, 'dead.sock');
    const listen = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`;
    const unit = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(unit.stdout, 'data');
    unit.kill('SIGKILL');
    await once(unit, 'exit');
    writeUnitFile(dataDir, { socket: path, token: 'a'.repeat(64), contractVersion, pid: 1 });
    expect(existsSync(path)).toBe(true);
    expect(await attach(dataDir)).toBeNull();
  });

  it('finds nobody where unit.json is torn', async () => {
    writeFileSync(join(dataDir, 'unit.json'), '{"socket":');
    expect(await attach(dataDir)).toBeNull();
  });

  it('says so when the unit does not know its token', async () => {
    await serve();
    writeUnitFile(dataDir, { ...unitFile(), token: 'b'.repeat(64) });
    await expect(attach(dataDir)).rejects.toMatchObject({ code: 'unit/attach-refused' });
  });

  it('settles what waits when the unit stops, and says that it is unknown', async () => {
    dispatcher = makeDispatcher({ 'unit:status': () => new Promise(() => {}) });
    const server = await serve();
    const attachment = await attach(dataDir);
    const waiting = attachment?.client.request('unit:status', {});
    await server.dispose();
    expect(await waiting).toMatchObject({ error: { code: 'unit/connection-lost' } });
    expect(await attachment?.client.request('unit:status', {})).toMatchObject({ ok: false });
    await attachment?.lost;
  });
});

describe('serveLocalSocket', () => {
  it('keeps its file and its socket to the owner', async () => {
    await serve();
    expect(statSync(join(dataDir, 'unit.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(unitFile().socket)).mode & 0o777).toBe(0o700);
    expect(unitFile()).toEqual({
      socket: expect.any(String),
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
      contractVersion,
      pid: process.pid,
    });
  });

  it('says nothing before the first line is right', async () => {
    await serve();
    for (const first of [ask, '\n', 'GET / HTTP/1.1\r\n', hello({ token: 'c'.repeat(64) })]) {
      const answer = JSON.parse(await stranger(first + ask).heard);
      expect(answer).toMatchObject({ ok: false, error: { code: 'unit/attach-refused' } });
    }
  });

  it('tells a client of another version that it is, once its token is right', async () => {
    await serve();
    const known = await stranger(hello({ contractVersion: 999 })).heard;
    expect(JSON.parse(known)).toMatchObject({ error: { code: 'unit/other-version' } });
    const unknown = await stranger(hello({ contractVersion: 999, token: '' })).heard;
    expect(JSON.parse(unknown)).toMatchObject({ error: { code: 'unit/attach-refused' } });
  });

  it('refuses a name that could forge a line of the trail', async () => {
    await serve();
    const answer = JSON.parse(await stranger(hello({ user: 'x\ncli:root' })).heard);
    expect(answer).toMatchObject({ error: { code: 'unit/attach-refused' } });
  });

  it('cuts off who sends a first line without end, and who says nothing', async () => {
    await serve();
    expect(await stranger('x'.repeat(5000)).heard).toBe('');
    const silent = stranger('');
    await new Promise((resolve) => silent.socket.once('connect', resolve));
    while (monotonic.pending === 0) await new Promise(setImmediate);
    monotonic.advance(5_000);
    expect(await silent.heard).toBe('');
    expect(monotonic.pending).toBe(0);
  });

  it('cuts off a client whose line is no request', async () => {
    await serve();
    const heard = await stranger(`${hello({})}{"id":"x"}\n`).heard;
    expect(heard.trim().split('\n')).toHaveLength(1);
  });

  it('answers lines that come in pieces or together', async () => {
    await serve();
    const { socket, heard } = stranger(hello({}) + ask + ask.replace('1', '2') + ask.slice(0, 9));
    socket.write(ask.slice(9).replace('1', '3'));
    await new Promise<void>((resolve) => {
      let lines = 0;
      socket.on('data', (chunk) => {
        lines += chunk.toString().split('\n').length - 1;
        if (lines === 4) resolve();
      });
    });
    socket.destroy();
    expect((await heard).trim().split('\n')).toHaveLength(4);
  });

  it('starts where a killed unit left its socket, and leaves nothing when it stops', async () => {
    await serve();
    const { socket } = unitFile();
    const again = await serve();
    const attachment = await attach(dataDir);
    expect(await attachment?.client.request('unit:status', {})).toMatchObject({ ok: true });
    await attachment?.dispose();
    await again.dispose();
    expect([existsSync(socket), existsSync(join(dataDir, 'unit.json'))]).toEqual([false, false]);
    expect(monotonic.pending).toBe(0);
  });

  it('takes a short path elsewhere for a folder whose own is too long', async () => {
    const deep = join(dataDir, 'x'.repeat(100));
    mkdirSync(deep);
    await serve(deep);
    const attachment = await attach(deep);
    expect(attachment).not.toBeNull();
    await attachment?.dispose();
    const path = socketPath(deep, '');
    expect(Buffer.byteLength(path)).toBeLessThan(107);
    expect(path).not.toBe(socketPath(join(dataDir, 'y'.repeat(100)), ''));
  });

  it('does not use a socket folder that others may enter', async () => {
    mkdirSync(join(dataDir, 'socket'), { mode: 0o755 });
    await expect(serve()).rejects.toMatchObject({ code: 'unit/socket-unsafe' });
    expect(existsSync(join(dataDir, 'unit.json'))).toBe(false);
  });

  it('writes unit.json anew, even over a draft left by a crash', () => {
    const file = { socket: 's', token: 'd'.repeat(64), contractVersion, pid: 7 };
    writeFileSync(join(dataDir, 'unit.json.7'), 'half');
    writeUnitFile(dataDir, file);
    expect(JSON.parse(readFileSync(join(dataDir, 'unit.json'), 'utf8'))).toEqual(file);
  });
});
