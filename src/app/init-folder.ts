import { type Author, recordTrail, writeAuthor } from '../audit/index.ts';
import { createFolder, type KeyOptions, transaction } from '../db/index.ts';
import { enterLibrary } from '../protocols/index.ts';
import { offsetMinutesAt } from '../shared/calendar.ts';
import type { Ids } from '../shared/ids.ts';
import { readSettings, writeSetting } from '../shared/settings.ts';
import { addStaff, addTrainingUsers } from '../staff/index.ts';
import { trainingSettings } from '../training/index.ts';

export interface InitOptions extends KeyOptions {
  readonly dataDir: string;
  readonly training: boolean;
  /** Where a training folder's time begins, ms UTC; a real folder's is the machine's. */
  readonly clock: number;
  readonly ids: Ids;
  readonly author: Author;
}

export interface NewFolder {
  readonly dataDir: string;
  readonly administrator: { readonly login: string; readonly password: string };
  /** To print once; it is kept nowhere. */
  readonly recoveryCode: string;
}

/** Makes a data folder ready for its first start. */
export async function initFolder(options: InitOptions): Promise<NewFolder> {
  const { dataDir, training, clock, ids, author } = options;
  const folder = await createFolder(dataDir, options, clock);
  try {
    const { db } = folder;
    transaction(db, () => {
      if (training) {
        for (const [key, value] of trainingSettings(clock))
          writeSetting(db, clock, key, value as never);
      }
      recordTrail(db, {
        at: clock,
        utcOffsetMinutes: offsetMinutesAt(clock, readSettings(db).zone),
        author,
        kind: 'folder-created',
        payload: { training },
      });
    });
    const deps = { db, clock: { now: () => clock }, ids, publish: () => {} };
    const administrator = await addStaff(deps, author, {
      login: 'admin',
      name: 'Administration',
      role: 'administrator',
    });
    const signer = training ? await addTrainingUsers(deps, author) : null;
    transaction(db, () =>
      enterLibrary(db, ids, writeAuthor(author), signer && writeAuthor(signer), clock),
    );
    return {
      dataDir: folder.paths.root,
      administrator: { login: 'admin', password: administrator.password },
      recoveryCode: folder.recoveryCode,
    };
  } finally {
    await folder.dispose();
  }
}
