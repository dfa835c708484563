import type {
  LearningView,
  QuestionFigures,
  ReviewItem,
  ReviewView,
  SetFiguresView,
} from '../../src/ipc/index.ts';
import { fakeNow } from './fake-people.ts';

/** Replies to review, models and question figures of the fictional unit. */

const pain = 'Votre douleur en ce moment, de 0 (aucune) à 10 (la pire) ?';

function item(
  replyId: string,
  text: string,
  outcome: ReviewItem['reading']['outcome'],
  more: Partial<ReviewItem> = {},
): ReviewItem {
  return {
    replyId,
    patientId: 'patient-0',
    text,
    question: pain,
    receivedAt: fakeNow - 3_600_000,
    why: 'not-understood',
    toRead: true,
    reading: {
      outcome,
      value: null,
      reasons: ['aucune valeur entre 0 et 10'],
      highlights: [],
      version: 'rules-4 model-96744480',
    },
    labels: [],
    disputed: null,
    ...more,
  };
}

export function makeFakeReview(): ReviewView {
  const waiting = [
    item('reply-1', 'comme le temps', 'unclear'),
    item('reply-2', 'ça tire quand je tousse', 'unclear'),
    item('reply-3', 'moyen moyen', 'unclear', { toRead: false, why: 'sample' }),
  ];
  return {
    waiting,
    waitingCount: waiting.length,
    disputed: [
      item('reply-8', 'ça coule', 'unclear', {
        why: 'disputed',
        disputed: 'Deux personnes ne sont pas d’accord.',
        labels: [
          {
            author: 'Karim LAURENT',
            at: fakeNow - 60_000,
            outcome: 'worrying',
            mine: false,
            settles: false,
            note: null,
          },
          {
            author: 'Sophie BERNARD',
            at: fakeNow - 30_000,
            outcome: 'satisfactory',
            mine: true,
            settles: false,
            note: null,
          },
        ],
      }),
    ],
    labelled: [],
  };
}

const figures = (more: Partial<SetFiguresView>): SetFiguresView => ({
  cases: 238,
  dangers: 143,
  right: 229,
  dangersMissed: 0,
  urgentUnclear: 0,
  falseAlarms: 1,
  unread: 2,
  unseenAlone: 40,
  ...more,
});

export function makeFakeLearning(more: Partial<LearningView> = {}): LearningView {
  return {
    isOn: true,
    inUse: {
      version: 'model-96744480',
      number: null,
      state: 'bundled',
      trainedAt: null,
      trainedBy: null,
      labels: 0,
      stateAt: null,
      stateBy: null,
      reason: null,
      figures: null,
      mayGoBack: false,
    },
    candidate: null,
    history: [],
    training: { kind: 'idle' },
    labels: { learnable: 34, needed: 5, disputed: 2, leftOut: 0, imported: 0 },
    ...more,
  };
}

export function makeFakeCandidate(
  more: Partial<NonNullable<LearningView['candidate']>> = {},
): NonNullable<LearningView['candidate']> {
  return {
    version: 'model-71df50b9',
    number: 3,
    state: 'shadow',
    trainedAt: fakeNow - 86_400_000,
    trainedBy: 'Sophie BERNARD',
    labels: 34,
    stateAt: fakeNow - 86_400_000,
    stateBy: 'Sophie BERNARD',
    reason: null,
    figures: {
      inUse: {
        safety: figures({}),
        labels: figures({ cases: 34, dangers: 12, right: 9, unread: 22 }),
      },
      candidate: {
        safety: figures({ unseenAlone: 36 }),
        labels: figures({ cases: 34, dangers: 12, right: 21, unread: 9 }),
      },
    },
    mayGoBack: false,
    read: 27,
    needed: 20,
    differences: [
      {
        replyId: 'reply-2',
        at: fakeNow - 3_600_000,
        text: 'ça tire quand je tousse',
        inUse: 'unclear',
        candidate: 'worrying',
        labelled: null,
        kind: 'more',
      },
    ],
    mayBeApproved: true,
    sentence: 'À l’essai : 27 réponses lues. Un médecin ou un cadre peut décider.',
    ...more,
  };
}

export const fakeQuestions: QuestionFigures[] = [
  {
    stepId: 'lendemain',
    itemId: 'pain',
    step: 'Questionnaire J+1',
    question: 'Douleur',
    text: pain,
    sent: 40,
    answered: 36,
    replies: 38,
    read: 38,
    understood: 27,
    medianMinutes: 18,
    alerts: 3,
    labelled: 9,
    misread: [
      { read: 'unclear', labelled: 'worrying', count: 4, example: 'ça tire quand je tousse' },
    ],
    trouble: 'not-understood',
  },
];
