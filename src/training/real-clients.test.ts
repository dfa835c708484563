import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext, vi } from 'vitest';
import { SystemClock, SystemMonotonic } from '../shared/clock.ts';
import { isInstalled, runProgram, startProgram } from '../testing/real-program.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { servePty } from './serve-pty.ts';
import { SimulatedModem } from './simulated-modem.ts';
import type { Traits } from './simulated-modem-options.ts';

/**
 * The programs that people use with real modems must not see the difference. They wait a lot, so
 * these tests run side by side.
 */

const PATIENT = '+33639981234';
const LONG = `Bonjour, ${'avez-vous mal ? Répondez par un chiffre. '.repeat(5)}Merci !`;
/** In national tables, as whoever wrote SMS Server Tools read the standard. */
const NATIONAL = [
  `áíóúçÁÍÓÚ ${'x'.repeat(70)}`,
  `êçÔôÁáΦΓ^ΩΠΨΣΘÊÀÍÓÚÃÕÂíóúãõâ ${'x'.repeat(70)}`,
  `ĞİŞçğış ${'x'.repeat(70)}`,
  `€ıĞğŞşİç${'ş'.repeat(140)}`,
  `êúíóçÔôÁáªÇÀ∞^\\€Ó|ÂâÊºÍÃÕÚ~ãõ\`${'ã'.repeat(110)}`,
];
const EMOJI = 'Ça va 😀, rien à signaler';

/** What is missing for these tests, for the name of what is then left out. */
function without(...programs: readonly string[]): string | undefined {
  const missing = ['socat', ...programs].filter((program) => !isInstalled(program));
  if (missing.length === 0) return undefined;
  const reason = `needs ${missing.join(' and ')}`;
  console.warn(`Left out, ${reason}: tests with ${programs.join(', ')}`);
  return reason;
}

interface Rig {
  readonly modem: SimulatedModem;
  /** Of the terminal. */
  readonly port: string;
  readonly folder: string;
}

type Finish = TestContext['onTestFinished'];

async function plugIn(onTestFinished: Finish, traits: Partial<Traits> = {}): Promise<Rig> {
  const folder = makeTemporaryFolder();
  onTestFinished(() => folder.dispose());

  const modem = new SimulatedModem({
    clock: new SystemClock(),
    monotonic: new SystemMonotonic(),
    traits,
  });
  const pty = await servePty(modem);
  onTestFinished(() => pty.dispose());
  return { modem, port: pty.path, folder: folder.path };
}

function makeFolders(parent: string, ...names: readonly string[]): void {
  for (const name of names) mkdirSync(join(parent, name));
}

/** Complete files only: both services write elsewhere and rename. */
function contents(folder: string, encoding = 'utf-8'): readonly string[] {
  const decoder = new TextDecoder(encoding);
  return readdirSync(folder).map((name) => decoder.decode(readFileSync(join(folder, name))));
}

const eventually = (expectation: () => void) =>
  vi.waitFor(expectation, { timeout: 20_000, interval: 50 });

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

function gammuOn({ folder, port }: Rig): (...args: readonly string[]) => Promise<string> {
  const config = join(folder, 'gammurc');
  writeFileSync(
    config,
    lines('[gammu]', `port = ${port}`, 'connection = at115200', 'synchronizetime = no'),
  );
  return (...args) => runProgram('gammu', ['-c', config, ...args]);
}

const noGammu = without('gammu');
describe.skipIf(noGammu)(
  `gammu${noGammu ? `: ${noGammu}` : ''}`,
  { concurrent: true, timeout: 60_000 },
  () => {
    it('identifies it', async ({ onTestFinished }) => {
      const said = await gammuOn(await plugIn(onTestFinished))('identify');
      expect(said).toMatch(/^Manufacturer +: Vigie$/m);
      expect(said).toMatch(/^IMEI +: 350000000000006$/m);
      expect(said).toMatch(/^SIM IMSI +: 208000000000001$/m);
    });

    it('sends through it, one program after the other', async ({ onTestFinished }) => {
      const rig = await plugIn(onTestFinished);
      const gammu = gammuOn(rig);
      expect(await gammu('sendsms', 'TEXT', PATIENT, '-text', 'Bonjour, déjà 8 €')).toMatch(
        /OK, message reference=1/,
      );
      await gammu('sendsms', 'TEXT', PATIENT, '-autolen', '400', '-unicode', '-text', EMOJI);
      expect(rig.modem.submissions.map(({ to, text }) => [to, text])).toEqual([
        [PATIENT, 'Bonjour, déjà 8 €'],
        [PATIENT, EMOJI],
      ]);
    });

    it('sends a long text in parts that belong together', async ({ onTestFinished }) => {
      const rig = await plugIn(onTestFinished);
      await gammuOn(rig)('sendsms', 'TEXT', PATIENT, '-autolen', '600', '-text', LONG);
      const parts = rig.modem.submissions;
      expect(parts.map(({ text }) => text).join('')).toBe(LONG);
      expect(parts.map(({ submit }) => submit.concat?.index)).toEqual([1, 2]);
    });

    it('lists what it holds', async ({ onTestFinished }) => {
      const rig = await plugIn(onTestFinished);
      rig.modem.receive(PATIENT, 'OUI déjà 8 €');
      rig.modem.receive('+33639981235', EMOJI);
      rig.modem.receive('INFO', LONG);
      const said = await gammuOn(rig)('getallsms');
      expect(said).toContain('4 SMS parts in 4 SMS sequences');
      expect(said.match(/^Remote number.*$/gm)).toEqual([
        `Remote number        : "${PATIENT}"`,
        'Remote number        : "+33639981235"',
        'Remote number        : "INFO"',
        'Remote number        : "INFO"',
      ]);
      expect(said).toContain('OUI déjà 8 €');
      expect(said).toContain(EMOJI);
      expect(said).toContain(`${LONG.slice(0, 153)}\n`);
    });
  },
);

