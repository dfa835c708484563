import type { AlertCard, AlertReason, ReplyToRead } from '../../src/ipc/index.ts';
import { at, fakeNumber, fakePatient } from './fake-people.ts';

interface CardDraft {
  readonly index: number;
  readonly level: AlertCard['level'];
  readonly raised: number;
  readonly reasons: readonly Omit<AlertReason, 'level' | 'replyId'>[];
  readonly taken?: { by: string; staffId: string; minutes: number };
  readonly rings?: number;
  readonly calls?: AlertCard['calls'];
}

const reason = (
  minutes: number,
  sentence: string,
  words: string | null,
  marked: string | null,
  delay = 0,
): Omit<AlertReason, 'level' | 'replyId'> => {
  const from = words && marked ? words.indexOf(marked) : -1;
  return {
    at: at(minutes),
    sentence,
    words,
    highlights: from >= 0 && marked ? [{ from, to: from + marked.length }] : [],
    writtenAt: delay ? at(minutes - delay) : null,
    receivedAt: at(minutes),
  };
};

const drafts: readonly CardDraft[] = [
  {
    index: 0,
    level: 'urgent',
    raised: -4,
    reasons: [
      reason(
        -4,
        'Saignement abondant (signe d’alerte : toujours urgent)',
        'bonjour le pansement est plein de sang ça coule depuis 1h, j’ai aussi la tête qui tourne',
        'plein de sang ça coule',
      ),
      reason(-3, 'Douleur 8 (seuil : plus de 7)', '8', '8'),
    ],
  },
  {
    index: 5,
    level: 'urgent',
    raised: -26,
    reasons: [
      reason(-26, 'Difficulté à respirer (signe d’alerte)', 'il respire mal', 'respire mal'),
    ],
    taken: { by: 'Sophie BERNARD', staffId: 'staff-nurse', minutes: -24 },
    calls: [
      {
        at: at(-21),
        author: 'Sophie BERNARD',
        outcome: 'relative',
        note: 'Épouse jointe, 15 appelé',
        callBackAt: null,
      },
    ],
  },
  {
    index: 1,
    level: 'call',
    raised: -31,
    reasons: [
      reason(
        -31,
        'Température 38,6 (seuil : plus de 38,0)',
        'J’ai 38,6 ce matin et la jambe un peu rouge',
        '38,6',
        47,
      ),
    ],
  },
  {
    index: 2,
    level: 'call',
    raised: -72,
    reasons: [
      reason(-72, 'Douleur 6, toujours 6 après 2 h (seuil : 4 à 7 qui persiste)', 'tjs 6', '6'),
      reason(-70, 'Vomissements répétés', 'et j’ai vomi 3 fois cette nuit', 'vomi 3 fois'),
    ],
    taken: { by: 'Karim LAURENT', staffId: 'staff-karim', minutes: -65 },
    rings: 1,
  },
  {
    index: 22,
    level: 'call',
    raised: -12,
    reasons: [
      reason(-12, 'Répond NON à la confirmation de demain', 'non desole je suis malade', 'non'),
    ],
  },
  {
    index: 12,
    level: 'call',
    raised: -900,
    reasons: [reason(-900, 'Demande à être rappelée', 'rappelez moi svp', 'rappelez moi')],
    taken: { by: 'Karim LAURENT', staffId: 'staff-karim', minutes: -890 },
    calls: [
      {
        at: at(-885),
        author: 'Karim LAURENT',
        outcome: 'call-back',
        note: null,
        callBackAt: at(58),
      },
    ],
  },
  {
    index: 4,
    level: 'silence',
    raised: -40,
    reasons: [
      reason(-40, 'Questionnaire J+1 sans réponse, 2 h après la relance de 11:00', null, null),
    ],
  },
  {
    index: 9,
    level: 'silence',
    raised: -38,
    reasons: [reason(-38, 'Douleur non redonnée 2 h après le conseil (dernière : 5)', null, null)],
  },
  {
    index: 6,
    level: 'read',
    raised: -35,
    reasons: [
      reason(
        -35,
        'Réponse non lue depuis 30 min de veille',
        'c pa moi le patient je suis sa fille',
        null,
      ),
    ],
  },
];

