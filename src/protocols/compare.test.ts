import { describe, expect, it } from 'vitest';
import { compareDefinitions } from './compare.ts';
import type { Definition } from './definition.ts';
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

describe('compareDefinitions', () => {
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
      'moved | étape « Questionnaire J+1 », liste des questions | pain, vomit | vomit, pain',
    ]);
  });
});
