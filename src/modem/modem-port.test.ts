import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { SystemClock, SystemMonotonic } from '../shared/clock.ts';
import { DisposeStack } from '../shared/dispose.ts';
import { PATIENT, samplePdu } from '../testing/modem-bench.ts';
import { SimulatedModem } from '../training/index.ts';
import { servePty } from '../training/serve-pty.ts';
import { describeModem, type IncomingEvent, type ModemPort, openModem } from './index.ts';
import { SerialModemPort } from './serial-port.ts';

const hasSocat = spawnSync('socat', ['-V']).error === undefined;

let stack = new DisposeStack();
afterEach(async () => {
  await stack.dispose();
  stack = new DisposeStack();
});

interface Rig {
  readonly modem: SimulatedModem;
  /** A new handle on the same modem, as another program would take it. */
  readonly port: () => ModemPort;
}

const newModem = () =>
  new SimulatedModem({ clock: new SystemClock(), monotonic: new SystemMonotonic() });

const rigs = [
  {
    name: 'the simulated modem',
    skipped: false,
    make: async (): Promise<Rig> => {
      const modem = newModem();
      return { modem, port: () => modem };
    },
  },
  {
    name: `the real serial binding over a pseudo-terminal${hasSocat ? '' : ' (socat is missing)'}`,
    skipped: !hasSocat,
    make: async (): Promise<Rig> => {
      const modem = newModem();
      const { path } = stack.add(await servePty(modem));
      return { modem, port: () => new SerialModemPort(path) };
    },
  },
];

/** Opens the port and collects what it says. */
async function opened(port: ModemPort) {
  stack.add({ dispose: () => port.close() });
  let text = '';
  let check = () => {};
  port.onData((bytes) => {
    text += Buffer.from(bytes).toString('latin1');
    check();
  });
  const opening = await port.open();
  const heard = (part: string) =>
    new Promise<void>((resolve) => {
      check = () => {
        if (text.includes(part)) resolve();
      };
      check();
    });
  return { opening, heard };
}

const closing = (port: ModemPort) => new Promise((resolve) => port.onClose(resolve));

for (const { name, skipped, make } of rigs) {
  describe.skipIf(skipped)(name, () => {
    it('carries bytes both ways', async () => {
      const port = (await make()).port();
      const { opening, heard } = await opened(port);
      expect(opening).toEqual({ kind: 'opened' });
      expect(await port.write(Buffer.from('AT+CGMM\r'))).toBe(true);
      await heard('Modem de formation');
      await heard('OK');
    });

    it('refuses a second opening', async () => {
      const { port } = await make();
      await opened(port());
      expect(await port().open()).toEqual({ kind: 'refused', code: 'modem/port-in-use' });
    });

    it('says once that it was closed, takes nothing more, and can be opened again', async () => {
      const port = (await make()).port();
      await opened(port);
      const reasons: unknown[] = [];
      port.onClose((reason) => reasons.push(reason));
      await port.close();
      await port.close();
      expect(reasons).toEqual(['asked']);
      expect(await port.write(Buffer.from('AT\r'))).toBe(false);
      const { opening, heard } = await opened(port);
      expect(opening).toEqual({ kind: 'opened' });
      await port.write(Buffer.from('AT\r'));
      await heard('OK');
    });

    it('says that the modem was pulled out', async () => {
      const { modem, port: take } = await make();
      const port = take();
      await opened(port);
      const reason = closing(port);
      modem.unplug();
      expect(await reason).toBe('hung-up');
      expect(await port.write(Buffer.from('AT\r'))).toBe(false);
      expect(await port.open()).toEqual({ kind: 'refused', code: 'modem/port-missing' });
    });

    it('starts within two seconds, sends, gets the report and the reply', async () => {
      const { modem, port } = await make();
      const monotonic = new SystemMonotonic();
      const startedAt = monotonic.now();
      const link = stack.add(openModem({ ports: async () => [port()], monotonic }));
      await new Promise<void>((resolve) =>
        link.onStatus(({ state }) => state.kind === 'ready' && resolve()),
      );
      expect(monotonic.now() - startedAt).toBeLessThan(2_000);

      const events: IncomingEvent[] = [];
      const twoEvents = new Promise<void>((resolve) =>
        link.onIncoming((event) => {
          if (event.kind === 'stored') events.push(event);
          if (events.length === 2) resolve();
        }),
      );
      const [pdu, length] = samplePdu('Bonjour', true);
      expect(await link.submit(pdu, length)).toEqual({ kind: 'sent', reference: 1 });
      modem.receive(PATIENT, 'OUI');
      await twoEvents;
      expect(events).toContainEqual({ kind: 'stored', storage: 'SR', slot: 0 });
      expect(events).toContainEqual({ kind: 'stored', storage: 'ME', slot: 0 });
      expect(await link.readSlot(0, 'ME')).toMatchObject({ kind: 'message', stat: 0 });

      const gone = new Promise<void>((resolve) =>
        link.onStatus(({ state }) => state.kind === 'gone' && resolve()),
      );
      modem.unplug();
      await gone;
      expect(await link.submit(pdu, length)).toMatchObject({ kind: 'not-started' });
    });

    it('is described in one look, and left as it was', async () => {
      const { modem, port } = await make();
      expect(await describeModem(port(), new SystemMonotonic())).toMatchObject({
        diagnosis: 'Le modem est prêt sur Formation 4G.',
        identity: { imei: '350000000000006', operator: 'Formation', technology: '4G' },
        capabilities: { storeAndSend: true, incoming: 'stored', reports: 'stored' },
      });
      expect(modem.commands.some((command) => /^AT\+(CPIN=|CMG[SW]=)/.test(command))).toBe(false);
      const { opening } = await opened(port());
      expect(opening).toEqual({ kind: 'opened' });
    });
  });
}

it('says which port does not exist', async () => {
  const port = new SerialModemPort('/dev/ttyUSB-none');
  expect(await port.open()).toEqual({ kind: 'refused', code: 'modem/port-missing' });
  expect(await port.write(Buffer.from('AT\r'))).toBe(false);
  await port.close();
});
