import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationOfStay, pickedBecause, planNewStays } from '../conversations/index.ts';
import { type OpenFolder, openFolder, sql } from '../db/index.ts';
import { allWaiting, knownProcedures, shortNoticeOf, staysBetween } from '../programme/index.ts';
import { definitionOf } from '../protocols/index.ts';
import { CountingIds } from '../shared/ids.ts';
import { runWork } from '../shared/work.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { ensureTrainingFolder } from './training-folder.ts';

const tuesday = Date.parse('2026-03-10T06:00:00Z');
const place = makeTemporaryFolder();
let folder: OpenFolder;

beforeAll(async () => {
  const dataDir = join(place.path, 'data');
  await ensureTrainingFolder(dataDir, new CountingIds(), tuesday);
  folder = await openFolder(dataDir, {}, tuesday);
});
afterAll(async () => {
  await folder.dispose();
  place.dispose();
});

describe('the folder of a rehearsal', () => {
  it('follows each operation of its list by its own protocol, and says why', () => {
    const { db } = folder;
    const deps = { db, clock: { now: () => tuesday }, ids: new CountingIds(), publish: () => {} };
    while (runWork(deps, { kind: 'automate' }, planNewStays));
    const picked = new Map<string, string>();
    for (const { id, procedure_label: label } of staysBetween(db, '2026-03-01', '2026-03-31')) {
      const conversation = conversationOfStay(db, id);
      if (!conversation) throw new Error('a stay that nobody follows');
      expect(pickedBecause(db, id)).toMatchObject({ kind: 'code' });
      picked.set(label ?? '', definitionOf(db, conversation.protocolVersionId).id);
    }
    expect(Object.fromEntries(picked)).toEqual({
      'Cataracte OD': 'cataracte',
      'Hernie inguinale coelio': 'hernie-inguinale',
      'Canal carpien': 'canal-carpien',
      'Arthroscopie genou - ménisque': 'arthroscopie-genou',
      'Coloscopie totale': 'coloscopie',
      'Cholécystectomie coelio': 'vesicule',
      'Varices - crossectomie': 'varices',
    });
  });

  it('has a few who wait without a date, for operations of its list; nobody is ready before a doctor says so', () => {
    const waiting = allWaiting(folder.db);
    expect(waiting).toHaveLength(4);
    const listed = knownProcedures(folder.db, '2026-03-01');
    for (const { id, procedure_label: label, ccam } of waiting) {
      expect(listed).toContainEqual({ label, ccam });
      expect(shortNoticeOf(folder.db, { waitingId: id })).toBeUndefined();
    }
  });

  it('keeps in the trail that each protocol was put in use', () => {
    const { db } = folder;
    const rows = (text: string) => sql<[], { count: number }>(db, text).get()?.count ?? 0;
    const inUse = rows(`SELECT count(*) AS count FROM protocol_version WHERE state = 'in-use'`);
    expect(inUse).toBeGreaterThan(10);
    expect(rows(`SELECT count(*) AS count FROM trail WHERE kind = 'protocol-in-use'`)).toBe(
      inUse - 1,
    );
  });
});
