import type { Door, Entrant } from '../../src/app/dispatch.ts';
import type { Reply } from '../../src/ipc/index.ts';
import type { Disposable } from '../../src/shared/dispose.ts';
import { errorCatalogue } from '../../src/shared/errors.ts';
import type { ElectronPort, InvokeEvent, WebContentsPort } from '../electron-port.ts';
import { isOurPage } from '../windows/screens-protocol.ts';
import { eventChannel, requestChannel } from './channels.ts';

export interface ServedWindows extends Disposable {
  /** From now on this window may ask and hears events. */
  add(contents: WebContentsPort): void;
}

const stranger: Reply<never> = {
  ok: false,
  error: { code: 'access/forbidden', message: errorCatalogue['access/forbidden'].fr },
};

/** Carries the contract over Electron's IPC, for the windows that were added and nobody else. */
export function serveWindows(ipcMain: ElectronPort['ipcMain'], door: Door): ServedWindows {
  const connections = new Map<number, Entrant>();

  ipcMain.handle(requestChannel, async (event, name, input) => {
    const connection = connections.get(event.sender.id);
    if (connection === undefined || !isOwnFrame(event)) return stranger;
    return door.dispatch(connection, name, input);
  });

  return {
    add(contents) {
      const connection = door.connect({ kind: 'window' }, (event, data) => {
        if (!contents.isDestroyed()) contents.send(eventChannel, event, data);
      });
      connections.set(contents.id, connection);
    },
    dispose() {
      ipcMain.removeHandler(requestChannel);
      for (const connection of connections.values()) door.disconnect(connection);
      connections.clear();
    },
  };
}

/** The window's own page: not a frame inside it, not a page it was led to. */
const isOwnFrame = ({ sender, senderFrame }: InvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
