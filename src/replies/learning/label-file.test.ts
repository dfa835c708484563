import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
import type { ReplyId } from '../../shared/ids.ts';
import { thrownCode } from '../../testing/thrown-code.ts';
import type { Outcome } from '../types.ts';
import { exportLabels, importLabels } from './label-file.ts';
import { labelReply } from './labels.ts';
import { type LabelRig, openLabelRig } from './testing/label-rig.ts';
import { countLabels, unitLabels } from './training-set.ts';

let rig: LabelRig;
beforeEach(() => {
  rig = openLabelRig();
});
afterEach(() => rig.dispose());

const db = () => rig.unit.store.db;
const label = (replyId: ReplyId, outcome: Outcome) =>
  rig.by(rig.sophie, (work) => labelReply(work, { replyId, outcome, note: null }));
const take = (content: string) => rig.by(rig.doctor, (work) => importLabels(work, content));

const header = '{"vigie":"labels","format":1}';
const line = (more: object = {}) =>
  JSON.stringify({
    lang: 'fr',
    kind: 'scale',
    question: 'Douleur de 0 à 10 ?',
    worrying_if: { gt: 7 },
    text: 'ça lance pas mal',
    outcome: 'worrying',
    ...more,
  });

describe('exporting labels', () => {
  it('leaves nothing that names anybody of the folder: no name, number, date, author, id or time', () => {
    sql(
      db(),
      `UPDATE patient SET birth_name = 'LE GUENNEC', used_name = 'Rose', first_name = 'Jeanne'`,
    ).run();
    const id = rig.says(
      'bonjour Jeanne Le Guennec née le 12/03/1958, opérée le 9 mars par Dr Lenoir, joignable au ' +
        '06 39 98 00 11 ou jeanne.leguennec@exemple.fr, un peu mal merci Sophie',
    );
    label(id, 'worrying');
    const { content, count } = exportLabels(db());
    expect(count).toBe(1);
    for (const trace of [
      /guennec/i,
      /jeanne/i,
      /rose/i,
      /lenoir/i,
      /sophie/i,
      /laurent/i,
      /exemple/i,
      /1958/,
      /12\D?03/,
      /9 mars/,
      /2026/,
      /39\D?98/,
      /0011/,
      new RegExp(id),
    ]) {
      expect(content).not.toMatch(trace);
    }
    expect(content).toMatch(/un peu mal/);
    const [, exported = ''] = content.split('\n');
    expect(Object.keys(JSON.parse(exported)).sort()).toEqual([
      'kind',
      'lang',
      'outcome',
      'question',
      'text',
      'worrying_if',
    ]);
  });

  it('holds what is agreed on or settled, and nothing that is disputed', () => {
    label(rig.says('comme le temps'), 'unclear');
    label(rig.says('je saigne beaucoup'), 'satisfactory');
    expect(exportLabels(db()).count).toBe(1);
    expect(exportLabels(db()).content).not.toContain('saigne');
  });

  it('can be taken in by another unit, and teaches the same', () => {
    label(rig.says('ça pique un peu'), 'worrying');
    const { content } = exportLabels(db());
    const other = openLabelRig();
    try {
      const taken = other.by(other.doctor, (work) => importLabels(work, content));
      expect(taken).toEqual({ accepted: 1, known: 0, refused: [] });
      expect(unitLabels(other.unit.store.db).examples).toMatchObject([
        { kind: 'scale', worrying_if: { gt: 7 }, expect: { outcome: 'worrying' } },
      ]);
    } finally {
      other.dispose();
    }
  });
});

describe('importing labels', () => {
  it('counts what is new and what was there', () => {
    const content = [header, line(), line({ text: 'rien à dire', outcome: 'satisfactory' })].join(
      '\n',
    );
    expect(take(content)).toEqual({ accepted: 2, known: 0, refused: [] });
    expect(take(content)).toEqual({ accepted: 0, known: 2, refused: [] });
    expect(countLabels(db())).toMatchObject({ learnable: 2, imported: 2 });
    expect(rig.trailed('labels-imported')).toBe(2);
  });

  it('H29: refuses, line by line, a label that calls a danger fine', () => {
    const content = [header, line({ text: 'je saigne beaucoup', outcome: 'satisfactory' }), line()];
    expect(take(content.join('\n'))).toEqual({
      accepted: 1,
      known: 0,
      refused: [{ line: 2, reason: expect.stringMatching(/contredit les mots.*saignement/) }],
    });
  });

  it('says what is wrong with a line, and takes the others', () => {
    const content = [header, '{"text":', line({ outcome: 'parfait' }), '', line()].join('\r\n');
    expect(take(content)).toEqual({
      accepted: 1,
      known: 0,
      refused: [
        { line: 2, reason: 'Ce n’est pas une étiquette.' },
        { line: 3, reason: 'Champ non valable : outcome.' },
      ],
    });
  });

  it('refuses a file that is something else, or of a later format, and changes nothing', async () => {
    for (const content of ['', 'IPP;NOM\n1;MARTIN', '{"vigie":"labels","format":2}\n']) {
      expect(await thrownCode(() => take(content))).toBe('learning/bad-label-file');
    }
    expect(countLabels(db())).toMatchObject({ imported: 0 });
  });
});
