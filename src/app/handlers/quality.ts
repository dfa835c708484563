import { questionCsv, questionFigures } from '../../quality/index.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';

export function qualityHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  return {
    'quality:questions': (period) => questionFigures(db, readSettings(db), period),
    'quality:file': ({ from, to }) => ({
      fileName: `vigie-questions-${from}-${to}.csv`,
      contentBase64: Buffer.from(
        questionCsv(questionFigures(db, readSettings(db), { from, to })),
      ).toString('base64'),
    }),
  } satisfies Partial<Handlers>;
}
