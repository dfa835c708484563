import type { Definition } from '../definition.ts';
import { pain, protocolOf, questionnaire, rule, say, yesNo } from './small-protocol.ts';

/** Made up so that every part of the format is in it; no clinical sense is meant. */
export const everyFeature: Definition = protocolOf(
  {
    ...{ kind: 'notice', id: 'convocation', name: 'Convocation', at: { day: -7, time: '10:00' } },
    ...{ validUntil: { day: -1, time: '10:00' }, text: say('Rendez-vous {moment}.') },
  },
  {
    ...{ kind: 'notice', id: 'heure', name: 'Heure', at: { day: -3, time: '10:00' } },
    ...{ validUntil: { minutesBeforeArrival: 60 }, text: say('Arrivez à {heure}.') },
  },
  questionnaire({
    ...{ id: 'preparation', name: 'Préparation', purpose: 'preparation' },
    ...{ at: { day: -5, time: '10:00' }, validUntil: { day: -1, time: '09:00' } },
    ...{ items: [yesNo('lives-alone'), yesNo('treatment', { worryingIf: 'yes' })] },
  }),
  {
    ...{ kind: 'call', id: 'appel', name: 'Appel', at: { day: -2, time: '10:00' } },
    ...{ validUntil: { minutesBeforeArrival: 0 }, closedDay: 'earlier' },
    ...{ onlyIf: { livesAlone: true }, reason: 'Seul la nuit suivante.' },
  },
  {
    ...{ kind: 'notice', id: 'proche', name: 'Proche', at: { day: -1, time: '14:00' } },
    ...{ validUntil: { minutesBeforeArrival: 0 }, writeTo: 'relative' },
    text: { fr: { patient: 'p', representative: 'r', relative: 'Vous accompagnez {jour}.' } },
  },
  {
    ...{ kind: 'confirmation', id: 'confirmation', name: 'Confirmation' },
    ...{ at: { day: -1, time: '10:00' }, validUntil: { minutesBeforeArrival: 0 } },
    ...{
      closedDay: 'earlier',
      question: say('Viendrez-vous ?'),
      yes: say('Oui.'),
      no: say('Non.'),
    },
    silence: { means: 'alert', reminderAfter: 240, reminder: say('Rappel.'), alertAfter: 120 },
  },
  questionnaire({
    ...{ id: 'lendemain', name: 'Questionnaire J+1', closedDay: 'if-watched-after' },
    items: [
      pain,
      yesNo('vomit'),
      yesNo('drink', { followUp: true }),
      yesNo('night', { onlyIf: { livesAlone: true } }),
    ],
    rules: [
      rule('asks', { item: 'vomit', is: true }, [{ kind: 'ask', item: 'drink' }]),
      rule(
        'both',
        {
          all: [
            { item: 'vomit', is: true },
            { item: 'drink', is: false },
          ],
        },
        [{ kind: 'alert', level: 'urgent', sentence: 'Vomit et ne boit pas' }],
      ),
    ],
  }),
  questionnaire({
    ...{ id: 'ensuite', name: 'Quatre heures après', sending: { from: '09:00', to: '18:00' } },
    ...{ at: { after: 'lendemain', event: 'asked', minutes: 240 } },
    validUntil: { minutesAfterDue: 2880 },
    rules: [
      rule(
        'grows',
        {
          any: [
            { item: 'pain', grewBy: 3 },
            { item: 'pain', over: 6 },
          ],
        },
        [{ kind: 'advice', text: say('Conseil.') }],
      ),
    ],
  }),
  {
    ...{ kind: 'notice', id: 'rappel', name: 'Rappel J+3', at: { day: 3, time: '10:00' } },
    ...{ validUntil: { day: 4, time: '18:00' }, text: say('Pensez à votre consultation.') },
  },
  questionnaire({
    ...{ id: 'avis', name: 'Avis', purpose: 'experience', at: { day: 15, time: '10:00' } },
    ...{ validUntil: { day: 17, time: '18:00' }, silence: { means: 'nothing', endAfter: 1440 } },
    items: [
      yesNo('well'),
      { kind: 'free', id: 'word', label: 'Un mot', question: say('Un mot ?') },
    ],
  }),
);
