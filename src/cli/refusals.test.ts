import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandHost } from '../app/ports.ts';
import { handleOf } from '../db/connection.ts';
import { openFolder } from '../db/index.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { type RunningUnit, startUnit, startUnitUnderNpm } from '../testing/vigie-process.ts';
import { runCli } from './main.ts';

/** Whatever is wrong gets one French sentence, the exit code of the design, and nothing on stdout. */

const host: CommandHost = {
  pdf: { print: async () => new Uint8Array() },
  openScreens: async () => {
    throw new Error('no screens here');
  },
};

let folder: TemporaryFolder;
/** A training folder with nothing in it, and a folder for real patients that opens by passphrase. */
let training: string;
let real: string;
const passphrase = { VIGIE_PASSPHRASE: 'une longue phrase de passe' };

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function vigie(argv: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const streams = {
    input: (async function* () {})(),
    out: (text: string) => {
      out += text;
    },
    say: (text: string) => {
      err += text;
    },
  };
  const code = await runCli(argv, async () => host, streams, env, new Promise(() => {}));
  return { code, out, err };
}

/** The whole of what was said: one sentence, perhaps with a path or an option after it. */
async function refuses(
  argv: readonly string[],
  code: number,
  sentence: RegExp,
  env: Record<string, string> = {},
): Promise<void> {
  const said = await vigie(argv, env);
  expect(said).toEqual({ code, out: '', err: expect.stringMatching(sentence) });
  expect(said.err.trim()).toMatch(/^\p{Lu}.*[.)»]$/u);
  expect(said.err).not.toMatch(/\n.|Error|undefined|\bat \//);
}

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  folder = makeTemporaryFolder();
  training = join(folder.path, 'formation');
  real = join(folder.path, 'service');
  const made = await vigie([
    ...['init', '--training', '--clock', '2026-03-02T08:00', '--data', training, '--json'],
  ]);
  expect(made.code).toBe(0);
  expect((await vigie(['init', '--data', real, '--json'], passphrase)).code).toBe(0);
});

afterAll(() => folder?.dispose());

