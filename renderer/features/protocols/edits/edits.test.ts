import { describe, expect, it } from 'vitest';
import type { Definition, Questionnaire, Step } from '../definition.ts';
import { blankStep, type StepKind } from './blank-steps.ts';
import { begin, changed, redone, undone } from './history.ts';
import { addItem, blankItem, copyItem, moveItem, removeItem } from './items.ts';
import {
  addLanguage,
  addLanguageToStep,
  inLanguages,
  languagesOf,
  languagesOfStep,
  removeLanguage,
  removeLanguageFromStep,
  translationsIn,
} from './languages.ts';
import { freeName } from './names.ts';
import { addStep, anchorsOf, copyStep, followersOf, removeStep, retimeStep } from './steps.ts';
import { say, smallDefinition } from './testing/small-definition.ts';

const names = ({ steps }: Definition) => steps.map(({ id }) => id);
const indexOf = (definition: Definition, id: string) => names(definition).indexOf(id);
const stepOf = (definition: Definition, id: string) => {
  const step = definition.steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};
const nextDay = stepOf(smallDefinition, 'lendemain') as Questionnaire;

describe('a short name', () => {
  it('is made of the words, without accents or signs, and is free', () => {
    expect(freeName('Saignement (J+2)', [])).toBe('saignement-j-2');
    expect(freeName('Élan', ['elan'])).toBe('elan-2');
    expect(freeName('2e', [])).toBe('e');
    expect(freeName('…', ['element'])).toBe('element-2');
    expect(freeName('a'.repeat(60), [])).toHaveLength(36);
  });
});

describe('a step', () => {
  const call: Step = {
    ...{ kind: 'call', id: '', name: 'Appel', reason: 'Voir' },
    ...{ at: { day: 0, time: '18:00' }, validUntil: { minutesAfterDue: 60 } },
    ...{ closedDay: 'send', withoutText: 'call' },
  };

  it('that is added stands where its time is', () => {
    const { definition, id } = addStep(smallDefinition, call);
    expect(id).toBe('appel');
    expect(names(definition)).toEqual(['confirmation', 'appel', 'lendemain', 'ensuite', 'avis']);
  });

  it('that is copied keeps all but its name, moment and end', () => {
    const { definition, id } = copyStep(smallDefinition, indexOf(smallDefinition, 'lendemain'), {
      ...{ name: 'Surlendemain', at: { day: 2, time: '10:00' } },
    });
    expect(stepOf(definition, id)).toEqual({
      ...nextDay,
      ...{ id: 'surlendemain', name: 'Surlendemain', at: { day: 2, time: '10:00' } },
      validUntil: { day: 4, time: '18:00' },
    });
    expect(indexOf(definition, id)).toBe(3);
  });

  it('moved to another day goes there in the list, and is true as much longer', () => {
    const later = retimeStep(smallDefinition, 1, { day: 20, time: '09:00' });
    expect(names(later)).toEqual(['confirmation', 'avis', 'lendemain', 'ensuite']);
    expect(stepOf(later, 'lendemain').validUntil).toEqual({ day: 22, time: '18:00' });
    const back = retimeStep(later, 2, { day: 1, time: '09:00' });
    expect(back).toEqual(smallDefinition);
  });

  it('before the stay keeps its end, which belongs to the arrival', () => {
    const earlier = retimeStep(smallDefinition, 0, { day: -2, time: '10:00' });
    expect(earlier.steps[0]?.validUntil).toEqual({ minutesBeforeArrival: 0 });
  });

  it('whose hour is still being typed moves nothing', () => {
    const typing = retimeStep(smallDefinition, 1, { day: 1, time: 'ab' });
    expect(names(typing)).toEqual(names(smallDefinition));
  });

  it('made to follow another one comes after it in the list, with an end of its own', () => {
    const after = retimeStep(smallDefinition, 3, {
      ...{ after: 'lendemain', event: 'answered', minutes: 60 },
    });
    expect(indexOf(after, 'avis')).toBeGreaterThan(indexOf(after, 'lendemain'));
    expect(stepOf(after, 'avis').validUntil).toEqual({ minutesAfterDue: 1440 });
  });

  it('is removed, but never the last one', () => {
    const none = [0, 0, 0, 0, 0].reduce((now) => removeStep(now, 0), smallDefinition);
    expect(names(none)).toEqual(['avis']);
  });

  it('knows what follows it and what it may follow', () => {
    expect(followersOf(smallDefinition, 'lendemain').map(({ id }) => id)).toEqual(['ensuite']);
    const { definition } = addStep(smallDefinition, call);
    const possible = anchorsOf(definition, indexOf(definition, 'lendemain'));
    expect(possible.map(({ id }) => id)).toEqual(['confirmation']);
  });
});

