import { expect, it } from 'vitest';
import { pain, protocolOf, questionnaire, yesNo } from '../protocols/testing/small-protocol.ts';
import { questionnaireFigures } from './figures.ts';
import { nextDayOf } from './follow-up.ts';

const protocol = protocolOf(
  questionnaire({
    ...{ id: 'preparation', name: 'Préparation', purpose: 'preparation' },
    ...{ at: { day: -5, time: '10:00' }, validUntil: { day: -1, time: '09:00' } },
    items: [yesNo('treatment')],
  }),
  questionnaire({
    items: [
      pain,
      yesNo('vomit'),
      yesNo('drink', { followUp: true }),
      yesNo('school', { onlyIf: { ageUnder: 18 } }),
    ],
  }),
  questionnaire({
    ...{ id: 'avis', name: 'Avis J+7', purpose: 'experience', at: { day: 7, time: '09:00' } },
    ...{ validUntil: { day: 9, time: '18:00' }, items: [yesNo('content')] },
    silence: { means: 'nothing', endAfter: 600 },
  }),
);

it('counts the questions of the day after, whole once what everybody is asked was answered', () => {
  const nextDay = nextDayOf(protocol);
  const stay = (id: string) => ({ id }) as Parameters<typeof questionnaireFigures>[0][number];
  const asked = (stay_id: string, step_id: string) =>
    ({ stay_id, step_id, kind: 'question', sent_at: 1 }) as Parameters<
      typeof questionnaireFigures
    >[1][number];
  const given = (stay_id: string, step_id: string, ...items: string[]) =>
    items.map((item_id) => ({ stay_id, step_id, item_id }));
  const figures = questionnaireFigures(
    ['prepared', 'silent', 'half', 'whole'].map(stay),
    [asked('prepared', 'preparation'), asked('silent', 'suivi'), asked('half', 'suivi')],
    [
      ...given('prepared', 'preparation', 'treatment'),
      ...given('half', 'suivi', 'pain'),
      ...given('whole', 'suivi', 'pain', 'vomit'),
    ],
    () => nextDay,
  );
  expect(figures).toEqual({ asked: 3, answered: 2, complete: 1 });
});
