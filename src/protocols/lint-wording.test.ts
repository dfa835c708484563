import { describe, expect, it } from 'vitest';
import { lintWording } from './lint-wording.ts';

const sound = '{unite} : en raison de la neige, partez plus tôt. Question : {tel}';

describe('a text that a person writes here', () => {
  it('may be sent when it says who writes, where to call, and nothing else', () => {
    expect(lintWording(sound, 'message')).toEqual([]);
  });

  it.each([
    ['{unite} : votre opération est maintenue. {tel}', /révèle/],
    ['{unite} : tout va bien. {tel}', /rassure/],
    ['{unite} : voir www.exemple.org. {tel}', /pas de lien/],
    ['{unite} : bonjour {nom}. {tel}', /« {nom} » n’est pas une variable/],
    ['{unite} : bonjour {prenom. {tel}', /accolade|variable/],
    ['Neige demain. {tel}', /qui écrit/],
    ['{unite} : neige demain.', /où appeler/],
    [`{unite} : ${'partez plus tard. '.repeat(20)}{tel}`, /Trop long/],
    ['{unite} : neige demain ❄. {tel}', /doublent/],
    ['   ', /vide/],
  ])('H11, H04: is refused with the reason: %s', (wording, reason) => {
    expect(lintWording(wording, 'message').join(' ')).toMatch(reason);
  });

  it('H03: carries the safety net when it asks', () => {
    expect(lintWording(sound, 'question').join()).toContain('Urgence : 15 ou 112');
    expect(lintWording(`${sound}. Urgence : 15 ou 112`, 'question')).toEqual([]);
  });
});
