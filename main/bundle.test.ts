import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { events, requests } from '../src/ipc/index.ts';
import { copyNativeModules, nativeModules } from './native-modules.ts';

/** What Forge would package, built and loaded here without Electron's binary. */
const root = join(import.meta.dirname, '..');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-bundle-'));
  for (const part of ['main', 'train-worker', 'machine-worker', 'preload']) {
    await build({
      configFile: join(import.meta.dirname, `vite.${part}.config.ts`),
      logLevel: 'error',
      build: { outDir: join(folder, '.vite/build') },
    });
  }
  copyNativeModules(root, folder, process.platform, process.arch);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string): string =>
  execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });

describe('the main process', () => {
  it('loads as one file beside its native modules, and asks Electron for the lock first', () => {
    const electron = join(folder, 'node_modules/electron');
    mkdirSync(electron, { recursive: true });
    writeFileSync(
      join(electron, 'index.js'),
      `const say = (...words) => console.log(...words);
       exports.app = {
         enableSandbox: () => say('sandbox'),
         setPath: (name, path) => say(name, path),
         requestSingleInstanceLock: () => false,
         quit: () => say('quit'),
       };
       exports.protocol = { registerSchemesAsPrivileged: () => say('scheme') };`,
    );
    const args = `process.argv.push('--data', '/tmp/x', '--some-switch-of-chromium=1');`;
    const said = run(`${args} require('./.vite/build/main.cjs')`).trim().split('\n');
    expect(said).toEqual(['sandbox', `userData ${join('/tmp/x', 'windows')}`, 'scheme', 'quit']);
    rmSync(electron, { recursive: true });
  });
});

describe('threads', () => {
  it.each(['train-worker', 'machine-worker'])(
    'load as one file beside the main process, and open the folder they are given: %s',
    (name) => {
      const said = run(`
      const { Worker } = require('node:worker_threads');
      const workerData = { databasePath: '/nowhere/vigie.db', key: new Uint8Array(32) };
      new Worker('./.vite/build/${name}.cjs', { workerData })
        .on('message', (message) => console.log(JSON.stringify(message)));
    `);
      expect(JSON.parse(said)).toEqual({ kind: 'failed', code: 'db/no-folder' });
    },
  );
});

describe('copyNativeModules', () => {
  it('brings every module whole enough to be loaded away from the sources', () => {
    const loaded = run(`
      const Sqlite = require('better-sqlite3');
      const db = new Sqlite(':memory:');
      const { hashSync } = require('@node-rs/argon2');
      const { autoDetect } = require('@serialport/bindings-cpp');
      console.log(db.prepare('SELECT 1 AS one').get().one, hashSync('x').slice(0, 9), typeof autoDetect);
    `);
    expect(loaded).toBe('1 $argon2id function\n');
    expect(nativeModules.every((name) => existsSync(join(folder, 'node_modules', name)))).toBe(
      true,
    );
  });

  it('leaves sources and the binaries of other systems behind', () => {
    const sqlite = join(folder, 'node_modules/better-sqlite3');
    expect(existsSync(join(sqlite, 'deps'))).toBe(false);
    const prebuilds = readdirSync(join(sqlite, 'prebuilds'));
    expect(prebuilds.every((name) => name.startsWith(process.platform))).toBe(true);
  });
});

describe('the preload', () => {
  interface Bridge {
    invoke(name: string, input: unknown): Promise<unknown>;
    subscribe(name: string, listener: (data: unknown) => void): () => void;
  }

  function load() {
    const sent: unknown[][] = [];
    const listeners = new Set<(...args: unknown[]) => void>();
    let exposed: { name: string; bridge: Bridge } | undefined;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, bridge: Bridge) => {
          exposed = { name, bridge };
        },
      },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          sent.push(args);
          return 'reply';
        },
        on: (_channel: string, listener: (...args: unknown[]) => void) => listeners.add(listener),
        off: (_channel: string, listener: (...args: unknown[]) => void) =>
          listeners.delete(listener),
      },
    };
    const code = readFileSync(join(folder, '.vite/build/preload.cjs'), 'utf8');
    const required: string[] = [];
    new Function('require', code)((name: string) => {
      required.push(name);
      return electron;
    });
    if (exposed === undefined) throw new Error('nothing was exposed');
    return { ...exposed, sent, listeners, required, code };
  }

  it('is a few dozen lines that load nothing but Electron', () => {
    const { required, code, name, bridge } = load();
    expect(required).toEqual(['electron']);
    expect(code.length).toBeLessThan(6_000);
    expect([name, Object.keys(bridge)]).toEqual(['vigie', ['invoke', 'subscribe']]);
  });

  it('passes on every request of the contract, and no other', async () => {
    const { bridge, sent } = load();
    for (const name of Object.keys(requests)) {
      expect(await bridge.invoke(name, { a: 1 })).toBe('reply');
    }
    expect(sent).toEqual(Object.keys(requests).map((name) => ['vigie:request', name, { a: 1 }]));
    await expect(bridge.invoke('shell:open', {})).rejects.toThrow('unknown request');
    expect(sent).toHaveLength(Object.keys(requests).length);
  });

  it('hands over the data of the event asked for, never Electron’s own event', () => {
    const { bridge, listeners } = load();
    const heard: unknown[][] = [];
    const stop = bridge.subscribe('board:changed', (...args) => heard.push(args));
    for (const listener of listeners) {
      listener({ sender: 'secret' }, 'unit:changed', {});
      listener({ sender: 'secret' }, 'board:changed', { n: 1 });
    }
    expect(heard).toEqual([[{ n: 1 }]]);
    stop();
    expect(listeners.size).toBe(0);
    for (const name of Object.keys(events))
      expect(() => bridge.subscribe(name, () => {})).not.toThrow();
    expect(() => bridge.subscribe('anything', () => {})).toThrow('unknown event');
  });
});
