import { clearTechnical, raiseTechnical } from '../alerts/index.ts';
import { type ReadableDb, sql, type WritableDb } from '../db/index.ts';
import type { Work } from '../shared/work.ts';
import type { SimKey } from './sim-sql.ts';

/**
 * The machine and the SIMs that a folder for real patients belongs to (H34). A copy that opens on
 * a second computer would text everybody twice, and split the replies.
 */
export interface Binding {
  /** What names this computer and where the folder lies; compared, never shown. */
  readonly machine: string;
  readonly imsis: readonly SimKey[];
}

const key = 'unit:binding';

export function bindingOf(db: ReadableDb): Binding | null {
  const row = sql<[string], { value: string }>(db, 'SELECT value FROM setting WHERE key = ?').get(
    key,
  );
  return row ? (JSON.parse(row.value) as Binding) : null;
}

function bind(db: WritableDb, now: number, binding: Binding): void {
  sql<[string, string, number]>(
    db,
    `INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  ).run(key, JSON.stringify(binding), now);
}

/**
 * Whether texts must wait before they leave by this SIM: for a person, or for the modem, which is
 * ready before it has read its SIM.
 */
export function isForeignSim(db: ReadableDb, imsi: SimKey): boolean {
  const imsis = bindingOf(db)?.imsis ?? [];
  return imsis.length > 0 && !imsis.includes(imsi);
}

/** At the start: the first machine is this folder's, another one waits for a person. */
export function checkMachine(work: Work, machine: string): void {
  if (work.settings.mode === 'training') return;
  const binding = bindingOf(work.db);
  if (!binding) {
    bind(work.db, work.now, { machine, imsis: [] });
    work.trail('folder-bound', {}, {});
  } else if (binding.machine === machine) {
    clearTechnical(work, 'folder-moved');
  } else {
    raiseTechnical(work, 'folder-moved', {});
  }
}

/** When a modem has its SIM: the first is this folder's, another one waits for a person. */
export function checkSim(work: Work, imsi: SimKey): void {
  if (work.settings.mode === 'training') return;
  const binding = bindingOf(work.db);
  if (!binding) return;
  if (binding.imsis.length === 0) {
    bind(work.db, work.now, { ...binding, imsis: [imsi] });
    work.trail('sim-accepted', {}, {});
  }
  if (isForeignSim(work.db, imsi)) raiseTechnical(work, 'sim-changed', {});
  else clearTechnical(work, 'sim-changed');
}

/** A person says that the folder is at home here; the other copy must not run any more. */
export function acceptMachine(
  work: Work,
  machine: string,
  imsis: readonly SimKey[] = bindingOf(work.db)?.imsis ?? [],
): void {
  bind(work.db, work.now, { machine, imsis });
  clearTechnical(work, 'folder-moved');
  work.trail('folder-bound', {}, {});
  work.changed({ kind: 'outbox' });
}

/** A person accepts this SIM beside those known. */
export function acceptSim(work: Work, imsi: SimKey): void {
  const binding = bindingOf(work.db);
  if (!binding || binding.imsis.includes(imsi)) return;
  bind(work.db, work.now, { ...binding, imsis: [...binding.imsis, imsi] });
  clearTechnical(work, 'sim-changed');
  work.trail('sim-accepted', {}, {});
  work.changed({ kind: 'outbox' });
}
