import { migration as first } from './0010-first.ts';
import { migration as modems } from './0020-modems.ts';
import { migration as sims } from './0030-sims.ts';
import { migration as learning } from './0040-learning.ts';
import { migration as fewerOutboxPages } from './0050-fewer-outbox-pages.ts';
import { migration as protocols } from './0060-protocols.ts';
import { migration as programme } from './0080-programme.ts';
import { migration as modemWitnesses } from './0090-modem-witnesses.ts';
import { migration as wardDecides } from './0120-ward-decides.ts';
import { migration as fewerDecisionPages } from './0130-fewer-decision-pages.ts';
import { migration as stillFewerDecisionPages } from './0140-still-fewer-decision-pages.ts';
import { migration as waitingList } from './0150-waiting-list.ts';
import { migration as keysByStay } from './0160-keys-by-stay.ts';
import { migration as trailWithPayload } from './0170-trail-with-payload.ts';
import { migration as checksWithoutLists } from './0180-checks-without-lists.ts';
import { migration as arrivedAndClosed } from './0200-arrived-and-closed.ts';
import { migration as fewerRandomPages } from './0210-fewer-random-pages.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. Add at the end. */
export const migrations: readonly Migration[] = [
  first,
  modems,
  sims,
  learning,
  fewerOutboxPages,
  protocols,
  programme,
  modemWitnesses,
  wardDecides,
  fewerDecisionPages,
  stillFewerDecisionPages,
  waitingList,
  keysByStay,
  trailWithPayload,
  checksWithoutLists,
  arrivedAndClosed,
  fewerRandomPages,
];

/** The `user_version` of a database that this program writes. */
export const newestVersion: number = migrations.at(-1)?.id ?? 0;
