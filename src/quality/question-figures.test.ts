import { afterEach, beforeEach, expect, it } from 'vitest';
import { labelReply } from '../replies/learning/index.ts';
import { type LabelRig, openLabelRig } from '../replies/learning/testing/label-rig.ts';
import { instantOf } from '../shared/calendar.ts';
import { readSettings } from '../shared/settings.ts';
import { questionCsv } from './question-csv.ts';
import { questionFigures } from './question-figures.ts';

let rig: LabelRig;
beforeEach(() => {
  rig = openLabelRig();
});
afterEach(() => rig.dispose());

const figures = (from = '2026-03-01', to = '2026-03-31') =>
  questionFigures(rig.unit.store.db, readSettings(rig.unit.store.db), { from, to });

it('counts one patient’s answers by hand', () => {
  // Asked at 09:00; answered at 09:31: not understood. A nurse says that it was worrying.
  const id = rig.says('comme le temps');
  rig.by(rig.sophie, (work) => labelReply(work, { replyId: id, outcome: 'worrying', note: null }));
  const [pain, ...others] = figures();
  expect(others).toEqual([]);
  expect(pain).toMatchObject({
    step: 'Questionnaire J+1',
    question: 'Douleur',
    text: expect.stringContaining('de 0 (aucune) à 10'),
    sent: 1,
    answered: 1,
    replies: 1,
    read: 1,
    understood: 0,
    medianMinutes: 31,
    alerts: 1,
    labelled: 1,
    misread: [{ read: 'unclear', labelled: 'worrying', count: 1, example: 'comme le temps' }],
    trouble: null,
  });
});

it('gives each reply to the question it answered', () => {
  rig.says('2');
  rig.says('37,1');
  expect(
    figures().map(({ question, answered, understood }) => [question, answered, understood]),
  ).toEqual([
    ['Douleur', 1, 1],
    ['Température', 1, 1],
    ['Saignement', 0, 0],
  ]);
});

it('counts an urgent reply as an alert, though its card was raised for a part of it', () => {
  rig.says('je saigne beaucoup');
  expect(figures()[0]).toMatchObject({ question: 'Douleur', alerts: 1, understood: 1 });
});

it('does not take a telephone’s own answer for a patient’s', () => {
  rig.says('Réponse automatique : je suis absent du bureau');
  expect(figures()[0]).toMatchObject({ question: 'Douleur', answered: 0, replies: 0 });
});

it('keeps to its period: the day is the unit’s', () => {
  expect(figures('2026-03-10', '2026-03-10')).toHaveLength(1);
  expect(figures('2026-03-09', '2026-03-09')).toEqual([]);
  expect(figures('2026-03-11', '2026-03-31')).toEqual([]);
});

it('has no line for the thanks at the end, which ask nothing', () => {
  for (const text of ['2', '37', 'non', 'non', 'merci à vous']) rig.says(text);
  expect(figures().map(({ question, sent }) => [question, sent])).toEqual([
    ['Douleur', 1],
    ['Température', 1],
    ['Saignement', 1],
    ['Nausées', 1],
  ]);
});

it('tells asking again from asking', () => {
  for (const text of ['5', '37', 'non', 'non']) rig.says(text);
  rig.unit.goTo(instantOf('2026-03-10', '13:00', 'Europe/Paris'));
  rig.says('2');
  const pain = figures().find(({ question }) => question === 'Douleur');
  expect(pain).toMatchObject({ sent: 2, answered: 2, replies: 2 });
});

it('writes the counts for a spreadsheet', () => {
  rig.says('2');
  const [header, pain] = questionCsv(figures()).split('\r\n');
  expect(header).toMatch(/^\uFEFF"Étape";"Question";"Envois"/);
  expect(pain).toBe('"Questionnaire J+1";"Douleur";"1";"1";"1";"1";"1";"31";"0";"0";"0"');
});
