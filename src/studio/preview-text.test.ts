import { describe, expect, it } from 'vitest';
import { fitText } from '../gsm/index.ts';
import { type Definition, generalProtocol } from '../protocols/index.ts';
import { previewText } from './preview-text.ts';
import { defaultSettings } from './testing/settings.ts';

const settings = defaultSettings();
const general = generalProtocol;
const now = Date.parse('2026-03-09T09:00:00Z');
const list = [
  { surgeryDate: '2026-03-10', arrivalTime: '07:30', firstName: 'Léa', name: 'ROUX Léa' },
  {
    ...{ surgeryDate: '2026-03-10', arrivalTime: null },
    ...{ firstName: 'Marie-Christine', name: 'DE LA FONTAINE Marie-Christine' },
  },
];

const step = general.steps.find(({ kind }) => kind === 'confirmation');
const place = `${step?.id}.question`;

function withQuestion(patient: string): Definition {
  return {
    ...general,
    steps: general.steps.map((each) =>
      each.kind === 'confirmation'
        ? { ...each, question: { fr: { patient, representative: patient } } }
        : each,
    ),
  };
}

const french = (protocol: Definition) =>
  previewText(protocol, place, settings, now, list).find(
    ({ language, reader }) => language === 'fr' && reader === 'patient',
  );

describe('a text as telephones show it', () => {
  it('counts parts and septets as the codec does', () => {
    const usual = french(general)?.usual;
    expect(usual?.parts).toEqual(fitText(usual?.text ?? '').parts);
    expect(usual?.units).toBe(usual?.text.length);
  });

  it('names the letters that cost UCS-2, and what would stand for them', () => {
    const text = 'Reçu : tête, l’heure… {tel} Urgence : 15 ou 112';
    expect(french(withQuestion(text))?.usual?.costly).toEqual([
      { letter: 'ç', instead: 'c' },
      { letter: 'ê', instead: 'e' },
      { letter: '’', instead: "'" },
      { letter: '…', instead: '...' },
    ]);
  });

  it('finds the longest case of the list, with whose it is', () => {
    const text = 'Venez {moment} {prenom}. {tel} Urgence : 15 ou 112';
    const longest = french(withQuestion(text))?.longest;
    expect(longest?.name).toBe('DE LA FONTAINE Marie-Christine');
    expect(longest?.text).toContain("heure d'arrivee précisée plus tard".slice(0, 6));
    expect(longest?.text).toContain('Marie-Christine');
  });

  it('H11: warns of words that tell the operation on a lock screen', () => {
    const faults = french(withQuestion('Votre genou ? {tel} Urgence : 15 ou 112'))?.faults;
    expect(faults?.map(({ kind }) => kind)).toEqual(['discloses']);
  });

  it('H24: says which variable keeps a text from leaving', () => {
    const text = 'Venez à {heure}. {tel} Urgence : 15 ou 112';
    const [known, unknown] = list;
    const unfilled = previewText(
      withQuestion(text),
      place,
      settings,
      now,
      unknown ? [unknown] : [],
    );
    expect(unfilled[0]).toMatchObject({ usual: null, missing: 'heure' });
    const filled = previewText(withQuestion(text), place, settings, now, known ? [known] : []);
    expect(filled[0]?.usual?.text).toContain('7h30');
  });
});
