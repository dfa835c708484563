import type { Author } from '../audit/index.ts';
import { type ReadableDb, sql } from '../db/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { StaffId } from '../shared/ids.ts';

/** Whoever acts on the board: a signed-in person fits. */
export interface Nurse {
  readonly staffId: StaffId;
}

export const onCallName = 'Astreinte';

export function nameOfStaff(db: ReadableDb, id: StaffId): string {
  const row = sql<[StaffId], { name: string }>(db, 'SELECT name FROM staff WHERE id = ?').get(id);
  return row?.name ?? '';
}

/** As a screen shows it. */
export function nameOfAuthor(author: Author): string {
  switch (author.kind) {
    case 'person':
      return author.name;
    case 'automate':
      return 'Vigie';
    case 'cli':
      return `Ligne de commande (${author.user})`;
    default:
      return assertNever(author);
  }
}
