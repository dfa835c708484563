import { describe, expect, it } from 'vitest';
import { fitText } from '../gsm/index.ts';
import { frenchDay } from '../shared/calendar.ts';
import { renderText, type TextValues } from './render.ts';

const values: TextValues = {
  unite: 'CH de Nîmes, unité Sainte-Cœur',
  tel: '01 99 00 10 20',
  moment: 'lundi 9 mars à 7h30',
  jour: 'lundi 9 mars',
  heure: null,
  ouverture: null,
  prenom: 'Chloë',
};

const texts = (fr: string) => ({ fr: { patient: fr, representative: `parent : ${fr}` } });

describe('renderText', () => {
  it('fills the variables for whom it is read by', () => {
    expect(renderText(texts('{tel}, {moment}'), 'fr', 'representative', values)).toEqual({
      ok: true,
      value: 'parent : 01 99 00 10 20, lundi 9 mars à 7h30',
    });
  });

  it('H24: never lets a text leave with a variable that has no value', () => {
    expect(renderText(texts('lu {ouverture}'), 'fr', 'patient', values)).toEqual({
      ok: false,
      error: { kind: 'no-value', variable: 'ouverture' },
    });
    for (const name of ['heure', 'toString', 'constructor', '__proto__']) {
      expect(renderText(texts(`à {${name}}`), 'fr', 'patient', values)).toEqual({
        ok: false,
        error: { kind: 'no-value', variable: name },
      });
    }
  });

  it('has no text in a language that nobody approved', () => {
    for (const language of ['en', 'toString']) {
      expect(renderText(texts('a'), language, 'patient', values).ok).toBe(false);
    }
  });

  it('closes the gap of a first name that is not said', () => {
    const none = { ...values, prenom: '' };
    expect(
      renderText(texts('accueil de votre enfant {prenom}, de 0 à 10 ?'), 'fr', 'patient', none),
    ).toEqual({ ok: true, value: 'accueil de votre enfant, de 0 à 10 ?' });
    expect(renderText(texts('votre enfant {prenom} a mal'), 'fr', 'patient', none)).toEqual({
      ok: true,
      value: 'votre enfant a mal',
    });
  });

  it('writes names and August in letters that keep the text in GSM-7', () => {
    const august = { ...values, moment: frenchDay('2026-08-10') };
    const text = renderText(texts('{unite} : {prenom} {moment}'), 'fr', 'patient', august);
    expect(text).toEqual({
      ok: true,
      value: 'CH de Nimes, unité Sainte-Coeur : Chloe lundi 10 aout',
    });
    expect(text.ok && fitText(text.value).alphabet).toBe('gsm7');
  });

  it('leaves a name in another alphabet as it is', () => {
    expect(renderText(texts('{prenom}'), 'fr', 'patient', { ...values, prenom: 'ليلى' })).toEqual({
      ok: true,
      value: 'ليلى',
    });
  });
});
