import { describe, expect, it } from 'vitest';
import { startMachine } from '../studio/start-machine.ts';
import { openTestStore } from '../testing/test-store.ts';
import type { ThreadMessage } from './index.ts';

describe('a thread', () => {
  const job = { day: '2026-03-11', now: 0, edited: null, replies: 'none' } as const;

  it('reads the encrypted folder beside the unit that holds it, and says when it is done', async () => {
    const store = openTestStore();
    try {
      const said: ThreadMessage<unknown>[] = [];
      const last = await new Promise<ThreadMessage<unknown>>((resolve) => {
        startMachine({ databasePath: store.path, key: store.key, job }, (message) => {
          said.push(message);
          if (message.kind !== 'progress') resolve(message);
        });
      });
      expect(last).toMatchObject({ kind: 'done', value: { day: '2026-03-11', stays: 0 } });
      expect(said.slice(0, -1)).toEqual([{ kind: 'progress', percent: 100 }]);
    } finally {
      store.dispose();
    }
  }, 60_000);

  it('says which error it met', async () => {
    const input = { databasePath: '/nowhere/vigie.db', key: new Uint8Array(32), job };
    const last = await new Promise((resolve) => startMachine(input, resolve));
    expect(last).toEqual({ kind: 'failed', code: 'db/no-folder' });
  }, 60_000);

  it('says nothing once it was stopped', async () => {
    const said: unknown[] = [];
    const input = { databasePath: '/nowhere/vigie.db', key: new Uint8Array(32), job };
    await startMachine(input, (message) => said.push(message)).stop();
    expect(said).toEqual([]);
  }, 60_000);
});
