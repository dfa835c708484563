import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Disposable } from '../shared/dispose.ts';
import type { UnitStatus } from './status.ts';

export interface StatusPort extends Disposable {
  readonly port: number;
}

/** A monitoring system asks every minute; whoever keeps lines open takes no more than this. */
const MOST_CONNECTIONS = 16;
const REQUEST_WITHIN_MS = 5_000;

/**
 * Answers `GET /` on 127.0.0.1 with the state as JSON: 200 while texts leave and replies arrive,
 * 503 when they do not. It takes no input and holds nothing of a patient.
 * @param port 0 takes any free one.
 * @throws system errors where the port cannot be had.
 */
export async function openStatusPort(port: number, status: () => UnitStatus): Promise<StatusPort> {
  const server = createServer((request, response) => {
    const end = (code: number, body: string) => {
      response.writeHead(code, {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        Connection: 'close',
      });
      response.end(request.method === 'HEAD' ? '' : body);
    };
    // A page of the web that was given this address as its own name must not read it.
    if (!isLocal(request.headers.host)) return end(403, '{"error":"host"}');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return end(405, '{"error":"method"}');
    if (request.url !== '/') return end(404, '{"error":"path"}');
    const now = status();
    return end(now.state === 'failure' ? 503 : 200, `${JSON.stringify(now)}\n`);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.headersTimeout = REQUEST_WITHIN_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    dispose: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isLocal = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '');
