import type { LabelledReply } from '../classifier/labelled-reply.ts';
import { ABROAD } from '../corpus/abroad.ts';
import { CALM } from '../corpus/calm.ts';
import { CASES, type Group } from '../corpus/cases.ts';
import { EIGHTH, EIGHTH_FOREIGN } from '../corpus/eighth.ts';
import { ELEVENTH } from '../corpus/eleventh.ts';
import { FAMILIES } from '../corpus/families.ts';
import { FIFTEENTH, FIFTEENTH_MORE } from '../corpus/fifteenth.ts';
import { FIFTH, FIFTH_CALM, FIFTH_FOREIGN } from '../corpus/fifth.ts';
import {
  FOURTEENTH,
  FOURTEENTH_BEFORE,
  FOURTEENTH_FIGURES,
  FOURTEENTH_FOREIGN,
  FOURTEENTH_REST,
} from '../corpus/fourteenth.ts';
import { FOURTH } from '../corpus/fourth.ts';
import { NINTH_CALM } from '../corpus/ninth.ts';
import { SECOND } from '../corpus/second.ts';
import { SEVENTH, SEVENTH_CALM, SEVENTH_FOREIGN } from '../corpus/seventh.ts';
import { SIXTH, SIXTH_CALM, SIXTH_FOREIGN } from '../corpus/sixth.ts';
import { TENTH } from '../corpus/tenth.ts';
import { THIRD } from '../corpus/third.ts';
import { THIRTEENTH } from '../corpus/thirteenth.ts';
import { TWELFTH, TWELFTH_FOREIGN } from '../corpus/twelfth.ts';
import type { Intent } from '../types.ts';

const PARTS: Readonly<Record<string, readonly Group[]>> = {
  first: CASES,
  second: SECOND,
  third: THIRD,
  fourth: FOURTH,
  fifth: [...FIFTH, ...FIFTH_CALM, ...FIFTH_FOREIGN],
  sixth: [...SIXTH, ...SIXTH_CALM, ...SIXTH_FOREIGN],
  seventh: [...SEVENTH, ...SEVENTH_CALM, ...SEVENTH_FOREIGN],
  eighth: [...EIGHTH, ...EIGHTH_FOREIGN],
  ninth: NINTH_CALM,
  tenth: TENTH,
  eleventh: ELEVENTH,
  twelfth: [...TWELFTH, ...TWELFTH_FOREIGN],
  thirteenth: THIRTEENTH,
  fourteenth: [
    ...FOURTEENTH,
    ...FOURTEENTH_BEFORE,
    ...FOURTEENTH_FIGURES,
    ...FOURTEENTH_REST,
    ...FOURTEENTH_FOREIGN,
  ],
  fifteenth: [...FIFTEENTH, ...FIFTEENTH_MORE],
  families: FAMILIES,
  calm: CALM,
  abroad: ABROAD,
};

const NO_INTENTS: readonly Intent[] = [];

/** The test corpus in the schema of labelled replies. It says nothing of intents. */
export const corpusReplies = (): LabelledReply[] =>
  Object.entries(PARTS).flatMap(([name, groups]) =>
    groups
      .flatMap(({ question, rows }) => rows.map((row) => ({ question, row })))
      .map(({ question, row: [text, outcome, value] }, i) => ({
        id: `${name}-${String(i + 1).padStart(4, '0')}`,
        lang: question.lang ?? 'fr',
        kind: question.kind,
        question: question.text,
        worrying_if: question.worryingIf,
        ...(question.options === undefined ? {} : { options: question.options }),
        text,
        expect: { outcome, value: value ?? null, intents: NO_INTENTS },
      })),
  );