const noSmsd = without('gammu-smsd', 'gammu-smsd-inject');
describe.skipIf(noSmsd)(
  `gammu-smsd${noSmsd ? `: ${noSmsd}` : ''}`,
  { concurrent: true, timeout: 60_000 },
  () => {
    it('sends, receives and gets its delivery report', async ({ onTestFinished }) => {
      // Reports in "SR" it cannot read (gammu #695).
      const rig = await plugIn(onTestFinished, { reportsAmongMessages: true });
      const { modem, port, folder } = rig;
      makeFolders(folder, 'in', 'out', 'sent', 'error');
      const config = join(folder, 'smsdrc');
      writeFileSync(
        config,
        lines(
          ...['[gammu]', `port = ${port}`, 'connection = at115200', 'synchronizetime = no'],
          ...['[smsd]', 'service = files', `logfile = ${folder}/log`, 'deliveryreport = sms'],
          ...[`inboxpath = ${folder}/in/`, `outboxpath = ${folder}/out/`, 'inboxformat = unicode'],
          ...[`sentsmspath = ${folder}/sent/`, `errorsmspath = ${folder}/error/`],
          ...['commtimeout = 1', 'receivefrequency = 1', 'loopsleep = 1', 'statusfrequency = 0'],
          ...['checksecurity = 0', 'checkbattery = 0', 'checksignal = 0', 'checknetwork = 0'],
        ),
      );
      const inject = ['-c', config, 'TEXT', PATIENT, '-report', '-text', 'Bonjour, déjà 8 €'];
      await runProgram('gammu-smsd-inject', inject);
      modem.receive(PATIENT, EMOJI);
      onTestFinished(startProgram('gammu-smsd', ['-c', config]));

      await eventually(() => expect(contents(join(folder, 'sent'))).toHaveLength(1));
      // It writes a zero for each half of a pair beyond the text's end.
      const inbox = () =>
        contents(join(folder, 'in'), 'utf-16be').map((text) => text.replaceAll('\0', ''));
      await eventually(() => {
        expect(inbox()).toEqual(expect.arrayContaining([EMOJI, 'Delivered']));
      });
      expect(modem.submissions.map(({ to, text }) => [to, text])).toEqual([
        [PATIENT, 'Bonjour, déjà 8 €'],
      ]);
      await eventually(() => expect(modem.store('SM')?.used).toBe(0));
      expect(readdirSync(join(folder, 'error'))).toEqual([]);
    });
  },
);

const noTools = without('smsd');
describe.skipIf(noTools)(
  `smstools${noTools ? `: ${noTools}` : ''}`,
  { concurrent: true, timeout: 60_000 },
  () => {
    it('sends, receives and gets its delivery report', async ({ onTestFinished }) => {
      const rig = await plugIn(onTestFinished, { reportsAmongMessages: true });
      const { modem, port, folder } = rig;
      const folders = ['outgoing', 'checked', 'incoming', 'sent', 'failed', 'report'];
      makeFolders(folder, ...folders);
      const config = join(folder, 'smsd.conf');
      writeFileSync(
        config,
        lines(
          ...['devices = GSM1', ...folders.map((name) => `${name} = ${folder}/${name}`)],
          ...[`logfile = ${folder}/log`, `infofile = ${folder}/info`, `pidfile = ${folder}/pid`],
          ...['delaytime = 0', 'delaytime_mainprocess = 0', 'sleeptime_mainprocess = 1'],
          ...[
            'incoming_utf8 = yes',
            '[GSM1]',
            `device = ${port}`,
            'incoming = yes',
            'report = yes',
          ],
          ...['init = AT+CNMI=2,1,0,2,0', 'baudrate = 115200'],
        ),
      );
      const head = lines(`To: ${PATIENT.slice(1)}`, 'Report: yes', 'Alphabet: UTF-8');
      writeFileSync(join(folder, 'message'), `${head}\nBonjour, déjà 8 €`);
      renameSync(join(folder, 'message'), join(folder, 'outgoing/message'));
      const received = ['OUI déjà 8 €', ...NATIONAL];
      for (const text of received) modem.receive(PATIENT, text);
      // In UCS-2 they would take more places.
      expect(modem.store('SM')?.used).toBe(received.length);
      onTestFinished(startProgram('smsd', ['-t', `-c${config}`]));

      await eventually(() => {
        expect(contents(join(folder, 'sent'))).toEqual([expect.stringMatching(/^Message_id: 1$/m)]);
        const incoming = contents(join(folder, 'incoming')).map((file) => file.split('\n\n')[1]);
        expect(incoming.sort()).toEqual([...received].sort());
        expect(contents(join(folder, 'report'))).toEqual([
          expect.stringMatching(/Message_id: 1\n.*\nStatus: 0,Ok/s),
        ]);
      });
      expect(modem.submissions.map(({ to, text }) => [to, text])).toEqual([
        [PATIENT, 'Bonjour, déjà 8 €'],
      ]);
      await eventually(() => expect(modem.store('SM')?.used).toBe(0));
      expect(readdirSync(join(folder, 'failed'))).toEqual([]);
    });
  },
);
