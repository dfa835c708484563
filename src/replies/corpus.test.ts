import { describe, expect, it } from 'vitest';
import { ABROAD } from './corpus/abroad.ts';
import { CALM } from './corpus/calm.ts';
import { CASES as FIRST, type Group, type Row } from './corpus/cases.ts';
import { NOT_URGENT, URGENT, URGENT_ELSEWHERE } from './corpus/danger.ts';
import { EIGHTH, EIGHTH_FOREIGN } from './corpus/eighth.ts';
import { ELEVENTH } from './corpus/eleventh.ts';
import { FAMILIES } from './corpus/families.ts';
import { FIFTEENTH, FIFTEENTH_MORE } from './corpus/fifteenth.ts';
import { FIFTH, FIFTH_CALM, FIFTH_FOREIGN } from './corpus/fifth.ts';
import {
  FOURTEENTH,
  FOURTEENTH_BEFORE,
  FOURTEENTH_FIGURES,
  FOURTEENTH_FOREIGN,
  FOURTEENTH_REST,
} from './corpus/fourteenth.ts';
import { FOURTH } from './corpus/fourth.ts';
import { NINTH_CALM } from './corpus/ninth.ts';
import { SECOND } from './corpus/second.ts';
import { SEVENTH, SEVENTH_CALM, SEVENTH_FOREIGN } from './corpus/seventh.ts';
import { SIXTH, SIXTH_CALM, SIXTH_FOREIGN } from './corpus/sixth.ts';
import { TENTH } from './corpus/tenth.ts';
import { THIRD } from './corpus/third.ts';
import { THIRTEENTH } from './corpus/thirteenth.ts';
import { TWELFTH, TWELFTH_FOREIGN } from './corpus/twelfth.ts';
import { analyse, type Question, scanRedFlags } from './index.ts';

const CASES: readonly Group[] = [
  ...FIRST,
  ...SECOND,
  ...THIRD,
  ...FOURTH,
  ...FIFTH,
  ...FIFTH_CALM,
  ...FIFTH_FOREIGN,
  ...SIXTH,
  ...SIXTH_CALM,
  ...SIXTH_FOREIGN,
  ...SEVENTH,
  ...SEVENTH_CALM,
  ...SEVENTH_FOREIGN,
  ...EIGHTH,
  ...EIGHTH_FOREIGN,
  ...NINTH_CALM,
  ...TENTH,
  ...ELEVENTH,
  ...TWELFTH,
  ...TWELFTH_FOREIGN,
  ...THIRTEENTH,
  ...FOURTEENTH,
  ...FOURTEENTH_BEFORE,
  ...FOURTEENTH_FIGURES,
  ...FOURTEENTH_REST,
  ...FOURTEENTH_FOREIGN,
  ...FIFTEENTH,
  ...FIFTEENTH_MORE,
  ...FAMILIES,
  ...CALM,
  ...ABROAD,
];

const fine = (outcome: string): boolean => outcome === 'satisfactory' || outcome === 'none';

const QUESTIONS: readonly (Question | null)[] = [
  null,
  { kind: 'yesno', text: 'Depuis votre sortie, tout se passe bien ?', worryingIf: 'no' },
  { kind: 'yesno', text: 'Constatez-vous un saignement ?', worryingIf: 'yes' },
  { kind: 'scale', text: 'Votre douleur, de 0 à 10 ?', worryingIf: { gt: 7 } },
  { kind: 'temperature', text: 'Votre température ?', worryingIf: { gt: 38 } },
  { kind: 'confirm', text: 'Merci de confirmer votre venue jeudi.', worryingIf: null },
  { kind: 'free', text: 'Comment allez-vous ?', worryingIf: null },
  { kind: 'free', text: 'Information : gardez le pansement.', worryingIf: null },
  { kind: 'multi', text: 'Douleur, température, saignement, nausées ?', worryingIf: null },
];

type Wrap = (text: string) => string;

