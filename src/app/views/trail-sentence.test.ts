import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentences, trailSentence } from './trail-sentence.ts';

const src = join(import.meta.dirname, '../..');
const zone = 'Europe/Paris';

/** Sources of the product, without tests. */
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//.test(name))
  .map((name) => readFileSync(join(src, name), 'utf8'));

/** Quoted kinds, where the trail is written; those chosen in a line of their own, and in families. */
function kindsInSources(): string[] {
  const written =
    /(?:trail\(|tell\(work, stay,|drop\(work, run,|kind: PURGED|PURGED =)([^;]*?)[,;)]/g;
  const kinds = new Set<string>();
  for (const source of sources) {
    for (const [, argument = ''] of source.matchAll(written)) {
      const chosen = argument.replace(/=== '[a-z-]+'/g, '');
      for (const [, kind = ''] of chosen.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)) kinds.add(kind);
    }
  }
  const alertEvents = readFileSync(join(src, 'alerts/alert-event.ts'), 'utf8');
  for (const [, kind = ''] of alertEvents.matchAll(/readonly kind: '([a-z-]+)'/g)) kinds.add(kind);
  const stepStates = readFileSync(join(src, 'conversations/state.ts'), 'utf8');
  for (const [, kind = ''] of stepStates.matchAll(/z\.literal\('([a-z-]+)'\)/g)) {
    kinds.add(`step-${kind}`);
  }
  for (const state of ['delivered', 'failed', 'expired', 'cancelled', 'quarantined']) {
    kinds.add(`text-${state}`);
  }
  for (const answer of ['asked', 'yes', 'no', 'void']) kinds.add(`confirmation-${answer}`);
  for (const [, kind = ''] of sources.join('\n').matchAll(/\n\s+kind: '(folder-[a-z-]+)'/g)) {
    kinds.add(kind);
  }
  return [...kinds].sort();
}

describe('the sentences of the trail', () => {
  it('exist for every kind that the program writes', () => {
    const kinds = kindsInSources();
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !Object.hasOwn(sentences, kind))).toEqual([]);
  });

  it('say what was answered, decided and called, in French', () => {
    const said = (kind: string, payload: unknown) => trailSentence(kind, payload, zone);
    expect([
      said('answer-recorded', { step: 'lendemain', item: 'pain', value: 8, outcome: 'worrying' }),
      said('answer-recorded', { item: 'temperature', value: 38.9, outcome: 'worrying' }),
      said('answer-recorded', {
        ...{ item: 'pans', label: 'Pansement', value: 'B', said: 'taché', outcome: 'worrying' },
      }),
      said('step-asking', { step: 'j7', name: 'Signes tardifs J+7', reason: null }),
      said('rule-held', {
        rule: 'regle-1',
        sentence: 'si Douleur dépasse 7, alors noter sans suite',
      }),
      said('call-logged', { outcome: 'voicemail', note: 'rappeler à midi', callBackAt: null }),
      said('stay-state', { from: 'planned', to: 'cancelled', note: null }),
      said('step-to-call', { step: 'lendemain', reason: 'Aucun numéro de mobile.' }),
      said('text-left', { text: 'Bonjour', number: '+33639980000' }),
      said('text-delivered', { reason: '' }),
      said('unit-was-stopped', {
        from: Date.parse('2026-06-17T02:00+02:00'),
        to: Date.parse('2026-06-17T12:00+02:00'),
      }),
    ]).toEqual([
      'Réponse enregistrée : douleur 8, inquiétante',
      'Réponse enregistrée : température 38,9, inquiétante',
      'Réponse enregistrée : Pansement taché, inquiétante',
      'Question posée : Signes tardifs J+7',
      'Règle du protocole remplie : si Douleur dépasse 7, alors noter sans suite',
      'Appel téléphonique : messagerie, rappeler à midi',
      'État du séjour changé : prévu puis annulé',
      'À faire par téléphone : suivi du lendemain, Aucun numéro de mobile.',
      'SMS envoyé : Bonjour',
      'SMS remis au téléphone.',
      'Vigie était arrêté : du mercredi 17 juin à 2h au mercredi 17 juin à 12h',
    ]);
  });

  it('stand without their payload once it was erased', () => {
    for (const kind of Object.keys(sentences)) {
      expect(trailSentence(kind, null, zone)).toBe(`${sentences[kind]}.`);
      expect(trailSentence(kind, {}, zone)).toBe(`${sentences[kind]}.`);
    }
  });
});

it('says a reminder of one patient’s own with its day, and without the braces of its text', () => {
  const payload = {
    text: '{unite} : rappel de votre visite. Question : {tel}',
    day: '2026-03-24',
    time: '10:00',
  };
  expect(trailSentence('personal-reminder-added', payload, zone)).toBe(
    'Rappel personnel ajouté : mardi 24 mars à 10:00, rappel de votre visite. Question : (téléphone du service)',
  );
  const { text } = payload;
  expect(trailSentence('personal-reminder-ended', { text, reason: 'Séjour annulé.' }, zone)).toBe(
    'Rappel personnel non envoyé : Séjour annulé, rappel de votre visite. Question : (téléphone du service)',
  );
});
