import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from './word-changes.ts';

const alone = (stretches: ReturnType<typeof wordChanges>['before']) =>
  stretches.flatMap(({ text, isCommon }) => (isCommon ? [] : [text.trim()]));

it('marks the words that changed, and no others', () => {
  const { before, after } = wordChanges(
    '{unite} : vous avez rendez-vous {moment}. Venez avec un accompagnant majeur. Question : {tel}',
    '{unite} : vous avez rendez-vous {jour} à {heure}. Venez avec un accompagnant. Question : {tel}',
  );
  expect(alone(before)).toEqual(['{moment}.', 'accompagnant majeur.']);
  expect(alone(after)).toEqual(['{jour} à {heure}.', 'accompagnant.']);
});

it('takes texts with little in common for two texts', () => {
  const { before, after } = wordChanges('douleur de 0 à 10 ?', 'Avez-vous dormi ? Oui ou non');
  expect([alone(before), alone(after)]).toEqual([
    ['douleur de 0 à 10 ?'],
    ['Avez-vous dormi ? Oui ou non'],
  ]);
});

it('loses no word of either text, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd,', '{x}'), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = wordChanges(one, other);
      expect(before.map(({ text: part }) => part).join('')).toBe(one);
      expect(after.map(({ text: part }) => part).join('')).toBe(other);
      const common = (side: typeof before) =>
        side.flatMap(({ text: part, isCommon }) => (isCommon ? part.trim().split(/\s+/) : []));
      expect(common(before)).toEqual(common(after));
    }),
  );
});
