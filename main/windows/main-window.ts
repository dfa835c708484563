import type { Disposable } from '../../src/shared/dispose.ts';
import type { ElectronPort, WebContentsPort } from '../electron-port.ts';
import { confineWindow } from './confine.ts';
import { screensUrl } from './screens-protocol.ts';

export interface MainWindow extends Disposable {
  readonly contents: WebContentsPort;
  /** To be called once the bridge of its page is served. */
  load(): Promise<void>;
  show(): void;
}

/** The one window. Closing it hides it: the unit goes on, and the tray brings it back. */
export function createMainWindow(
  { BrowserWindow }: Pick<ElectronPort, 'BrowserWindow'>,
  preload: string,
): MainWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1440,
    height: 900,
    title: 'Vigie',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  confineWindow(window.webContents);
  window.on('close', (event) => {
    event.preventDefault();
    window.hide();
  });
  return {
    contents: window.webContents,
    load: () => window.loadURL(screensUrl),
    show() {
      window.show();
      window.focus();
    },
    dispose: () => window.destroy(),
  };
}
