import type { Connection } from './connection.ts';
import { connectThroughPreload } from './preload-connection.ts';
import { connectOverWebSocket, type Socket } from './websocket-connection.ts';

/** Electron's bridge if the preload put one there, else the WebSocket of the page's own host. */
export function connectToUnit(): Connection {
  if (window.vigie) return connectThroughPreload(window.vigie);
  const address = new URL('/ws', window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return connectOverWebSocket({
    open: () => new WebSocket(address) as Socket,
    after: (delayMs, action) => {
      const timer = window.setTimeout(action, delayMs);
      return () => window.clearTimeout(timer);
    },
  });
}
