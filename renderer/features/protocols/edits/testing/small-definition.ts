import type { Definition, Questionnaire, Texts } from '../../definition.ts';

const net = 'Urgence : 15 ou 112. Service : {tel}';

/** One wording for everybody, in French. */
export function say(words: string): Texts & { fr: { patient: string; representative: string } } {
  const text = `${words} ${net}`;
  return { fr: { patient: text, representative: text } };
}

const questionnaire = (given: Partial<Questionnaire>): Questionnaire => ({
  ...{ kind: 'questionnaire', id: 'lendemain', name: 'Lendemain', purpose: 'follow-up' },
  ...{ at: { day: 1, time: '09:00' }, validUntil: { day: 3, time: '18:00' } },
  ...{ closedDay: 'send', withoutText: 'call', writeTo: 'patient' },
  door: say('Est-ce pour vous ?'),
  items: [
    {
      ...{ kind: 'scale', id: 'pain', label: 'Douleur', bands: { alertOver: 7 } },
      question: say('Votre douleur de 0 à 10 ?'),
    },
  ],
  rules: [],
  silence: { means: 'alert', reminderAfter: 120, reminder: say('Rappel.'), alertAfter: 120 },
  closing: say('Merci.'),
  ...given,
});

/** A protocol of four steps, in French: one before the stay, one that follows another by hours. */
export const smallDefinition: Definition = {
  ...{ format: 2, id: 'essai', name: 'Essai', number: 1, picks: { codes: [], words: [] } },
  steps: [
    {
      ...{ kind: 'confirmation', id: 'confirmation', name: 'Confirmation' },
      ...{ at: { day: -1, time: '10:00' }, validUntil: { minutesBeforeArrival: 0 } },
      ...{ closedDay: 'send', withoutText: 'call' },
      question: say('Viendrez-vous ?'),
      silence: { means: 'alert', reminderAfter: 240, reminder: say('Rappel.'), alertAfter: 120 },
      yes: say('Oui.'),
      no: say('Non.'),
    },
    questionnaire({}),
    questionnaire({
      ...{ id: 'ensuite', name: 'Quatre heures après' },
      at: { after: 'lendemain', event: 'asked', minutes: 240 },
      validUntil: { minutesAfterDue: 600 },
    }),
    questionnaire({
      ...{ id: 'avis', name: 'Avis', purpose: 'experience', at: { day: 15, time: '10:00' } },
      ...{ validUntil: { day: 17, time: '18:00' }, silence: { means: 'nothing', endAfter: 1440 } },
      items: [{ kind: 'free', id: 'word', label: 'Un mot', question: say('Un mot ?') }],
    }),
  ],
  emergency: { watched: say('Appelez le 15.'), unwatched: say('Appelez le 15.') },
  closedNotice: say('Fermé.'),
  notUnderstood: say('Pas compris.'),
  transmitted: { watched: say('Transmis.'), unwatched: say('Transmis.') },
  correction: { moved: say('Déplacé.'), confirm: say('Venez-vous ?'), cancelled: say('Annulé.') },
  goodbye: { stop: say('Fin.'), wrongNumber: say('Pardon.') },
};
