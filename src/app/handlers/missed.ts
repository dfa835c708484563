import { createHash } from 'node:crypto';
import { decideMissed, type MissedId } from '../../conversations/index.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { missedSheetOf } from '../views/missed.ts';
import { missedSheetHtml } from '../views/missed-html.ts';
import { authorName } from '../views/patient.ts';
import { authorOf } from './author.ts';

/** « Ce qui allait partir » (H19). */
export function missedHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const sheet = () => missedSheetOf(db, readSettings(db), unit.clock.now());
  return {
    'missed:list': sheet,
    'missed:decide': ({ missedIds, decision }, connection) =>
      unit.run(authorOf(connection), (work) => {
        let decided = 0;
        const refused: { missedId: string; because: string }[] = [];
        for (const id of missedIds as MissedId[]) {
          const outcome = decideMissed(work, id, decision);
          if (outcome.kind === 'done') decided += 1;
          if (outcome.kind === 'not-true') refused.push({ missedId: id, because: outcome.because });
        }
        return { decided, refused };
      }),
    'missed:file': async (_, connection) => {
      const made = sheet();
      const by = authorName(authorOf(connection));
      const bytes = Buffer.from(await unit.pdf.print(missedSheetHtml(made, readSettings(db), by)));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      unit.run(authorOf(connection), (work) => {
        work.trail('missed-printed', {}, { texts: made.open.length, sha256 });
      });
      return {
        fileName: 'vigie-ce-qui-allait-partir.pdf',
        contentBase64: bytes.toString('base64'),
      };
    },
  } satisfies Partial<Handlers>;
}
