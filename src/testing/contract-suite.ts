import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher, type Dispatcher } from '../app/dispatch.ts';
import type { Handlers } from '../app/unit-host.ts';
import type { RequestName, UnitClient } from '../ipc/index.ts';
import { CountingIds } from '../shared/ids.ts';
import { createFakeUnit, type FakeUnit, fakeImportReport, fakeUnitView } from './fake-unit.ts';

/** A client joined to a dispatcher by the transport under test. */
export interface OpenTransport {
  readonly client: UnitClient;
  dispose(): void | Promise<void>;
}

export interface TransportUnderTest {
  readonly kind: 'window' | 'cli';
  open(dispatcher: Dispatcher): Promise<OpenTransport>;
}

/** What every transport owes to both ends. A window and the command line differ in who they are. */
export function describeContract(name: string, transport: TransportUnderTest): void {
  describe(`${name} carries the contract`, () => {
    let unit: FakeUnit;
    let dispatcher: Dispatcher;
    let opened: OpenTransport[];

    const start = (overrides: Partial<Handlers> = {}) => {
      unit = createFakeUnit(overrides);
      const log = { warn: () => {}, error: () => {} };
      dispatcher = createDispatcher(unit, { ids: new CountingIds(), log, checkOutput: true });
    };
    const open = async () => {
      const transport_ = await transport.open(dispatcher);
      opened.push(transport_);
      return transport_.client;
    };
    const heard = (client: UnitClient, event: 'unit:changed' | 'session:ended') =>
      new Promise<void>((resolve) => {
        const stop = client.subscribe(event, () => {
          stop();
          resolve();
        });
      });

    beforeEach(() => {
      opened = [];
    });

    afterEach(async () => {
      for (const each of opened) await each.dispose();
      dispatcher.dispose();
      expect(unit.listeners).toBe(0);
    });

    it('answers a request', async () => {
      start();
      const client = await open();
      expect(await client.request('unit:status', {})).toEqual({ ok: true, value: fakeUnitView });
    });

    it('refuses an unknown request, a malformed one and a forbidden one, each with an answer', async () => {
      start();
      const client = await open();
      const unknown = await client.request('alerts:explode' as RequestName, {} as never);
      expect(unknown).toMatchObject({ error: { code: 'usage/invalid-request' } });
      const malformed = await client.request('session:sign-in', { login: 'x' } as never);
      expect(malformed).toMatchObject({ error: { code: 'usage/invalid-request' } });
      const forbidden = await client.request('alerts:take', { alertId: 'a' });
      const code = transport.kind === 'cli' ? 'access/forbidden' : 'access/not-signed-in';
      expect(forbidden).toMatchObject({ error: { code } });
    });

    it('gives each answer to its own question, in whatever order they come', async () => {
      let finishFirst = () => {};
      let calls = 0;
      start({
        'unit:status': async () => {
          calls += 1;
          const now = calls;
          if (now === 1) {
            await new Promise<void>((resolve) => {
              finishFirst = resolve;
            });
          }
          return { ...fakeUnitView, now };
        },
      });
      const client = await open();
      const first = client.request('unit:status', {});
      const second = await client.request('unit:status', {});
      finishFirst();
      expect([second, await first]).toMatchObject([{ value: { now: 2 } }, { value: { now: 1 } }]);
    });

    it('brings texts across unchanged, ends of line and smileys included', async () => {
      const unitName = '« Été »\r\n\u2028 œ 😀 "\\" \u0000 {"id":1}\n';
      start({ 'unit:status': () => ({ ...fakeUnitView, unitName }) });
      const client = await open();
      expect(await client.request('unit:status', {})).toMatchObject({ value: { unitName } });
    });

    it('carries the largest list that may be imported', async () => {
      const sizes: number[] = [];
      const take = (text: string) => {
        sizes.push(text.length);
        return fakeImportReport;
      };
      start({ 'programme:import': ({ contentBase64 }) => take(contentBase64) });
      const client = await open();
      if (transport.kind === 'window') {
        await client.request('session:sign-in', { login: 'ide', password: 'entrainement' });
      }
      const contentBase64 = 'A'.repeat(40_000_000);
      const reply = await client.request('programme:import', { fileName: 'l.csv', contentBase64 });
      expect([reply.ok, sizes]).toEqual([true, [40_000_000]]);
    });

    it('brings events to every client until it stops listening', async () => {
      start();
      const [one, two] = [await open(), await open()];
      let unwanted = 0;
      one.subscribe('unit:changed', () => {
        unwanted += 1;
      })();
      const both = Promise.all([heard(one, 'unit:changed'), heard(two, 'unit:changed')]);
      unit.publish('unit:changed', {});
      await both;
      expect(unwanted).toBe(0);
    });

    it('hides an unexpected error', async () => {
      start({
        'unit:status': () => {
          throw new Error('DURAND');
        },
      });
      const client = await open();
      const reply = await client.request('unit:status', {});
      expect(reply).toMatchObject({ error: { code: 'unit/internal' } });
      expect(JSON.stringify(reply)).not.toContain('DURAND');
    });

    if (transport.kind === 'window') {
      it('signs one window in and out, not its neighbours', async () => {
        start({ 'watch:stop': () => ({}) });
        const [one, two] = [await open(), await open()];
        await one.request('session:sign-in', { login: 'ide', password: 'entrainement' });
        expect(await one.request('watch:stop', {})).toEqual({ ok: true, value: {} });
        expect(await two.request('watch:stop', {})).toMatchObject({ ok: false });
        const ended = heard(one, 'session:ended');
        await one.request('session:sign-out', {});
        await ended;
        expect(await one.request('watch:stop', {})).toMatchObject({ ok: false });
      });
    }
  });
}
