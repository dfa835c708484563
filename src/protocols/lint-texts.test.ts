import { describe, expect, it } from 'vitest';
import { allTexts } from './all-texts.ts';
import { generalProtocol as general, libraryProtocols } from './bundled.ts';
import { type Definition, definition } from './definition.ts';
import { lintTexts, worstParts } from './lint-texts.ts';

/** The bundled protocol with one text replaced. */
function withYes(patient: string): Definition {
  const copy = structuredClone(general) as Definition;
  for (const step of copy.steps) {
    if (step.kind === 'confirmation' && step.yes.fr) step.yes.fr.patient = patient;
  }
  return copy;
}

const faultsOf = (text: string) => lintTexts(withYes(text)).map(({ fault }) => fault);

describe('texts of the bundled protocols', () => {
  it.each(libraryProtocols().map((protocol) => [protocol.id, protocol]))(
    'H03, H04, H11: %s carries the safety net, reassures nobody, discloses nothing, fits its parts',
    (_, protocol) => {
      expect(lintTexts(protocol)).toEqual([]);
    },
  );

  it('fit one part at worst, but for those that name a date beside the unit', () => {
    const long = allTexts(general).filter(
      ({ texts }) => worstParts([texts], 'fr', 'patient').parts > 1,
    );
    expect(long.map(({ place }) => place)).toMatchInlineSnapshot(`
      [
        "closedNotice",
        "correction.moved",
        "correction.confirm",
        "correction.cancelled",
        "convocation.text",
        "confirmation.question",
        "confirmation.reminder",
        "lendemain.door",
      ]
    `);
  });

  it('read back as they are written', () => {
    expect(definition.parse(JSON.parse(JSON.stringify(general)))).toEqual(general);
  });
});

describe('the linter', () => {
  it.each([
    ['Merci. Tout va bien.', 'reassures'],
    ['Merci, c’est normal.', 'reassures'],
    ['Votre opération du genou est confirmée', 'discloses'],
    ['Rendez-vous en ophtalmologie {moment}', 'discloses'],
    ['Pour votre œil droit', 'discloses'],
    ['Merci {nom}', 'unknown-variable'],
    ['Merci {moment', 'unknown-variable'],
    ['Voir https://exemple.test', 'link'],
    ['Bientôt prêt', 'costly-letters'],
    ['x'.repeat(307), 'too-long'],
  ])('refuses « %s »', (text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });

  it('lets pass words that only begin like one', () => {
    expect(faultsOf('Merci, dentelle et blocage. Normandie ? {tel}')).toEqual([]);
    expect(faultsOf('Merci, dentelle et blocage. {tel}')).toEqual([]);
  });

  it('H10: refuses a first question that names anybody', () => {
    const copy = structuredClone(general) as Definition;
    for (const step of copy.steps) {
      if (step.kind === 'questionnaire' && step.door.fr) step.door.fr.patient += ' {prenom}';
    }
    expect(lintTexts(copy).map(({ fault }) => fault)).toEqual(['names-before-verified']);
  });

  it('H03: refuses a question without the safety net', () => {
    const copy = structuredClone(general) as Definition;
    for (const step of copy.steps) {
      if (step.kind === 'confirmation' && step.question.fr)
        step.question.fr.patient = 'OUI ou NON ?';
    }
    expect(lintTexts(copy).map(({ place, fault }) => `${place} ${fault}`)).toEqual([
      'confirmation.question no-safety-net',
    ]);
  });
});
