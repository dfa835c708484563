import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArgumentOf, OutputOf, RequestName } from '../ipc/index.ts';
import { madeOnce } from '../testing/made-once.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import {
  type PlainModem,
  type RunningUnit,
  runVigie,
  startPlainModem,
  startUnit,
  until,
} from '../testing/vigie-process.ts';
import { type Attachment, attach } from './attach/index.ts';

/** A modem that misbehaves, over a pseudo-terminal: nothing is lost, nothing leaves twice. */

const hasSocat = spawnSync('socat', ['-V']).error === undefined;
const number = '+33639981234';
/** Each hook starts or ends a process, on a machine that may be busy. */
const startsWithinMs = 60_000;

let folder: TemporaryFolder;
let data: string;
let modem: PlainModem;
let unit: RunningUnit;
let attachment: Attachment;

const vigie = (...args: string[]) => runVigie([...args, '--data', data]);
const begun = madeOnce((made) =>
  runVigie(['init', '--training', '--clock', '2026-03-02T09:00', '--data', made]),
);
const texts = () => modem.submissions().map((one) => one.text);

/** Over the socket, as the command line would: a process for each look would take its time. */
async function ask<K extends RequestName>(name: K, input: ArgumentOf<K>): Promise<OutputOf<K>> {
  const reply = await attachment.client.request(name, input);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}
const outbox = () => ask('outbox:list', {});
const inbox = () => ask('inbox:list', {});
const modemState = async () => (await ask('modem:status', {})).state;
const send = (text: string) => ask('outbox:send', { messages: [{ to: number, text }] });
const isState = (state: string) =>
  until(state, async () => (await outbox()).some((row) => row.state === state));

async function start(port = modem.path): Promise<void> {
  unit = await startUnit(['--data', data, '--port', port, '--shell', 'none']);
  const attached = await attach(data);
  if (!attached) throw new Error('no unit');
  attachment = attached;
}
/** Texts are committed first, and deleted from the modem after. */
const placesAreFree = () =>
  until('the places are free', async () => (await modem.order({ do: 'state' })).stored === 0);
const ready = () => until('the modem is ready', async () => (await modemState()) === 'ready');

beforeEach(async () => {
  folder = makeTemporaryFolder();
  data = join(folder.path, 'data');
  await begun.copyTo(data);
}, startsWithinMs);

afterEach(async () => {
  await attachment?.dispose();
  expect(await unit?.stop('SIGTERM')).toBe(0);
  await modem?.dispose();
  folder.dispose();
}, startsWithinMs);