/** Other clauses around a danger. */
const AROUND: readonly Wrap[] = [
  (text) => `Bonjour, tout va bien dans l’ensemble. ${text}. Merci beaucoup pour tout.`,
  (text) => `oui ça va mais ${text}`,
  (text) => `Pas de fièvre. ${text}`,
  (text) => `pas de douleur mais ${text}`,
  (text) => `${text} mais ça va mieux`,
  (text) => `${text}, c’est normal ?`,
  (text) => text.toUpperCase(),
  (text) => `${text}!!!! 😱`,
];

/** Words in the clause itself, and the accents left out. */
const INSIDE: readonly Wrap[] = [
  (text) => `non ${text}`,
  (text) => `${text} depuis hier soir, pas de fièvre`,
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
];

const wrong = (keep: (row: Row, outcome: string, group: Group) => boolean): string[] =>
  CASES.flatMap((group) =>
    group.rows
      .filter((row) => keep(row, analyse(row[0], group.question).outcome, group))
      .map((row) => `${row[0]} (${row[1]})`),
  );

describe('corpus of replies', () => {
  it('H05: reads every danger as urgent, whatever the question, and with none', () => {
    const missed = [...URGENT, ...URGENT_ELSEWHERE].flatMap((text) =>
      QUESTIONS.filter((question) => analyse(text, question).outcome !== 'urgent').map(
        (question) => `${text} | ${question?.text}`,
      ),
    );
    expect(missed).toEqual([]);
  });

  it('H05: hears it among thanks, good news and other people', () => {
    const free = [...SECOND, ...THIRD].filter(({ question }) => question.kind === 'free');
    const urgent = free.flatMap(({ question, rows }) =>
      question.lang === undefined ? rows.filter(([, want]) => want === 'urgent') : [],
    );
    const french = [...URGENT, ...urgent.map(([text]) => text)];
    const missed = [
      ...french.flatMap((text) => [...AROUND, ...INSIDE].map((wrap) => wrap(text))),
      ...URGENT_ELSEWHERE.flatMap((text) => AROUND.map((wrap) => wrap(text))),
    ].filter((text) => scanRedFlags(text).length === 0);
    expect(missed).toEqual([]);
  });

  it('keeps denials, figures of speech and what is over out of the red flags', () => {
    expect(NOT_URGENT.filter((text) => scanRedFlags(text).length > 0)).toEqual([]);
  });

  it('never reads an urgent or a worrying reply as fine', () => {
    expect(
      wrong(([, want], got) => (want === 'urgent' || want === 'worrying') && fine(got)),
    ).toEqual([]);
  });

  it('leaves at most 2 % of the dangers to somebody who reads later', () => {
    const urgent = CASES.flatMap(({ rows }) => rows).filter(([, want]) => want === 'urgent');
    const late = wrong(([, want], got) => want === 'urgent' && got === 'unclear');
    expect(late.length / urgent.length, late.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('never turns a yes into a no', () => {
    const turned = CASES.flatMap(({ question, rows }) =>
      rows.filter(([text, , want]) => {
        const got = analyse(text, question).value;
        return typeof want === 'boolean' && typeof got === 'boolean' && got !== want;
      }),
    );
    expect(turned).toEqual([]);
  });

  it('leaves at most 4 % false alarms and 10 % unread', () => {
    const all = CASES.flatMap(({ rows }) => rows);
    const calm = all.filter(([, want]) => fine(want));
    const clear = all.filter(([, want]) => want !== 'unclear');
    const alarms = wrong(([, want], got) => fine(want) && (got === 'worrying' || got === 'urgent'));
    const unread = wrong(([, want], got) => want !== 'unclear' && got === 'unclear');
    expect(alarms.length / calm.length, alarms.join('\n')).toBeLessThanOrEqual(0.04);
    expect(unread.length / clear.length, unread.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('reads at least 97 % of the values', () => {
    const valued = CASES.flatMap(({ question, rows }) =>
      rows
        .filter(([, , want]) => want !== undefined && want !== null)
        .map(([text, , want]) => ({ text, want, got: analyse(text, question).value })),
    );
    const bad = valued.filter(
      ({ want, got }) => JSON.stringify(sorted(want)) !== JSON.stringify(sorted(got)),
    );
    expect(bad.length / valued.length, JSON.stringify(bad)).toBeLessThanOrEqual(0.03);
  });
});

/** Objects with their keys in one order, for comparison. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
