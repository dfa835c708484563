import { describe, expect, it } from 'vitest';
import { compareDefinitions } from './compare.ts';
import type { Definition } from './definition.ts';
import { everyFeature } from './testing/every-feature.ts';
import { pain, protocolOf, questionnaire, yesNo } from './testing/small-protocol.ts';

const before = protocolOf(questionnaire({ items: [pain, yesNo('vomit')] }));

function changes(edit: (protocol: Definition) => Definition): string[] {
  return compareDefinitions(before, edit(structuredClone(before))).map(
    ({ kind, place, before: old, after }) => `${kind} | ${place} | ${old} | ${after}`,
  );
}

function edited(
  edit: (step: Extract<Definition['steps'][number], { kind: 'questionnaire' }>) => void,
) {
  return changes((protocol) => {
    const [step] = protocol.steps;
    if (step?.kind === 'questionnaire') edit(step);
    return protocol;
  });
}

/** Each place of a definition that holds a word, a number, a yes or a no. */
function leavesOf(value: unknown, keys: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...keys]];
  return Object.entries(value).flatMap(([key, own]) => leavesOf(own, [...keys, key]));
}

type Fields = Record<string | number, unknown>;

/** The same definition with another value in that one place. */
function withOther(protocol: Definition, keys: readonly (string | number)[]): Definition {
  const copy = structuredClone(protocol);
  const parent = keys
    .slice(0, -1)
    .reduce<Fields>((at, key) => at[key] as Fields, copy as unknown as Fields);
  const last = keys.at(-1) ?? '';
  const value = parent[last];
  if (typeof value === 'string') parent[last] = `${value}x`;
  else parent[last] = typeof value === 'number' ? value + 1 : !value;
  return copy;
}

describe('compareDefinitions', () => {
  it('lets no change of any place go unseen', () => {
    // What stands in the number and the format is not for a doctor; another kind has other fields.
    const places = leavesOf(everyFeature).filter(
      (keys) => !['format', 'number', 'kind'].includes(String(keys.at(-1))),
    );
    expect(places.length).toBeGreaterThan(100);
    const unseen = places.filter(
      (keys) => compareDefinitions(everyFeature, withOther(everyFeature, keys)).length === 0,
    );
    expect(unseen).toEqual([]);
  });

  it('finds nothing in the same words, whatever the number', () => {
    expect(changes((protocol) => ({ ...protocol, number: 7 }))).toEqual([]);
  });

  it('names a threshold and a text as a doctor knows them, before and after', () => {
    expect(
      edited((step) => {
        const [item] = step.items;
        if (item?.kind === 'scale' && item.bands) item.bands.alertOver = 6;
        if (step.closing.fr) step.closing.fr.patient = 'Au revoir.';
      }),
    ).toEqual([
      'changed | étape « Questionnaire J+1 », question « Douleur », seuils, seuil d’alerte | 7 | 6',
      'changed | étape « Questionnaire J+1 », texte de fin, texte en français, pour le patient | Merci. Urgence : 15 ou 112. Service : {tel} | Au revoir.',
    ]);
  });

  it('tells a question that is gone from one that is new, by their names', () => {
    const other = protocolOf(questionnaire({ items: [yesNo('drink'), pain] }));
    const found = compareDefinitions(before, other).map(({ kind, place }) => `${kind} ${place}`);
    expect(found).toEqual([
      'removed étape « Questionnaire J+1 », question « Signe vomit »',
      'added étape « Questionnaire J+1 », question « Signe drink »',
    ]);
  });

  it('tells an order that changed', () => {
    expect(edited((step) => void step.items.reverse())).toEqual([
      'moved | étape « Questionnaire J+1 », liste des questions | Douleur, Signe vomit | Signe vomit, Douleur',
    ]);
  });

  it('says a new rule as the sentence that it is, never in codes', () => {
    const found = edited((step) => {
      step.rules.push({
        id: 'regle-1',
        when: {
          all: [
            { item: 'pain', over: 5 },
            { item: 'vomit', is: true },
          ],
        },
        // biome-ignore lint/suspicious/noThenProperty: a word of the file format
        then: [{ kind: 'alert', level: 'call', sentence: 'Mal et vomit' }],
      });
    });
    expect(found).toEqual([
      'added | étape « Questionnaire J+1 », règle n° 1 | null | si Douleur dépasse 5 et Signe vomit est oui, alors alerte à appeler « Mal et vomit »',
    ]);
  });

  it('says a step that was added whole, and a moment, a condition or an end as one thing', () => {
    const [first] = before.steps;
    if (first?.kind !== 'questionnaire') throw new Error('no questionnaire');
    const added = changes((protocol) => ({
      ...protocol,
      steps: [
        ...protocol.steps,
        { ...first, id: 'j2', name: 'Deux jours après', at: { day: 2, time: '10:00' } },
      ],
    }));
    expect(added).toEqual([
      'added | étape « Deux jours après » | null | questionnaire « Deux jours après » ; J+2 à 10:00 ; questions : Douleur, Signe vomit',
    ]);
    const moved = edited((step) => {
      step.at = { day: 2, time: '11:00' };
      step.validUntil = { minutesAfterDue: 150 };
      step.onlyIf = { ageFrom: 18, anaesthesia: ['general', 'regional'], language: ['en'] };
    });
    expect(moved).toEqual([
      'changed | étape « Questionnaire J+1 », moment de l’envoi | J+1 à 09:00 | J+2 à 11:00',
      'changed | étape « Questionnaire J+1 », fin de validité | J+3 à 18:00 | 2 h 30 après l’envoi prévu',
      'added | étape « Questionnaire J+1 », condition | null | à partir de 18 ans et anesthésie générale ou anesthésie locorégionale et parle anglais',
    ]);
  });
});
