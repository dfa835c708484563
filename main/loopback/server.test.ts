import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createDispatcher, type Dispatcher } from '../../src/app/dispatch.ts';
import { createFrameClient } from '../../src/ipc/frame-client.ts';
import type { UnitClient } from '../../src/ipc/index.ts';
import { CountingIds } from '../../src/shared/ids.ts';
import { describeContract } from '../../src/testing/contract-suite.ts';
import { FakeMonotonic } from '../../src/testing/fake-clock.ts';
import { createFakeUnit, type FakeUnit } from '../../src/testing/fake-unit.ts';
import { type LoopbackServer, serveLoopback } from './server.ts';

let rendererDir: string;

beforeAll(() => {
  rendererDir = mkdtempSync(join(tmpdir(), 'vigie-screens-'));
  mkdirSync(join(rendererDir, 'assets'));
  writeFileSync(
    join(rendererDir, 'index.html'),
    '<meta name="nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>',
  );
  writeFileSync(join(rendererDir, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(rendererDir, 'assets', 'notes'), 'no type');
  symlinkSync('/etc/hostname', join(rendererDir, 'assets', 'link.js'));
  writeFileSync(`${rendererDir}-secret.json`, '{}');
});

afterAll(() => {
  rmSync(rendererDir, { recursive: true });
  rmSync(`${rendererDir}-secret.json`);
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a browser or an attacker would, free to send any header and any path. */
function get(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

async function admit(server: LoopbackServer): Promise<string> {
  const { pathname, search } = new URL(server.openingUrl());
  const { headers } = await get(server.origin, pathname + search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function connectWindow(
  server: LoopbackServer,
  headers: Record<string, string>,
): Promise<{ client: UnitClient; socket: WebSocket; closed: Promise<number> }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/ws`, { headers });
    const frames = createFrameClient((text) => socket.send(text));
    const closed = new Promise<number>((settle) => socket.once('close', (code) => settle(code)));
    socket.on('message', (data) => frames.receive(data.toString()));
    socket.once('close', () => frames.lose());
    socket.once('error', reject);
    socket.once('open', () => resolve({ client: frames.client, socket, closed }));
  });
}

describeContract('the WebSocket of the loopback shell', {
  kind: 'window',
  async open(dispatcher) {
    const monotonic = new FakeMonotonic();
    const server = await serveLoopback({ door: dispatcher, monotonic, rendererDir });
    const { client } = await connectWindow(server, {
      cookie: await admit(server),
      origin: server.origin,
    });
    return { client, dispose: () => server.dispose() };
  },
});

describe('serveLoopback', () => {
  let unit: FakeUnit;
  let dispatcher: Dispatcher;
  let monotonic: FakeMonotonic;
  let server: LoopbackServer;

  beforeEach(async () => {
    unit = createFakeUnit({ 'watch:stop': () => ({}) });
    const log = { warn: () => {}, error: () => {} };
    dispatcher = createDispatcher(unit, { ids: new CountingIds(), log });
    monotonic = new FakeMonotonic();
    server = await serveLoopback({ door: dispatcher, monotonic, rendererDir });
  });

  afterEach(async () => {
    await server.dispose();
    dispatcher.dispose();
    expect(monotonic.pending).toBe(0);
  });

  it('listens on this machine only, at an address that carries a 256-bit token', () => {
    expect(server.openingUrl()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{64}$/);
  });

  it('changes a token once into a cookie that scripts and other sites never see', async () => {
    const { search, port } = new URL(server.openingUrl());
    const first = await get(server.origin, `/${search}`);
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^vigie-${port}=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
    const second = await get(server.origin, `/${search}`);
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
    expect(second.body).toContain('Ce lien a déjà servi');
  });

  it('gives nothing to who has neither token nor cookie', async () => {
    const cookieName = `vigie-${new URL(server.origin).port}`;
    for (const [path, cookie] of [
      ['/', ''],
      ['/assets/main.js', ''],
      ['/?token=', ''],
      [`/?token=${'0'.repeat(64)}`, ''],
      ['/', `${cookieName}=${'0'.repeat(64)}`],
      ['/', `${cookieName}=`],
      [`/assets/main.js?token=${new URL(server.openingUrl()).searchParams.get('token')}`, ''],
    ] as const) {
      const answer = await get(server.origin, path, { cookie });
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.body).not.toContain('export');
    }
  });

  it('refuses a page that reaches it under another name or from another site', async () => {
    const cookie = await admit(server);
    const { port } = new URL(server.origin);
    for (const headers of [
      { host: `evil.example:${port}` },
      { host: `localhost:${port}` },
      { host: '127.0.0.1' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ]) {
      expect((await get(server.origin, '/', { cookie, ...headers })).status).toBe(403);
    }
    expect((await get(server.origin, '/', { cookie }, 'POST')).status).toBe(405);
  });

  it('serves the page with a fresh nonce, in the head and in the page alike', async () => {
    const cookie = await admit(server);
    const [one, two] = [
      await get(server.origin, '/', { cookie }),
      await get(server.origin, '/?x=1', { cookie }),
    ];
    const nonce = /'nonce-([^']+)'/.exec(String(one.headers['content-security-policy']))?.[1];
    expect(one.body).toBe(
      `<meta name="nonce" content="${nonce}"><script nonce="${nonce}"></script>`,
    );
    expect(two.body).not.toBe(one.body);
    expect(one.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it('sends the security headers with everything, refusals included', async () => {
    const cookie = await admit(server);
    for (const answer of [
      await get(server.origin, '/', {}),
      await get(server.origin, '/', { cookie }),
      await get(server.origin, '/assets/main.js', { cookie }),
      await get(server.origin, '/missing.js', { cookie }),
    ]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(String(answer.headers['content-security-policy'])).toContain("default-src 'none'");
    }
  });

  it('serves files of the built screens and nothing beside them', async () => {
    const cookie = await admit(server);
    const status = async (path: string) => (await get(server.origin, path, { cookie })).status;
    const script = await get(server.origin, '/assets/main.js', { cookie });
    expect([script.status, script.body]).toEqual([200, 'export {};']);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const sibling = `${rendererDir.split('/').at(-1)}-secret.json`;
    for (const path of [
      `/../${sibling}`,
      `/%2e%2e/${sibling}`,
      `/..%2f${sibling}`,
      `/assets/..%5c..%5c${sibling}`,
      `/%252e%252e/${sibling}`,
      '/assets/link.js',
      '/assets/%00main.js',
      '/assets/%zz.js',
      '//etc/hostname.json',
      '/index.html',
      '/assets/notes',
      '/assets',
    ]) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
  });

  it('opens a WebSocket only for its own page with its own cookie', async () => {
    const cookie = await admit(server);
    const { origin } = server;
    for (const headers of [
      { origin },
      { cookie },
      { cookie, origin: 'http://evil.example' },
      { cookie, origin, host: 'evil.example' },
      { cookie: 'vigie-1=x', origin },
    ]) {
      await expect(connectWindow(server, headers)).rejects.toThrow('403');
    }
  });

  it('keeps who is signed in through a reload, and no longer', async () => {
    const headers = { cookie: await admit(server), origin: server.origin };
    const before = await connectWindow(server, headers);
    await before.client.request('session:sign-in', { login: 'ide', password: 'entrainement' });
    const reload = async () => {
      const { pending } = monotonic;
      before.socket.close();
      while (monotonic.pending === pending) await new Promise(setImmediate);
    };
    await reload();
    const after = await connectWindow(server, headers);
    expect(await after.client.request('session:current', {})).toMatchObject({
      value: { person: { name: 'Claire Martin' } },
    });
    expect(monotonic.pending).toBe(0);
    after.socket.close();
    while (monotonic.pending === 0) await new Promise(setImmediate);
    monotonic.advance(10_000);
    const later = await connectWindow(server, headers);
    expect(await later.client.request('session:current', {})).toMatchObject({
      value: { person: null },
    });
  });

  it('shares a person between the windows of one browser, never with another browser', async () => {
    const headers = { cookie: await admit(server), origin: server.origin };
    const [one, two] = [await connectWindow(server, headers), await connectWindow(server, headers)];
    const other = await connectWindow(server, { ...headers, cookie: await admit(server) });
    await one.client.request('session:sign-in', { login: 'ide', password: 'entrainement' });
    expect(await two.client.request('watch:stop', {})).toMatchObject({ ok: true });
    expect(await other.client.request('watch:stop', {})).toMatchObject({ ok: false });
    one.socket.close();
    await one.closed;
    expect(await two.client.request('watch:stop', {})).toMatchObject({ ok: true });
  });

  it('closes on a frame that is no request, and goes on for the others', async () => {
    const headers = { cookie: await admit(server), origin: server.origin };
    for (const frame of ['', 'null', '{"id":1}', '[', Buffer.from([1, 2, 3])]) {
      const { socket, closed } = await connectWindow(server, headers);
      socket.send(frame);
      expect(await closed).toBe(1008);
    }
    const { socket, closed } = await connectWindow(server, headers);
    socket.send('x'.repeat(49 * 1024 * 1024));
    expect(await closed).toBe(1009);
    const { client } = await connectWindow(server, headers);
    expect(await client.request('unit:status', {})).toMatchObject({ ok: true });
  });

  it('settles what waits when it stops, and frees its port', async () => {
    const headers = { cookie: await admit(server), origin: server.origin };
    const { client, closed } = await connectWindow(server, headers);
    const port = Number(new URL(server.origin).port);
    await server.dispose();
    await closed;
    expect(await client.request('unit:status', {})).toMatchObject({
      error: { code: 'unit/connection-lost' },
    });
    server = await serveLoopback({ door: dispatcher, monotonic, rendererDir, port });
    expect(server.origin).toContain(String(port));
    await expect(
      serveLoopback({ door: dispatcher, monotonic, rendererDir, port }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
