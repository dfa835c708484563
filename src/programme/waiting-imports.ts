import { type Author, readAuthor } from '../audit/index.ts';
import type { ReadableDb } from '../db/index.ts';
import type { ImportReport, WaitingImport } from '../ipc/index.ts';
import { waitingRuns } from './import-sql.ts';
import type { AffectedStay } from './mass-change.ts';

/** Kept with each run: what was reported, and what it changes of the stays to come while it waits. */
export interface RunSummary {
  readonly report: ImportReport;
  readonly changes: WaitingImport['changes'];
}

/** The lists that a person must let through or drop, the oldest first. */
export function waitingImports(db: ReadableDb): WaitingImport[] {
  return waitingRuns(db).map((run) => {
    const { report, changes } = JSON.parse(run.summary) as RunSummary;
    return {
      runId: run.id,
      fileName: run.file_name,
      importedAt: run.imported_at,
      author: nameOf(readAuthor(run.author)),
      sentence: report.waitingBecause ?? '',
      changes,
    };
  });
}

export function changeView({ stay, what }: AffectedStay): WaitingImport['changes'][number] {
  return {
    ipp: stay.ipp,
    name: `${stay.birth_name} ${stay.first_name}`,
    what: what.join(' ; '),
  };
}

function nameOf(author: Author): string {
  switch (author.kind) {
    case 'person':
      return author.name;
    case 'automate':
      return 'Vigie';
    case 'cli':
      return author.user;
  }
}
