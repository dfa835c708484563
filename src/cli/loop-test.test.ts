import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOnce } from '../testing/made-once.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { type RunningUnit, runVigie, startUnit } from '../testing/vigie-process.ts';

/** Each is a process of its own, on a machine that may be busy. */
const slow = 90_000;

let folder: TemporaryFolder;
let data: string;
let unit: RunningUnit | null;

const vigie = (...args: string[]) => runVigie([...args, '--data', data]);
const begun = madeOnce((made) =>
  runVigie(['init', '--training', '--clock', '2026-03-02T09:00', '--data', made]),
);

beforeEach(async () => {
  folder = makeTemporaryFolder();
  data = join(folder.path, 'data');
  unit = null;
  await begun.copyTo(data);
}, slow);
afterEach(async () => {
  await unit?.stop('SIGTERM');
  folder.dispose();
}, slow);

describe('vigie loop-test', { timeout: slow }, () => {
  it('texts the SIM itself, waits until it is back, and says how long that took', async () => {
    unit = await startUnit(['--data', data, '--port', 'simulated', '--shell', 'none']);
    let tested = await vigie('loop-test', '--json');
    // The simulated modem is ready in a moment; until then there is no SIM to test.
    for (let tries = 0; tries < 50 && tested.code === 3; tries += 1) {
      tested = await vigie('loop-test', '--json');
    }
    expect(tested.code).toBe(0);
    expect(JSON.parse(tested.stdout)).toMatchObject({
      ...{ kind: 'loop', state: 'passed', reason: null },
      roundTripMs: expect.any(Number),
    });
    const { stdout } = await vigie('sims');
    expect(stdout).toContain('Numéro : +33639989999');
    expect(stdout).toMatch(/Test de boucle : réussi, en \d+,\d s\./);
    // It was nobody's reply.
    const inbox = JSON.parse((await vigie('inbox', '--json')).stdout);
    expect(inbox).toMatchObject([{ state: 'processed', reading: 'none', ipp: null }]);
  });

  it('says that it needs a running unit, and a telephone to text', async () => {
    expect(await vigie('loop-test')).toMatchObject({
      ...{ code: 3, stdout: '' },
      stderr: expect.stringContaining('Aucune carte SIM n’est en service'),
    });
    unit = await startUnit(['--data', data, '--port', 'simulated', '--shell', 'none']);
    const refused = await vigie('loop-test', '--other-network');
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toMatch(/Aucun téléphone|Aucune carte SIM/);
  });
});
