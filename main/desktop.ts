import { join } from 'node:path';
import type { DispatchLog } from '../src/app/dispatch.ts';
import { openDoor } from '../src/app/open-door.ts';
import type { ShellPort } from '../src/app/ports.ts';
import type { UnitHost } from '../src/app/unit-host.ts';
import type { OsKeyStore } from '../src/db/index.ts';
import type { Monotonic } from '../src/shared/clock.ts';
import { type Disposable, DisposeStack } from '../src/shared/dispose.ts';
import { AppError, errorCatalogue } from '../src/shared/errors.ts';
import type { Ids } from '../src/shared/ids.ts';
import { createKeepAwake } from './adapters/keep-awake.ts';
import { createKeyStore } from './adapters/key-store.ts';
import { createNotifier } from './adapters/notifications.ts';
import { createElectronPrinter } from './adapters/printing.ts';
import type { ElectronPort } from './electron-port.ts';
import { serveWindows } from './ipc/serve-windows.ts';
import { confineSession } from './windows/confine.ts';
import { createMainWindow } from './windows/main-window.ts';
import { declareScheme, serveScreens } from './windows/screens-protocol.ts';
import { createTray } from './windows/tray.ts';

export interface DesktopOptions {
  readonly dataDir: string;
  readonly rendererDir: string;
  readonly preload: string;
  readonly trayIcon: string;
  readonly ids: Ids;
  readonly log: DispatchLog;
  readonly monotonic: Monotonic;
  openUnit(shell: ShellPort, keyStore: OsKeyStore): Promise<UnitHost & Disposable>;
}

/** The Electron host, in the order in which it starts. Returns once it runs, or has given up. */
export async function runDesktop(electron: ElectronPort, options: DesktopOptions): Promise<void> {
  const { app, dialog } = electron;
  const parts = new DisposeStack();

  // Before Electron is ready, or too late: sandbox, scheme, and one instance per data folder,
  // whose lock lies in the folder that holds the windows' own files.
  app.enableSandbox();
  app.setPath('userData', join(options.dataDir, 'windows'));
  declareScheme(electron.protocol);
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();

  try {
    await openDesktop(electron, options, parts);
  } catch (error) {
    await parts.dispose();
    const code = error instanceof AppError ? error.code : 'unit/internal';
    dialog.showErrorBox('Vigie', errorCatalogue[code].fr);
    app.exit(errorCatalogue[code].exit);
  }
}

async function openDesktop(
  electron: ElectronPort,
  options: DesktopOptions,
  parts: DisposeStack,
): Promise<void> {
  const { app } = electron;
  const shell = {
    pdf: createElectronPrinter(electron),
    notify: createNotifier(electron),
    keepAwake: createKeepAwake(electron.powerSaveBlocker),
  } satisfies ShellPort;

  const keyStore = createKeyStore(electron.safeStorage);
  const openUnit = () => options.openUnit(shell, keyStore);
  const { door, lost } = parts.add(await openDoor({ ...options, openUnit }));

  confineSession(electron.session);
  electron.Menu.setApplicationMenu(null);
  parts.add(serveScreens(electron.protocol, options.rendererDir));
  const windows = parts.add(serveWindows(electron.ipcMain, door));
  const window = parts.add(createMainWindow(electron, options.preload));
  windows.add(window.contents);
  parts.add(
    createTray(electron, options.trayIcon, {
      open: window.show,
      quit: () => void confirmQuit(electron),
    }),
  );

  app.on('second-instance', window.show);
  // The window hides instead of closing; were it gone all the same, the unit would still go on.
  app.on('window-all-closed', () => {});
  let stopping = false;
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    // Electron does not wait for promises: hold it until everything has stopped, then ask again.
    event.preventDefault();
    stopping = true;
    void parts.dispose().finally(() => {
      stopped = true;
      app.quit();
    });
  });

  void lost?.then(() => {
    if (stopping) return;
    electron.dialog.showErrorBox('Vigie', unitStopped);
    app.quit();
  });

  await window.load();
  window.show();
}

const unitStopped =
  'Le programme qui veille sur ce dossier s’est arrêté. Plus aucun SMS ne part et aucune réponse ' +
  'n’est lue tant qu’il n’est pas relancé.';

async function confirmQuit({ app, dialog }: ElectronPort): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Arrêter Vigie ?',
    detail:
      'Plus aucun SMS ne partira et aucune réponse ne sera lue tant que Vigie ne sera pas relancée. ' +
      'Pour seulement masquer la fenêtre, fermez-la.',
    buttons: ['Continuer de veiller', 'Arrêter'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
}