export function makeFakeCards(): AlertCard[] {
  const cards = drafts.map((draft, rank): AlertCard => {
    const calls = draft.calls ?? [];
    return {
      alertId: `alert-${draft.index}`,
      cardNumber: 41 + rank,
      level: draft.level,
      state: draft.taken ? 'taken' : 'open',
      patient: fakePatient(draft.index),
      number: fakeNumber(draft.index),
      stayId: `stay-${draft.index}`,
      surgeryDate: draft.index === 22 ? '2026-03-11' : '2026-03-09',
      procedure: 'Hernie inguinale, cœlioscopie',
      surgeon: 'Dr LEMAIRE',
      raisedAt: at(draft.raised),
      takenBy: draft.taken?.by ?? null,
      takenByStaffId: draft.taken?.staffId ?? null,
      takenAt: draft.taken ? at(draft.taken.minutes) : null,
      calls,
      rings: draft.rings ?? 0,
      reasons: draft.reasons.map((one) => ({ ...one, level: draft.level, replyId: null })),
      writtenSince:
        rank === 0
          ? [{ replyId: 'reply-since', text: 'ça va mieux', writtenAt: at(-2), receivedAt: at(-2) }]
          : [],
      events: [
        { at: at(draft.raised), author: 'automate', sentence: 'Alerte levée' },
        ...(draft.taken
          ? [{ at: at(draft.taken.minutes), author: draft.taken.by, sentence: 'Alerte prise' }]
          : []),
        ...(draft.rings
          ? [
              {
                at: at(draft.raised + 67),
                author: 'automate',
                sentence: 'Resonne pour tous : prise sans appel depuis 60 min',
              },
            ]
          : []),
      ],
      closedAt: null,
      closedBy: null,
      outcome: null,
      note: null,
    };
  });
  const unknown = cards[2];
  if (unknown) {
    cards.splice(3, 0, {
      ...unknown,
      alertId: 'alert-unknown',
      cardNumber: 60,
      patient: null,
      number: '+33639980999',
      stayId: null,
      surgeryDate: null,
      procedure: null,
      surgeon: null,
      raisedAt: at(-18),
      reasons: [
        {
          ...reason(
            -18,
            'Signe d’alerte venu d’un numéro inconnu',
            'maman a très mal au mollet',
            'très mal au mollet',
          ),
          level: 'call',
          replyId: null,
        },
      ],
      events: [{ at: at(-18), author: 'automate', sentence: 'Alerte levée' }],
    });
  }
  return cards;
}

export function makeFakeReplies(): ReplyToRead[] {
  const base = {
    complete: true,
    kind: 'text' as const,
    closestReading: null,
    question: 'Sur une échelle de 0 à 10, à combien estimez-vous votre douleur ?',
  };
  return [
    {
      ...base,
      replyId: 'reply-1',
      patient: fakePatient(3),
      number: fakeNumber(3),
      stayId: 'stay-3',
      text: 'ça va ça vient, moins hier soir mais là bof',
      writtenAt: at(-14),
      receivedAt: at(-14),
      alertAt: at(16),
      closestReading: {
        outcome: 'worrying',
        value: '8',
        detail: 'la plus forte des notes données',
        mayAccept: true,
      },
    },
    {
      ...base,
      replyId: 'reply-2',
      patient: fakePatient(13),
      number: fakeNumber(13),
      stayId: 'stay-13',
      text: '',
      kind: 'mms',
      question: null,
      writtenAt: at(-9),
      receivedAt: at(-9),
      alertAt: at(21),
    },
    {
      ...base,
      replyId: 'reply-3',
      patient: null,
      number: '+33639980955',
      stayId: null,
      text: 'C’est pour quoi ce message ?',
      question: null,
      writtenAt: at(-3),
      receivedAt: at(-3),
      alertAt: at(27),
    },
  ];
}
