import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShellPort } from '../src/app/ports.ts';
import { createListeners } from '../src/ipc/listeners.ts';
import { AppError } from '../src/shared/errors.ts';
import { CountingIds } from '../src/shared/ids.ts';
import { describeContract } from '../src/testing/contract-suite.ts';
import { FakeMonotonic } from '../src/testing/fake-clock.ts';
import { createFakeUnit, type FakeUnit } from '../src/testing/fake-unit.ts';
import { createKeepAwake } from './adapters/keep-awake.ts';
import { createKeyStore } from './adapters/key-store.ts';
import { createElectronPrinter } from './adapters/printing.ts';
import { runDesktop } from './desktop.ts';
import { serveWindows } from './ipc/serve-windows.ts';
import { FakeElectron, FakeWindow } from './testing/fake-electron.ts';
import { screensUrl } from './windows/screens-protocol.ts';

const log = { warn: () => {}, error: () => {} };
const windowOptions = {
  show: false,
  webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
} as const;

describeContract('Electron’s IPC', {
  kind: 'window',
  async open(dispatcher) {
    const electron = new FakeElectron();
    const served = serveWindows(electron.port.ipcMain, dispatcher);
    const window = new FakeWindow(windowOptions);
    await window.loadURL(screensUrl);
    served.add(window.webContents);
    const listeners = createListeners();
    window.heard.push = (args) => {
      const [, event, data] = args as [string, 'unit:changed', never];
      listeners.publish(event, data);
      return 0;
    };
    return {
      client: {
        request: (name, input) =>
          electron.invoke(window, window.webContents.mainFrame, name, input) as Promise<never>,
        subscribe: listeners.subscribe,
      },
      dispose: () => served.dispose(),
    };
  },
});

describe('runDesktop', () => {
  let dataDir: string;
  let electron: FakeElectron;
  let unit: FakeUnit;
  let shells: ShellPort[];
  let disposed: number;

  const run = (openUnit?: () => never) =>
    runDesktop(electron.port, {
      dataDir,
      rendererDir: join(dataDir, 'renderer'),
      preload: '/preload.cjs',
      trayIcon: '/tray.png',
      ids: new CountingIds(),
      log,
      monotonic: new FakeMonotonic(),
      openUnit: async (shell) => {
        openUnit?.();
        shells.push(shell);
        return {
          handlers: unit.handlers,
          subscribe: unit.subscribe,
          dispose: () => {
            disposed += 1;
          },
        };
      },
    });

  const quit = async () => {
    electron.port.app.quit();
    while (!electron.said.includes('quit')) await new Promise(setImmediate);
  };

  const onlyWindow = () => {
    const [window, ...others] = electron.windows;
    if (window === undefined || others.length > 0) throw new Error('one window was expected');
    return window;
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'vigie-desktop-'));
    mkdirSync(join(dataDir, 'renderer'));
    writeFileSync(join(dataDir, 'renderer/index.html'), '<meta content="__CSP_NONCE__">');
    writeFileSync(join(dataDir, 'renderer/main.js'), 'export {};');
    electron = new FakeElectron();
    unit = createFakeUnit();
    shells = [];
    disposed = 0;
  });

  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('shows the screens in one confined window, and stops everything on quitting', async () => {
    await run();
    const window = onlyWindow();
    expect(electron.said).toEqual([
      'sandbox',
      `userData ${join(dataDir, 'windows')}`,
      'scheme vigie',
      'ready',
    ]);
    expect([window.url, window.state]).toEqual(['vigie://screens/', 'shown']);
    expect(window.options.webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(existsSync(join(dataDir, 'unit.json'))).toBe(true);

    await quit();
    expect([disposed, unit.listeners, electron.trays, window.state]).toEqual([
      1,
      0,
      0,
      'destroyed',
    ]);
    expect([electron.handlers.size, electron.schemes.size]).toEqual([0, 0]);
    expect(existsSync(join(dataDir, 'unit.json'))).toBe(false);
  });

  it('denies permissions, navigation, second windows and the network', async () => {
    await run();
    const window = onlyWindow();
    expect(electron.permission).toBe(false);
    expect(window.opens).toEqual({ action: 'deny' });
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(window.emit(event)).toBe(true);
    }
    for (const url of ['https://example.org/', 'http://127.0.0.1/', 'vigie://other/', 'ws://a/']) {
      expect([url, electron.cancels(url)]).toEqual([url, true]);
    }
    for (const url of [screensUrl, 'blob:vigie://screens/1', 'data:image/png;base64,']) {
      expect([url, electron.cancels(url)]).toEqual([url, false]);
    }
    await quit();
  });

  it('hides its window instead of closing it, and brings it back', async () => {
    await run();
    const window = onlyWindow();
    expect(window.emit('close')).toBe(true);
    expect([window.state, disposed]).toEqual(['hidden', 0]);
    electron.menu[0]?.click();
    expect(window.state).toBe('shown');
    window.emit('close');
    electron.events.emit('second-instance');
    expect(window.state).toBe('shown');
    await quit();
  });

  it('asks before it stops watching', async () => {
    await run();
    const settle = () => new Promise(setImmediate);
    electron.answer = 0;
    electron.menu[1]?.click();
    await settle();
    expect(disposed).toBe(0);
    electron.answer = 1;
    electron.menu[1]?.click();
    while (!electron.said.includes('quit')) await settle();
    expect(disposed).toBe(1);
  });

  it('leaves the folder to the instance that has it', async () => {
    electron.isFirstInstance = false;
    await run();
    expect([electron.said.at(-1), electron.windows.length, shells.length]).toEqual(['quit', 0, 0]);
  });

  it('says why it cannot start, and ends with that code', async () => {
    await run(() => {
      throw new AppError('db/wrong-key');
    });
    expect(electron.said.at(-2)).toMatch(/^La clé fournie n’ouvre pas ces données/);
    expect(electron.said.at(-1)).toBe('exit 4');
    expect(electron.windows).toEqual([]);
  });

  it('answers its own page only', async () => {
    await run();
    const window = onlyWindow();
    const ask = (frame: { url: string } | null, from = window) =>
      electron.invoke(from, frame, 'unit:status', {});
    expect(await ask(window.webContents.mainFrame)).toMatchObject({ ok: true });
    const stranger = new FakeWindow(windowOptions);
    stranger.webContents.mainFrame.url = screensUrl;
    for (const reply of [
      await ask(null),
      await ask({ url: screensUrl }),
      await ask(stranger.webContents.mainFrame, stranger),
    ]) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'access/forbidden' } });
    }
    window.webContents.mainFrame.url = 'https://example.org/';
    expect(await ask(window.webContents.mainFrame)).toMatchObject({ ok: false });
    await quit();
  });

  it('serves the screens with the same policy as the loopback shell', async () => {
    await run();
    const get = async (url: string) => electron.schemes.get('vigie')?.(new Request(url));
    const page = await get('vigie://screens/');
    const nonce = /'nonce-([^']+)'/.exec(page?.headers.get('content-security-policy') ?? '')?.[1];
    expect(await page?.text()).toBe(`<meta content="${nonce}">`);
    const script = await get('vigie://screens/main.js');
    expect([script?.status, await script?.text()]).toEqual([200, 'export {};']);
    expect(script?.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('vigie://screens/%2e%2e/unit.json'))?.status).toBe(404);
    expect((await get('vigie://other/main.js'))?.status).toBe(404);
    await quit();
  });

  it('gives the unit the desktop around it', async () => {
    await run();
    shells[0]?.notify({ title: 'Vigie', body: 'Alerte urgente, carte 12' });
    expect(electron.said.at(-1)).toBe('Vigie: Alerte urgente, carte 12');
    await quit();
  });
});

