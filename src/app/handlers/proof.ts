import { createHash } from 'node:crypto';
import { trailHead, trailOfPatient, verifyTrail, writeAuthor } from '../../audit/index.ts';
import { hasReportOf, reportCsv, reportHtml } from '../../compliance/index.ts';
import { verifyDatabase } from '../../db/index.ts';
import { patientByIpp } from '../../patients/index.ts';
import { isoAt } from '../../shared/calendar.ts';
import { AppError } from '../../shared/errors.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Connection } from '../caller.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { authorName } from '../views/patient.ts';
import { trailSentence } from '../views/trail-sentence.ts';
import { authorOf } from './author.ts';

export function proofHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const report = (from: string, to: string, connection: Connection) => {
    if (from > to) throw new AppError('usage/period');
    const by = authorName(authorOf(connection));
    return hasReportOf(db, readSettings(db), { from, to, now: unit.clock.now(), by });
  };
  return {
    'trace:get': ({ ipp }) => {
      const patient = patientByIpp(db, ipp);
      if (!patient) throw new AppError('unit/unknown-patient');
      const { zone } = readSettings(db);
      return {
        ipp,
        entries: trailOfPatient(db, patient.id).map((event) => ({
          seq: event.seq,
          at: event.at,
          time: isoAt(event.at, zone),
          author: authorName(event.author),
          kind: event.kind,
          sentence: trailSentence(event.kind, event.payload, zone),
          payload: event.payload,
        })),
        trail: trailHead(db),
      };
    },
    'report:has': ({ from, to }, connection) => report(from, to, connection),
    'report:file': async ({ from, to, format }, connection) => {
      const made = report(from, to, connection);
      const name = `vigie-contacts-${from}-${to}`;
      const bytes =
        format === 'csv'
          ? Buffer.from(reportCsv(made), 'utf8')
          : Buffer.from(await unit.pdf.print(reportHtml(made)));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      unit.run(authorOf(connection), (work) => {
        work.trail(
          'report-printed',
          {},
          { from, to, format, sha256, by: writeAuthor(work.author) },
        );
      });
      return {
        fileName: `${name}.${format}`,
        contentBase64: bytes.toString('base64'),
        sha256,
      };
    },
    'audit:verify': () => {
      const file = verifyDatabase(unit.folder.paths.database, unit.folder.key);
      const trail = verifyTrail(db);
      const intact = trail.kind === 'intact';
      const head = trailHead(db);
      return {
        ok: file.kind === 'intact' && intact,
        database: {
          ok: file.kind === 'intact',
          sentence:
            file.kind === 'intact'
              ? 'La base de données est intacte.'
              : `La base de données est endommagée : ${file.problems.slice(0, 3).join(' ; ')}`,
        },
        trail: {
          ok: intact,
          seq: head.seq,
          hash: head.hash,
          erased: intact ? trail.erased.length : 0,
          sentence: intact
            ? `La trace est intacte : ${head.seq} événements.`
            : `La trace est rompue à l’événement ${trail.seq}.`,
        },
      };
    },
  } satisfies Partial<Handlers>;
}