describe.skipIf(!hasSocat)('a modem that misbehaves', { timeout: 90_000 }, () => {
  it('sends once after a passing error (+CMS ERROR 38)', async () => {
    modem = await startPlainModem(folder.path);
    await start();
    await ready();
    await modem.order({ do: 'refuse', cms: 38, times: 1 });
    const { code, stdout } = await vigie('send', '--to', number, '--text', 'a', '--wait', '--json');
    expect([code, JSON.parse(stdout).states]).toMatchObject([0, [{ state: 'delivered' }]]);
    expect(texts()).toEqual(['a']);
  });

  it('says that a number is refused for good (+CMS ERROR 28), exit 3, and tries no more', async () => {
    modem = await startPlainModem(folder.path);
    await start();
    await ready();
    await modem.order({ do: 'refuse', cms: 28, times: 100 });
    const { code, stderr } = await vigie('send', '--to', number, '--text', 'a', '--wait');
    expect(code).toBe(3);
    expect(stderr).toBe('Au moins un SMS n’a pas été remis.\n');
    expect((await outbox())[0]).toMatchObject({ state: 'failed', reason: expect.any(String) });
    expect(texts()).toEqual([]);
  });

  it('goes on without a report: the message stays sent, and `--wait` says so in time', async () => {
    modem = await startPlainModem(folder.path, { reports: 'cdsi' });
    await start();
    await ready();
    await modem.order({ do: 'report', how: 'none' });
    await send('a');
    await isState('sent');
    const { code, stderr } = await vigie(
      'send',
      '--to',
      number,
      '--text',
      'b',
      '--wait',
      '--timeout',
      '1',
    );
    expect([code, stderr]).toEqual([3, 'Le modem ne répond pas dans le temps prévu.\n']);
    expect(texts()).toEqual(['a', 'b']);
  });

  it('reads reports that are stored and announced (+CDSI)', async () => {
    modem = await startPlainModem(folder.path, { reports: 'cdsi' });
    await start();
    await ready();
    const { code } = await vigie('send', '--to', number, '--text', 'a', '--wait');
    expect(code).toBe(0);
    await placesAreFree();
  });

  it('keeps a torn PDU for a nurse, frees its place, and hears what comes after it', async () => {
    modem = await startPlainModem(folder.path);
    await start();
    await ready();
    await modem.order({ do: 'store', pdu: '00040B913336991832F400006230209000' });
    await modem.order({ do: 'receive', from: number, text: 'Tout va bien ?' });
    await until('both came in', async () => (await inbox()).length === 2);
    const kinds = (await inbox()).map((row) => row.kind);
    expect(kinds.sort()).toEqual(['text', 'undecodable']);
    await placesAreFree();
  });

  it('waits for a port that is missing at the start, and sends once it is there', async () => {
    modem = await startPlainModem(folder.path);
    await modem.order({ do: 'unplug' });
    await start();
    expect(unit.ready).toEqual({ ready: true, url: null });
    await send('a');
    expect(await modemState()).not.toBe('ready');
    await modem.order({ do: 'plug' });
    await isState('delivered');
    expect(texts()).toEqual(['a']);
  });

  it('loses nothing when the port disappears and comes back at the same path', async () => {
    modem = await startPlainModem(folder.path);
    await start();
    await ready();
    await modem.order({ do: 'unplug' });
    await send('a');
    await modem.order({ do: 'receive', from: number, text: 'Pendant la panne' });
    await until('it is seen', async () => (await modemState()) !== 'ready');
    await modem.order({ do: 'plug' });
    await isState('delivered');
    await until('the reply came in', async () => (await inbox()).length === 1);
    expect(texts().filter((text) => text === 'a')).toHaveLength(1);
    expect((await inbox())[0]).toMatchObject({ text: 'Pendant la panne', complete: true });
  });

  it('works with two modems: hears both, and goes on when one is pulled out', async () => {
    const beside = makeTemporaryFolder();
    const other = await startPlainModem(beside.path, {
      imei: '490154203237526',
      imsi: '208000000000002',
    });
    try {
      modem = await startPlainModem(folder.path, { imsi: '208000000000001' });
      await start(`${modem.path},${other.path}`);
      await until('both are ready', async () => {
        const found = await ask('modem:list', {});
        return found.length === 2 && found.every(({ state }) => state === 'ready');
      });
      await modem.order({ do: 'receive', from: number, text: 'À l’un' });
      await other.order({ do: 'receive', from: number, text: 'À l’autre' });
      await until('both came in', async () => (await inbox()).length === 2);

      await modem.order({ do: 'unplug' });
      await until('it is seen', async () => (await modemState()) === 'partly');
      await ask('outbox:send', { messages: [{ to: '+33639985678', text: 'a' }] });
      const left = () => other.submissions().filter(({ text }) => text === 'a');
      await until('it left', () => left().length > 0);
      expect([left().length, texts().includes('a')]).toEqual([1, false]);
    } finally {
      await attachment?.dispose();
      expect(await unit?.stop('SIGTERM')).toBe(0);
      await other.dispose();
      beside.dispose();
    }
  });

  it('needs nothing that a modem may lack: no identity, no storage choice, no echo off', async () => {
    const refuses = [
      'ATE',
      'AT+CPMS',
      'AT+CGSN',
      'AT+CGMI',
      'AT+CGMM',
      'AT+CSQ',
      'AT+CREG',
      'AT+CPIN',
    ];
    modem = await startPlainModem(folder.path, { refuses });
    await start();
    await ready();
    await send('à é € {ok}');
    await isState('delivered');
    await modem.order({ do: 'receive', from: number, text: 'Merci' });
    await until('the reply came in', async () => (await inbox()).length === 1);
    expect(texts()).toEqual(['à é € {ok}']);
  });
});