describe('a command that is not well formed', () => {
  it.each([
    [['frobnicate'], /n’existe pas.*\(frobnicate\)/],
    [['alerts', '--bogus'], /option.*\(--bogus\)/],
    [['alerts', '--data'], /option n’existe pas, ou sa valeur manque/],
    [['alerts'], /Il manque.*\(--data\)/],
    [['clock', '--data', '{}'], /Il manque.*--to/],
    [['clock', '--to', 'pizza', '--data', '{}'], /date : pizza/],
    [['clock', '--next', '--timeout', 'zero', '--data', '{}'], /\(--timeout\)/],
    [['clock', '--speed', '-1', '--data', '{}'], /\(--speed\)|option/],
    [['import', '--data', '{}'], /import FICHIER/],
    [['trace', '--data', '{}'], /--ipp/],
    [['report', '--data', '{}'], /report has/],
    [['report', 'has', '--from', 'hier', '--to', '2026-03-02', '--data', '{}'], /date : hier/],
    [['send', '--to', '12', '--text', 'x', '--data', '{}'], /\(--to\)/],
    [['send', '--to', '0639980000', '--data', '{}'], /--text/],
    [['run', '--shell', 'firefox', '--data', '{}'], /--shell/],
    [['run', '--shell', 'electron', '--data', '{}'], /npm start/],
    [['run', '--speed', 'x', '--data', '{}'], /--speed/],
  ])('%j exits 2', async (argv, sentence) => {
    await refuses(
      argv.map((word) => (word === '{}' ? training : word)),
      2,
      sentence,
    );
  });

  it('prints its version, and its help without being asked anything', async () => {
    expect(await vigie(['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
    expect(await vigie(['--help'])).toMatchObject({ code: 0, out: '' });
    expect(await vigie([])).toMatchObject({ code: 2, out: '' });
  });
});

describe('input that cannot be used', () => {
  it.each([
    ['noise', randomBytes(3000), /n’est pas un texte.*Rien n’a été importé/],
    ['nothing', '', /fichier est vide.*Rien n’a été importé/],
    ['another table', 'a;b;c\n1;2;3\n', /Rien n’a été importé/],
    ['headers only', 'IPP;NOM_NAISSANCE;PRENOM;DDN;PORTABLE;DATE_INTERVENTION\n', /Rien n’a été/],
  ])('a list that is %s exits 1 and imports nothing', async (name, content, sentence) => {
    const path = file(`${name}.csv`, content);
    await refuses(['import', path, '--data', training, '--json'], 1, sentence);
    expect((await vigie(['outbox', '--data', training, '--json'])).out).toBe('[]\n');
  });

  it('a list that is not there, or is a folder, exits 1', async () => {
    const missing = join(folder.path, 'nowhere.csv');
    await refuses(['import', missing, '--data', training], 1, /ne peut pas être lu/);
    await refuses(['import', folder.path, '--data', training], 1, /ne peut pas être lu/);
  });

  it('a time that is past, a period that ends before it begins, an unknown patient exit 1', async () => {
    await refuses(['clock', '--to', '2026-02-01', '--data', training], 1, /déjà passée/);
    const period = ['--from', '2026-03-09', '--to', '2026-03-01'];
    await refuses(['report', 'has', ...period, '--data', training], 1, /finit avant/);
    for (const verb of ['trace', 'outbox', 'inbox']) {
      await refuses([verb, '--ipp', '404', '--data', training], 1, /Aucun patient/);
    }
  });

  it('messages that are no JSON lines exit 2 and send nothing', async () => {
    const bad = file('bad.jsonl', '{"to":"0639980000","text":"un"}\nnon\n');
    await refuses(['send', '--file', bad, '--data', training], 2, /ligne 2/);
    const noise = file('noise.jsonl', randomBytes(500));
    await refuses(['send', '--file', noise, '--data', training], 1, /n’est pas du texte/);
    expect((await vigie(['outbox', '--data', training, '--json'])).out).toBe('[]\n');
  });

  it('a file that cannot be written exits 1', async () => {
    const period = ['--from', '2026-03-01', '--to', '2026-03-02'];
    const path = join(folder.path, 'no', 'where.csv');
    await refuses(
      ['report', 'has', ...period, '--csv', path, '--data', training],
      1,
      /ne peut pas être écrit/,
    );
  });
});

describe('a folder that cannot be opened', () => {
  /** A copy of the training folder, to be spoilt. */
  const copyOf = (name: string): string => {
    const copy = join(folder.path, name);
    cpSync(training, copy, { recursive: true });
    cpSync(`${training}.key`, `${copy}.key`);
    return copy;
  };

  it('none at all: exit 4, and none is made', async () => {
    const missing = join(folder.path, 'missing');
    for (const verb of [['alerts'], ['run', '--shell', 'none'], ['verify']]) {
      await refuses([...verb, '--data', missing], 4, /vigie init/);
    }
  });

  it('made already: exit 4, untouched', async () => {
    const before = readFileSync(join(training, 'keys.json'));
    await refuses(['init', '--training', '--data', training], 4, /contient déjà/);
    expect(readFileSync(join(training, 'keys.json'))).toEqual(before);
  });

  it('with a wrong key, a key file that is missing or none: exit 4, intact', async () => {
    const wrong = file('wrong.key', `${'1'.repeat(64)}\n`);
    chmodSync(wrong, 0o600);
    await refuses(
      ['alerts', '--data', training, '--key-file', wrong],
      4,
      /clé fournie n’ouvre pas/,
    );
    const missing = join(folder.path, 'nowhere.key');
    await refuses(['alerts', '--data', training, '--key-file', missing], 4, /n’existe pas/);
    await refuses(['alerts', '--data', real], 2, /demandent une clé/);
    await refuses(['alerts', '--data', real], 4, /clé fournie n’ouvre pas/, {
      VIGIE_PASSPHRASE: 'une autre',
    });
    expect((await vigie(['alerts', '--data', training])).code).toBe(0);
    expect((await vigie(['alerts', '--data', real], passphrase)).code).toBe(0);
  });

  it('damaged: exit 4, with another sentence', async () => {
    const damaged = copyOf('damaged');
    const database = join(damaged, 'vigie.db');
    const bytes = readFileSync(database);
    for (let at = 5 * 4096; at < bytes.length; at += 1000) bytes[at] = (bytes[at] ?? 0) ^ 255;
    writeFileSync(database, bytes);
    await refuses(['outbox', '--data', damaged, '--json'], 4, /endommagée/);
    await refuses(['verify', '--data', damaged, '--json'], 4, /endommagée/);
  });

  it('of a newer program: exit 4, with another sentence, untouched', async () => {
    const newer = copyOf('newer');
    const opened = await openFolder(newer, {}, 0);
    handleOf(opened.db).pragma('user_version=9990');
    await opened.dispose();
    const before = readFileSync(join(newer, 'vigie.db'));
    await refuses(['alerts', '--data', newer], 4, /version plus récente/);
    expect(readFileSync(join(newer, 'vigie.db'))).toEqual(before);
  });

  it('without its keys.json: exit 4', async () => {
    const keyless = copyOf('keyless');
    rmSync(join(keyless, 'keys.json'));
    await refuses(['alerts', '--data', keyless], 4, /keys\.json manque|n’est pas un dossier Vigie/);
  });

  it('without a unit at work: no modem to forget, exit 3', async () => {
    await refuses(['modem', '--forget', '--data', training], 3, /Aucune unité ne fonctionne/);
  });

  it('for real patients: no clock, no simulated modem, exit 2', async () => {
    const only = /dossier (de formation|d’entraînement)/;
    await refuses(['clock', '--to', '2030-01-01', '--data', real], 2, only, passphrase);
    await refuses(['run', '--clock', '2030-01-01', '--data', real], 2, only, passphrase);
    await refuses(['run', '--port', 'simulated', '--data', real], 2, only, passphrase);
    await refuses(['init', '--clock', '2030-01-01', '--data', join(folder.path, 'x')], 2, only);
  });
});

describe('a folder on which a unit runs', () => {
  let unit: RunningUnit;
  const options = () => ['--data', training, '--port', '/dev/no-such-modem', '--shell', 'none'];

  it('is ready without a modem, refuses a second unit, lets commands attach, and stops at once', async () => {
    unit = await startUnit(options());
    expect(unit.ready).toEqual({ ready: true, url: null });
    await refuses(['run', '--port', 'auto', '--data', training], 4, /tourne déjà/);
    const { code, out } = await vigie(['modem', '--data', training, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { queued: 0 }]);
    expect((await vigie(['alerts', '--data', training])).out).toBe('Aucune alerte.\n');
    await refuses(['modem', '--forget', '--data', training], 3, /rien à oublier/);
    const begun = performance.now();
    expect(await unit.stop('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it.skipIf(process.platform === 'win32')(
    'lets it go when the npx that began it is killed',
    async () => {
      const npx = await startUnitUnderNpm(options());
      if (npx.stdout === null) throw new Error('no pipe');
      // The unit holds the other end of the pipe: only its own end closes it.
      const ended = once(npx.stdout, 'close');
      npx.kill('SIGKILL');
      await ended;
      expect((await vigie(['verify', '--data', training])).code).toBe(0);
    },
  );

  it('may be opened by others after a kill -9, whatever unit.json says', async () => {
    unit = await startUnit(options());
    await unit.stop('SIGKILL');
    expect((await vigie(['alerts', '--data', training])).code).toBe(0);
    const torn = openSync(join(training, 'unit.json'), 'w');
    writeSync(torn, '{"socket":"/nowhere","tok');
    expect((await vigie(['verify', '--data', training])).code).toBe(0);
    unit = await startUnit(options());
    expect(await unit.stop('SIGINT')).toBe(0);
  });

  it('says what waits when the modem is dead: exit 3, within the time-out given', async () => {
    const list = file(
      'one.csv',
      'IPP;NOM_NAISSANCE;NOM_USAGE;PRENOM;SEXE;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOCATION\n' +
        '77;CORNEC;;Zoé;F;01/01/1970;06 39 98 77 77;;10/03/2026;08:00\n',
    );
    expect((await vigie(['import', list, '--data', training, '--json'])).code).toBe(0);
    unit = await startUnit(options());
    const begun = performance.now();
    const { code, out } = await vigie([
      ...['clock', '--to', '2026-03-12T08:00', '--timeout', '2', '--data', training, '--json'],
    ]);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ reached: false, pending: [expect.any(String)] });
    const waiting = await vigie(['outbox', '--data', training, '--json']);
    expect(JSON.parse(waiting.out)).toMatchObject([{ number: '+33639987777', state: 'due' }]);
    expect(await unit.stop('SIGTERM')).toBe(0);
  });
});
