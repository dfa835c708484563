import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { trailHead, verifyTrail } from '../audit/index.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { closeDatabase, openDatabase, verifyDatabase } from './index.ts';

let store: TestStore;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.dispose());

/** Writes the trail as fast as it can and says each number once it is committed. */
const writer = (path: string, key: Buffer): string => `
  import { openDatabase } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'index.ts')).href)};
  import { recordTrail } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../audit/index.ts')).href)};
  import { writeSync } from 'node:fs';
  const db = openDatabase(${JSON.stringify(path)}, Buffer.from('${key.toString('hex')}', 'hex'), 'write');
  for (let at = 0; ; at += 1) {
    const { seq } = recordTrail(db, { at, utcOffsetMinutes: 0, author: { kind: 'automate' },
      kind: 'message-sent', payload: { at } });
    writeSync(1, seq + '\\n');
  }`;

it('loses nothing that was committed when the process is killed at work', async () => {
  closeDatabase(store.db);
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', writer(store.path, store.key)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    said = Number(line);
    if (said === 300) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

  const db = openDatabase(store.path, store.key, 'write');
  expect(said).toBeGreaterThanOrEqual(300);
  expect([said, said + 1]).toContain(trailHead(db).seq);
  expect(verifyTrail(db)).toMatchObject({ kind: 'intact', head: trailHead(db) });
  expect(verifyDatabase(store.path, store.key)).toEqual({ kind: 'intact' });
  closeDatabase(db);
});
