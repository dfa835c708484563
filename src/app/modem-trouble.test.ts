import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import {
  type PlainModem,
  type RunningUnit,
  runVigie,
  startPlainModem,
  startUnit,
  until,
} from '../testing/vigie-process.ts';

/** A modem that misbehaves, over a pseudo-terminal: nothing is lost, nothing leaves twice. */

const hasSocat = spawnSync('socat', ['-V']).error === undefined;
const number = '+33639981234';

let folder: TemporaryFolder;
let data: string;
let modem: PlainModem;
let unit: RunningUnit;

const vigie = (...args: string[]) => runVigie([...args, '--data', data]);
const ask = async (...args: string[]) => JSON.parse((await vigie(...args, '--json')).stdout);
const start = () => startUnit(['--data', data, '--port', modem.path, '--shell', 'none']);
const send = (text: string) => vigie('send', '--to', number, '--text', text);
const texts = () => modem.submissions().map((one) => one.text);
const ready = () => until('the modem is ready', async () => (await ask('modem')).state === 'ready');
const isState = (state: string) =>
  until(state, async () => (await ask('outbox'))[0]?.state === state);

beforeEach(async () => {
  folder = makeTemporaryFolder();
  data = join(folder.path, 'data');
  await vigie('init', '--training', '--clock', '2026-03-02T09:00');
});

afterEach(async () => {
  expect(await unit?.stop('SIGTERM')).toBe(0);
  await modem?.dispose();
  folder.dispose();
});

describe.skipIf(!hasSocat)('a modem that misbehaves', () => {
  it('sends once after a passing error (+CMS ERROR 38)', async () => {
    modem = await startPlainModem(folder.path);
    unit = await start();
    await ready();
    await modem.order({ do: 'refuse', cms: 38, times: 1 });
    const { code, stdout } = await vigie('send', '--to', number, '--text', 'a', '--wait', '--json');
    expect([code, JSON.parse(stdout).states]).toMatchObject([0, [{ state: 'delivered' }]]);
    expect(texts()).toEqual(['a']);
  });

  it('says that a number is refused for good (+CMS ERROR 28), exit 3, and tries no more', async () => {
    modem = await startPlainModem(folder.path);
    unit = await start();
    await ready();
    await modem.order({ do: 'refuse', cms: 28, times: 100 });
    const { code, stderr } = await vigie('send', '--to', number, '--text', 'a', '--wait');
    expect(code).toBe(3);
    expect(stderr).toBe('Au moins un SMS n’a pas été remis.\n');
    expect((await ask('outbox'))[0]).toMatchObject({ state: 'failed', reason: expect.any(String) });
    expect(texts()).toEqual([]);
  });

  it('H06: goes on without a report, and says so an hour later', async () => {
    modem = await startPlainModem(folder.path, { reports: 'cdsi' });
    unit = await start();
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
    unit = await start();
    await ready();
    const { code } = await vigie('send', '--to', number, '--text', 'a', '--wait');
    expect(code).toBe(0);
    expect(await modem.order({ do: 'state' })).toMatchObject({ stored: 0 });
  });

  it('keeps a torn PDU for a nurse, frees its place, and hears what comes after it', async () => {
    modem = await startPlainModem(folder.path);
    unit = await start();
    await ready();
    await modem.order({ do: 'store', pdu: '00040B913336991832F400006230209000' });
    await modem.order({ do: 'receive', from: number, text: 'Tout va bien ?' });
    await until('both came in', async () => (await ask('inbox')).length === 2);
    const kinds = (await ask('inbox')).map((row: { kind: string }) => row.kind);
    expect(kinds.sort()).toEqual(['text', 'undecodable']);
    expect(await modem.order({ do: 'state' })).toMatchObject({ stored: 0 });
  });

  it('waits for a port that is missing at the start, and sends once it is there', async () => {
    modem = await startPlainModem(folder.path);
    await modem.order({ do: 'unplug' });
    unit = await start();
    expect(unit.ready).toEqual({ ready: true, url: null });
    await send('a');
    expect((await ask('modem')).state).not.toBe('ready');
    await modem.order({ do: 'plug' });
    await isState('delivered');
    expect(texts()).toEqual(['a']);
  });

  it('loses nothing when the port disappears and comes back at the same path', async () => {
    modem = await startPlainModem(folder.path);
    unit = await start();
    await ready();
    await modem.order({ do: 'unplug' });
    await send('a');
    await modem.order({ do: 'receive', from: number, text: 'Pendant la panne' });
    await until('it is seen', async () => (await ask('modem')).state !== 'ready');
    await modem.order({ do: 'plug' });
    await isState('delivered');
    await until('the reply came in', async () => (await ask('inbox')).length === 1);
    expect(texts().filter((text) => text === 'a')).toHaveLength(1);
    expect((await ask('inbox'))[0]).toMatchObject({ text: 'Pendant la panne', complete: true });
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
    unit = await start();
    await ready();
    await send('à é € {ok}');
    await isState('delivered');
    await modem.order({ do: 'receive', from: number, text: 'Merci' });
    await until('the reply came in', async () => (await ask('inbox')).length === 1);
    expect(texts()).toEqual(['à é € {ok}']);
  });
});