describe('createKeyStore', () => {
  it('gives back the bytes that it sealed', async () => {
    const store = createKeyStore(new FakeElectron().port.safeStorage, 'linux');
    const secret = Buffer.from([0, 255, 128, 10]);
    expect(await store.unseal(await store.seal(secret))).toEqual(secret);
  });

  it('tells a key ring from Electron’s plain text, and from none', async () => {
    const electron = new FakeElectron();
    const protection = (platform: NodeJS.Platform) =>
      createKeyStore(electron.port.safeStorage, platform).protection();
    expect(await protection('linux')).toBe('sealed');
    electron.backend = 'basic_text';
    expect(await protection('linux')).toBe('plain-text');
    expect(await protection('win32')).toBe('sealed');
    electron.canEncrypt = false;
    expect(await protection('win32')).toBe('none');
  });
});

describe('createKeepAwake', () => {
  it('holds the machine awake once, and lets it go', () => {
    const electron = new FakeElectron();
    const keepAwake = createKeepAwake(electron.port.powerSaveBlocker);
    const held = [true, true, false, false, true].map((needed) => {
      keepAwake(needed);
      return electron.blockers.size;
    });
    expect(held).toEqual([1, 1, 0, 0, 1]);
  });
});

describe('createElectronPrinter', () => {
  it('prints in a hidden window without scripts, and leaves neither page nor window', async () => {
    const electron = new FakeElectron();
    const pdf = await createElectronPrinter(electron.port).print('<!doctype html><p>été</p>');
    const [window] = electron.windows;
    expect(Buffer.from(pdf).toString()).toBe('%PDF-');
    expect([window?.state, window?.options.webPreferences.javascript]).toEqual([
      'destroyed',
      false,
    ]);
    expect(existsSync(new URL(window?.url ?? ''))).toBe(false);
  });

  it('fails with a sentence, and leaves nothing', async () => {
    const electron = new FakeElectron();
    const { BrowserWindow } = electron.port;
    class Broken extends (BrowserWindow as unknown as typeof FakeWindow) {
      override pdf = new Error('printer on fire');
    }
    const printer = createElectronPrinter({ BrowserWindow: Broken });
    await expect(printer.print('')).rejects.toMatchObject({ code: 'shell/pdf-failed' });
    expect(electron.windows[0]?.state).toBe('destroyed');
  });
});
