import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Door } from '../../src/app/dispatch.ts';
import { maxFrameBytes } from '../../src/ipc/frames.ts';
import type { Monotonic } from '../../src/shared/clock.ts';
import type { Disposable } from '../../src/shared/dispose.ts';
import { readAsset } from '../screens/assets.ts';
import { readPage } from '../screens/page.ts';
import { contentSecurityPolicy, securityHeaders } from '../screens/security-headers.ts';
import { linkUsedPage } from './pages.ts';
import { createVisitors, type Visitor } from './visitors.ts';
import { serveWindow } from './window-socket.ts';

export interface LoopbackOptions {
  readonly door: Door;
  readonly monotonic: Monotonic;
  /** The built screens: `dist/renderer`. */
  readonly rendererDir: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

export interface LoopbackServer extends Disposable {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** A new address each time: its token opens one browser, once. */
  openingUrl(): string;
}

/** Nothing of ours sends a long head or a body over HTTP; what is large comes over the WebSocket. */
const limits = { maxHeaderSize: 16_384, requestTimeout: 10_000, headersTimeout: 5_000 };

/**
 * Serves the screens and the contract to browsers of this machine, on 127.0.0.1 only.
 * Whoever has neither an unused token nor the cookie given for one gets nothing but a refusal.
 * @throws the system's error when the port is taken.
 */
export async function serveLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const { door, rendererDir } = options;
  const visitors = createVisitors(door, options.monotonic);
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // Compression would cost more than it saves between two processes of one machine.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies ignore ports: two units on one machine must not take each other's.
  const cookieName = `vigie-${port}`;

  /** A page of another site that resolves to 127.0.0.1 carries its own name in `Host`. */
  const isOurs = (request: IncomingMessage): boolean =>
    request.headers.host === host &&
    (request.headers.origin === undefined || request.headers.origin === origin);

  const visitorOf = (request: IncomingMessage): Visitor | null => {
    const cookie = readCookie(request.headers.cookie ?? '', cookieName);
    return cookie === undefined ? null : visitors.find(cookie);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', contentSecurityPolicy());
    if (!isOurs(request)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);

    const url = new URL(request.url ?? '/', origin);
    const token = url.searchParams.get('token');
    if (token !== null && url.pathname === '/') return admit(response, token);
    if (visitorOf(request) === null) return refuse(response, 401, linkUsedPage);
    if (url.pathname === '/favicon.ico') return refuse(response, 204);

    if (url.pathname !== '/') {
      const asset = await readAsset(rendererDir, url.pathname);
      return asset === null ? refuse(response, 404) : send(response, asset.type, asset.body);
    }
    const page = await readPage(rendererDir);
    response.setHeader('Content-Security-Policy', page.policy);
    send(response, page.type, page.body);
  }

  function admit(response: ServerResponse, token: string): void {
    const cookie = visitors.admit(token);
    if (cookie === null) {
      refuse(response, 401, linkUsedPage);
      return;
    }
    response.setHeader('Set-Cookie', `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`);
    response.writeHead(303, { Location: '/' }).end();
  }

  server.on('upgrade', (request, socket, head) => {
    const visitor = visitorOf(request);
    const path = request.url ?? '';
    // A browser always says from where; a socket without origin is no page of ours.
    if (path !== '/ws' || !isOurs(request) || !request.headers.origin || visitor === null) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => serveWindow(ws, visitor, door));
  });

  return {
    origin,
    openingUrl: () => `${origin}/?token=${visitors.newOpeningToken()}`,
    async dispose() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      visitors.dispose();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function refuse(response: ServerResponse, status: number, page = ''): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

const readCookie = (header: string, name: string): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
