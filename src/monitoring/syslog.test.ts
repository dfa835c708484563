import { createSocket } from 'node:dgram';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { formatSyslog, readTarget, type SyslogLine, syslogSender } from './index.ts';

const monotonic = new FakeMonotonic();
const origin = { host: 'poste-uca', pid: 4242 };
const at = Date.parse('2026-03-02T06:05:00.250Z');
const line = (text: string): SyslogLine => ({
  severity: 'error',
  at,
  messageId: 'modem-failing',
  text,
});

describe('a syslog line', () => {
  it('is as RFC 5424 has it: priority, version, time, host, name, process, id, no data, words', () => {
    expect(formatSyslog(line('Le modem ne répond plus.'), origin)).toBe(
      '<27>1 2026-03-02T06:05:00.250Z poste-uca vigie 4242 modem-failing - \uFEFFLe modem ne répond plus.',
    );
  });

  it('keeps to one line and to printable names, whatever they are made of', () => {
    const odd = formatSyslog({ ...line('a\nb\tc'), messageId: '' }, { host: 'poste é 1', pid: 1 });
    expect(odd).toBe('<27>1 2026-03-02T06:05:00.250Z poste1 vigie 1 - - \uFEFFa b c');
  });
});

describe('the address of a syslog', () => {
  it.each([
    ['udp://10.0.0.5:514', { kind: 'udp', host: '10.0.0.5', port: 514 }],
    [
      'tcp://syslog.hopital.example:601',
      { kind: 'tcp', host: 'syslog.hopital.example', port: 601 },
    ],
    ['udp://[fd00::5]:514', { kind: 'udp', host: 'fd00::5', port: 514 }],
    ['local', { kind: 'local' }],
    ['udp://10.0.0.5:0', null],
    ['udp://10.0.0.5:70000', null],
    ['http://10.0.0.5:80', null],
    ['', null],
  ])('%s', (setting, target) => {
    expect(readTarget(setting)).toEqual(target);
  });
});

describe('sending to a syslog', () => {
  it('over UDP is one datagram for each line', async () => {
    const server = createSocket('udp4');
    const got: string[] = [];
    const both = new Promise<void>((resolve) => {
      server.on('message', (message) => {
        got.push(message.toString('utf8'));
        if (got.length === 2) resolve();
      });
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await syslogSender(
      { kind: 'udp', host: '127.0.0.1', port },
      origin,
      monotonic,
    )([line('un'), line('deux')]);
    await both;
    server.close();
    expect(got.map((text) => text.split('\uFEFF')[1]).sort()).toEqual(['deux', 'un']);
  });

  it('over TCP counts the octets of each line (RFC 6587)', async () => {
    const chunks: Buffer[] = [];
    const server = createServer((socket) => socket.on('data', (chunk) => chunks.push(chunk)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await syslogSender(
      { kind: 'tcp', host: '127.0.0.1', port },
      origin,
      monotonic,
    )([line('répond'), line('deux')]);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    let rest = Buffer.concat(chunks);
    const words: string[] = [];
    while (rest.length > 0) {
      const space = rest.indexOf(0x20);
      const end = space + 1 + Number(rest.subarray(0, space).toString());
      words.push(rest.subarray(space + 1, end).toString('utf8'));
      rest = rest.subarray(end);
    }
    expect(words).toEqual([
      formatSyslog(line('répond'), origin),
      formatSyslog(line('deux'), origin),
    ]);
  });

  it('over TCP says when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    const send = syslogSender({ kind: 'tcp', host: '127.0.0.1', port }, origin, monotonic);
    await expect(send([line('un')])).rejects.toThrow('ECONNREFUSED');
  });

  it('over TCP waits five seconds, no longer', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const kept = new Promise<void>((resolve) => server.once('connection', () => resolve()));
    // It takes the line and never closes.
    server.on('connection', (socket) => socket.pause());
    const own = new FakeMonotonic();
    const sent = syslogSender({ kind: 'tcp', host: '127.0.0.1', port }, origin, own)([line('un')]);
    await kept;
    const failed = expect(sent).rejects.toThrow('no answer in time');
    own.advance(5_000);
    await failed;
    expect(own.pending).toBe(0);
    server.close();
  });

  describe.skipIf(process.platform === 'win32')('of this machine', () => {
    afterEach(() => vi.unstubAllEnvs());

    it('goes through logger, with its level and words that no shell reads', async () => {
      const folder = makeTemporaryFolder();
      const log = join(folder.path, 'log');
      const logger = join(folder.path, 'logger');
      writeFileSync(logger, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\n`);
      chmodSync(logger, 0o700);
      vi.stubEnv('PATH', `${folder.path}${delimiter}${process.env.PATH}`);
      await syslogSender({ kind: 'local' }, origin, monotonic)([line('$(id) "x"')]);
      expect(readFileSync(log, 'utf8').split('\n')).toEqual([
        ...['-t', 'vigie', '-p', 'daemon.err', '--', 'modem-failing: $(id) "x"', ''],
      ]);
      folder.dispose();
    });
  });
});
