import type { AlertCard, Bubble, PatientView, StayRow } from '../../src/ipc/index.ts';
import { at, fakeNumber, on } from './fake-people.ts';

const question =
  'Clinique des Tilleuls, suivi du lendemain. De 0 (aucune) à 10 (la pire), quelle est votre douleur ? Répondez par un chiffre. Urgence : 15 ou 112. Unité : 01 99 00 10 00';

type BubbleDraft = Pick<Bubble, 'id' | 'direction' | 'at' | 'text' | 'state' | 'stateSentence'> &
  Partial<Bubble>;

const bubble = (number: string, draft: BubbleDraft): Bubble => ({
  writtenAt: null,
  number,
  kind: 'text',
  parts: draft.text.length > 160 ? 2 : 1,
  highlights: [],
  author: draft.direction === 'out' ? 'automate' : 'patient',
  ...draft,
});

export function makeFakePatientView(
  stay: StayRow,
  card: AlertCard | null,
  index: number,
): PatientView {
  const number = fakeNumber(index);
  const words = card?.reasons[0]?.words ?? 'je vais bien merci';
  return {
    patient: stay.patient,
    language: 'fr',
    protected: index === 7,
    deceasedAt: null,
    smsStoppedAt: index === 6 ? at(-600) : null,
    landline: index % 2 ? '+33199004210' : null,
    remarks: index === 0 ? 'Vit seule au 4e étage, fille à prévenir.' : null,
    phones: [
      {
        number,
        holder: 'patient',
        holderName: null,
        state: index === 1 ? 'verified' : 'unverified',
        sharedWith: stay.sharedPhone ? ['Isabelle', 'Céline'] : [],
        withheld: null,
      },
    ],
    stays: [stay],
    waiting: [],
    bubbles: [
      bubble(number, {
        id: 'b1',
        direction: 'out',
        at: on('2026-03-03', '10:00'),
        text: 'Clinique des Tilleuls : vous êtes attendu(e) lundi 9 mars à 07:15. À jeun depuis minuit. Consignes : 01 99 00 10 00. Urgence : 15 ou 112',
        state: 'delivered',
        stateSentence: 'remis 10:00',
      }),
      bubble(number, {
        id: 'b2',
        direction: 'out',
        at: on('2026-03-08', '10:00'),
        text: 'Clinique des Tilleuls : venez-vous bien demain lundi 9 mars à 07:15 ? Répondez OUI ou NON. Urgence : 15 ou 112',
        state: 'delivered',
        stateSentence: 'remis 10:01',
      }),
      bubble(number, {
        id: 'b3',
        direction: 'in',
        at: on('2026-03-08', '10:42'),
        text: 'Oui merci',
        state: 'satisfactory',
        stateSentence: 'confirmation OUI',
        highlights: [{ from: 0, to: 3 }],
      }),
      bubble(number, {
        id: 'b4',
        direction: 'out',
        at: at(-60),
        text: question,
        state: 'sent',
        stateSentence: 'envoyé 06:32, remise pas encore annoncée',
      }),
      bubble(number, {
        id: 'b5',
        direction: 'in',
        at: at(-4),
        writtenAt: at(-44),
        text: words,
        state: 'urgent',
        stateSentence: 'alerte',
        highlights: [...(card?.reasons[0]?.highlights ?? [])],
      }),
      bubble(number, {
        id: 'b6',
        direction: 'out',
        at: at(-3),
        text: 'Appelez tout de suite le 15 ou le 112. L’unité est prévenue : 01 99 00 10 00',
        state: 'failed',
        stateSentence: 'échec : téléphone éteint, nouvel essai 07:34',
      }),
      bubble(number, {
        id: 'b7',
        direction: 'out',
        at: at(-2),
        text: 'Nous essayons de vous joindre. Urgence : 15 ou 112. Unité : 01 99 00 10 00',
        state: 'unknown',
        stateSentence: 'incertain : modem coupé pendant l’envoi',
        author: 'Sophie BERNARD',
      }),
    ],
    card,
    timeline: [
      {
        at: on('2026-03-02', '16:12'),
        author: 'automate',
        sentence: 'Séjour importé du programme',
        seq: 12,
      },
      {
        at: on('2026-03-03', '10:00'),
        author: 'automate',
        sentence: 'Convocation envoyée',
        seq: 31,
      },
      {
        at: on('2026-03-08', '10:42'),
        author: 'automate',
        sentence: 'Confirmation : OUI',
        seq: 88,
      },
      { at: at(-4), author: 'automate', sentence: 'Alerte urgente levée', seq: 131 },
    ],
    answers: [
      {
        at: on('2026-03-08', '10:42'),
        stayId: stay.stayId,
        item: 'Confirmation',
        value: 'OUI',
        outcome: 'satisfactory',
        isAdvised: false,
        author: 'automate',
      },
      {
        at: at(-3),
        stayId: stay.stayId,
        item: 'Douleur',
        value: '8',
        outcome: 'urgent',
        isAdvised: false,
        author: 'automate',
      },
      {
        at: at(-3),
        stayId: stay.stayId,
        item: 'Température',
        value: '37,9',
        outcome: 'satisfactory',
        isAdvised: false,
        author: 'automate',
      },
      {
        at: at(-4),
        stayId: stay.stayId,
        item: 'Saignement',
        value: 'abondant',
        outcome: 'urgent',
        isAdvised: false,
        author: 'automate',
      },
    ],
  };
}
