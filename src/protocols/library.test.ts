import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generalProtocol, libraryProtocols } from './bundled.ts';
import { checkDefinition } from './check.ts';
import { faultSentence } from './checks/fault.ts';
import { speaks } from './checks/languages.ts';
import type { Definition, Step } from './definition.ts';
import { upgradeDefinition } from './upgrade.ts';

const all = libraryProtocols().map((protocol) => [protocol.id, protocol] as const);
const later = all.slice(1);

function step(protocol: Definition, id: string): Step {
  const found = protocol.steps.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${protocol.id} has no step ${id}`);
  return found;
}

describe('the library', () => {
  it('has a protocol for each kind of operation, and a general one', () => {
    expect(all.map(([id]) => id)).toEqual([
      'general',
      'cataracte',
      'hernie-inguinale',
      'arthroscopie-genou',
      'canal-carpien',
      'varices',
      'dents-de-sagesse',
      'amygdales-enfant',
      'vesicule',
      'hysteroscopie',
      'coloscopie',
      'hallux-valgus',
      'circoncision-enfant',
      'ligament-genou',
    ]);
  });

  it.each(all)('H03, H04, H11, H25, H30: %s has no fault', (_, protocol) => {
    const checked = checkDefinition(JSON.parse(JSON.stringify(protocol)));
    expect(checked.ok ? [] : checked.error.map(faultSentence)).toEqual([]);
  });

  it.each(all)(
    '%s is whole in French and English, and in six languages at J-1 and J+1',
    (_, protocol) => {
      for (const each of protocol.steps) {
        if (each.id !== 'accompagnant') expect(speaks(each, 'en'), each.id).toBe(true);
      }
      for (const language of ['es', 'pt', 'tr', 'ar']) {
        for (const id of ['confirmation', 'lendemain']) {
          expect(speaks(step(protocol, id), language), `${id} ${language}`).toBe(true);
        }
      }
    },
  );

  it.each(all)('%s marks every clinical question for the unit to validate', (_, protocol) => {
    for (const each of protocol.steps) {
      if (each.kind !== 'questionnaire') continue;
      for (const { id, note } of each.items) expect(note, `${each.id}.${id}`).toMatch(/à valider/i);
    }
    expect(protocol.note).toMatch(/à valider/i);
  });

  it.each(later)(
    '%s asks before the stay, the day after, and for the patient’s own opinion',
    (_, protocol) => {
      const ids = protocol.steps.map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining([
          ...['convocation', 'preparation', 'documents', 'confirmation', 'lendemain', 'experience'],
        ]),
      );
      expect(JSON.stringify(protocol)).not.toMatch(/e-?satis/i);
    },
  );

  it('H25: phones the parents of an infant, and whoever takes insulin', () => {
    for (const id of ['amygdales-enfant', 'circoncision-enfant']) {
      const protocol = libraryProtocols().find((candidate) => candidate.id === id);
      expect(protocol && step(protocol, 'nourrisson')).toMatchObject({
        ...{ kind: 'call', onlyIf: { ageUnder: 1 } },
      });
    }
    for (const [, protocol] of later) {
      const preparation = step(protocol, 'preparation');
      const items = preparation.kind === 'questionnaire' ? preparation.items : [];
      expect(items.find(({ id }) => id === 'diabetes')).toMatchObject({ worryingIf: 'yes' });
    }
  });

  it('asks after tonsils until J+10: bleeding comes early or after the sixth day', () => {
    const tonsils = libraryProtocols().find(({ id }) => id === 'amygdales-enfant');
    const days = tonsils?.steps.flatMap(({ at, id }) =>
      'day' in at && /^j\d/.test(id) ? [at.day] : [],
    );
    expect(days).toEqual([3, 6, 8, 10]);
  });

  it('says in French, for every stay, what the general protocol said in format 1', () => {
    const file = join(import.meta.dirname, 'testing/general-format-1.json');
    const before = upgradeDefinition(JSON.parse(readFileSync(file, 'utf8')));
    expect(generalProtocol).toMatchObject({ ...before, number: 2 });
  });
});