describe('a blank step', () => {
  const given = (day: number) => ({
    ...{ name: 'Neuf', at: { day, time: '10:00' }, first: blankItem('scale', 'Gêne') },
  });
  const make = (kind: StepKind, day: number) =>
    blankStep(kind, given(day), smallDefinition.steps, ['fr']);

  it('of questions has its first one, and says what every questionnaire says alike', () => {
    expect(make('questionnaire', 2)).toMatchObject({
      ...{ purpose: 'follow-up', validUntil: { day: 4, time: '18:00' } },
      ...{ door: nextDay.door, closing: nextDay.closing, silence: nextDay.silence },
      items: [{ id: 'gene', kind: 'scale', question: { fr: { patient: '' } } }],
    });
  });

  it('before the stay prepares it, and is true until the arrival', () => {
    expect(make('questionnaire', -3)).toMatchObject({
      ...{ purpose: 'preparation', validUntil: { minutesBeforeArrival: 0 } },
    });
  });

  it('is whole but for the words that somebody has to write', () => {
    expect(make('notice', -2)).toMatchObject({ text: { fr: { patient: '', representative: '' } } });
    expect(make('call', 3)).toMatchObject({ reason: '' });
    expect(make('confirmation', -1)).toMatchObject({
      ...{ name: 'Neuf', question: say('Viendrez-vous ?'), silence: { means: 'alert' } },
    });
  });
});

describe('a question', () => {
  it('keeps its short name where that is free: the same question in two steps has one trend', () => {
    const pain = nextDay.items[0];
    if (!pain) throw new Error('no question');
    const other = stepOf(smallDefinition, 'avis') as Questionnaire;
    expect(addItem(other, pain, ['fr']).items.at(-1)?.id).toBe('pain');
    expect(addItem(nextDay, pain, ['fr']).items.at(-1)?.id).toBe('douleur');
  });

  it('from elsewhere comes in the languages of its step alone', () => {
    const item = { ...blankItem('free', 'Un mot'), question: { ...say('Oui ?'), de: say('x').fr } };
    const added = addItem(nextDay, item as never, ['fr', 'en']).items.at(-1);
    expect(Object.keys(added?.question ?? {})).toEqual(['fr']);
  });

  it('moves, is copied and removed, but never the last one', () => {
    const two = addItem(nextDay, blankItem('yesno', 'Fièvre'), ['fr']);
    const ids = (step: Questionnaire) => step.items.map(({ id }) => id);
    expect(ids(moveItem(two, 1, -1))).toEqual(['fievre', 'pain']);
    expect(moveItem(two, 1, 1)).toBe(two);
    expect(ids(copyItem(two, 0, 'Douleur'))).toEqual(['pain', 'douleur', 'fievre']);
    expect(ids(removeItem(two, 0))).toEqual(['fievre']);
    expect(removeItem(nextDay, 0)).toBe(nextDay);
  });
});

describe('a language', () => {
  const known = translationsIn([
    { ...smallDefinition.closedNotice, es: { patient: 'Cerrado', representative: 'Cerrado' } },
    { ...nextDay.closing, es: { patient: 'Gracias', representative: 'Gracias' } },
  ]);

  it('of the protocol takes over what is known word for word, and leaves the rest missing', () => {
    const added = addLanguage(smallDefinition, 'es', known);
    expect(languagesOf(added)).toContain('es');
    expect(added.closedNotice.es).toEqual({ patient: 'Cerrado', representative: 'Cerrado' });
    expect(added.notUnderstood.es).toBeUndefined();
    expect(added.steps).toEqual(smallDefinition.steps);
  });

  it('that nobody has translated is begun all the same', () => {
    const added = addLanguage(smallDefinition, 'de', known);
    expect(added.closedNotice.de).toEqual({ patient: '', representative: '' });
  });

  it('of a step is begun in one text at least, and goes out of all of them', () => {
    const added = addLanguageToStep(smallDefinition, 1, 'es', known);
    const step = stepOf(added, 'lendemain') as Questionnaire;
    expect(step.closing.es).toEqual({ patient: 'Gracias', representative: 'Gracias' });
    expect(languagesOfStep(step)).toContain('es');
    expect(removeLanguageFromStep(added, 1, 'es')).toEqual(smallDefinition);
    const german = addLanguageToStep(smallDefinition, 1, 'de', known);
    expect(languagesOfStep(stepOf(german, 'lendemain'))).toContain('de');
  });

  it('removed from the protocol is in no text any more', () => {
    const added = addLanguageToStep(addLanguage(smallDefinition, 'es', known), 1, 'es', known);
    expect(removeLanguage(added, 'es')).toEqual(smallDefinition);
  });

  it('keeps only the languages asked for, and touches nothing else', () => {
    const value = { name: 'x', text: { fr: { patient: 'a' }, en: { patient: 'b' } }, list: [1] };
    expect(inLanguages(value, ['en'])).toEqual({
      ...{ name: 'x', text: { en: { patient: 'b' } }, list: [1] },
    });
  });
});

describe('the states of a draft', () => {
  const named = (name: string) => ({ ...smallDefinition, name });

  it('go back and forth one change at a time; letters typed at one place are one change', () => {
    let history = begin(smallDefinition);
    history = changed(history, named('A'), 'name');
    history = changed(history, named('AB'), 'name');
    history = changed(history, named('C'), null);
    expect(undone(history).now.name).toBe('AB');
    history = undone(undone(history));
    expect(history.now).toBe(smallDefinition);
    expect(undone(history).now).toBe(smallDefinition);
    history = redone(history);
    expect(history.now.name).toBe('AB');
    expect(redone(redone(history)).now.name).toBe('C');
  });

  it('forget what was undone once something else is changed', () => {
    const history = changed(undone(changed(begin(named('A')), named('B'), null)), named('C'), null);
    expect(redone(history).now.name).toBe('C');
  });
});
