import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CountingIds } from '../shared/ids.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { createFakeUnit, type FakeUnit } from '../testing/fake-unit.ts';
import { createDirectClient } from './direct-client.ts';
import { openDoor } from './open-door.ts';

describe('openDoor', () => {
  let dataDir: string;
  let unit: FakeUnit;
  let opened: number;
  let disposed: number;

  const open = () =>
    openDoor({
      dataDir,
      ids: new CountingIds(),
      log: { warn: () => {}, error: () => {} },
      monotonic: new FakeMonotonic(),
      openUnit: async () => {
        opened += 1;
        return {
          handlers: unit.handlers,
          subscribe: unit.subscribe,
          dispose: () => {
            disposed += 1;
          },
        };
      },
    });

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'vigie-door-'));
    unit = createFakeUnit({ 'watch:stop': () => ({}) });
    opened = 0;
    disposed = 0;
  });

  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('opens the unit once, and goes to it through the socket from elsewhere', async () => {
    const ours = await open();
    const theirs = await open();
    expect([opened, ours.lost === null, theirs.lost === null]).toEqual([1, true, false]);

    const [here, there] = [ours, theirs].map(({ door }) =>
      createDirectClient(door, { kind: 'window' }),
    );
    const signIn = { login: 'ide', password: 'entrainement' };
    await there?.client.request('session:sign-in', signIn);
    expect(await there?.client.request('watch:stop', {})).toMatchObject({ ok: true });
    expect(await here?.client.request('watch:stop', {})).toMatchObject({ ok: false });

    await theirs.dispose();
    expect(disposed).toBe(0);
    expect(await here?.client.request('unit:status', {})).toMatchObject({ ok: true });
    await ours.dispose();
    expect([disposed, unit.listeners]).toEqual([1, 0]);
  });

  it('tells who came from elsewhere that the unit stopped', async () => {
    const ours = await open();
    const theirs = await open();
    const { client } = createDirectClient(theirs.door, { kind: 'window' });
    expect(await client.request('unit:status', {})).toMatchObject({ ok: true });
    await ours.dispose();
    await theirs.lost;
    expect(await client.request('unit:status', {})).toMatchObject({
      error: { code: 'unit/connection-lost' },
    });
    await theirs.dispose();
  });

  it('stops the unit when its socket cannot be made', async () => {
    mkdirSync(join(dataDir, 'socket'), { mode: 0o755 });
    await expect(open()).rejects.toMatchObject({ code: 'unit/socket-unsafe' });
    expect([opened, disposed, unit.listeners]).toEqual([1, 1, 0]);
  });
});
