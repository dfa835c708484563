import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, requestChannel } from './ipc/channels.ts';

/** Written here by the build (`vite.preload.config.ts`), so that the bridge carries no library. */
declare const REQUEST_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

/** All that a page may reach: the contract's requests and events, by name. */
contextBridge.exposeInMainWorld('vigie', {
  invoke(name: string, input: unknown): Promise<unknown> {
    if (!REQUEST_NAMES.includes(name)) return Promise.reject(new Error('unknown request'));
    return ipcRenderer.invoke(requestChannel, name, input);
  },

  subscribe(name: string, listener: (data: unknown) => void): () => void {
    if (!EVENT_NAMES.includes(name)) throw new Error('unknown event');
    const own = (_event: unknown, event: string, data: unknown) => {
      if (event === name) listener(data);
    };
    ipcRenderer.on(eventChannel, own);
    return () => ipcRenderer.off(eventChannel, own);
  },
});
