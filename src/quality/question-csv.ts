import type { QuestionFigures } from '../ipc/index.ts';
import { csvOf } from '../shared/csv.ts';

const headers = [
  'Étape',
  'Question',
  'Envois',
  'Avec réponse',
  'Réponses reçues',
  'Lues par Vigie',
  'Comprises',
  'Délai médian (minutes)',
  'Alertes',
  'Relues',
  'Mal comprises',
] as const;

/** One line for each question: counts only, so that shares can be worked out again. */
export function questionCsv(questions: readonly QuestionFigures[]): string {
  return csvOf([
    headers,
    ...questions.map((one) => [
      one.step,
      one.question,
      String(one.sent),
      String(one.answered),
      String(one.replies),
      String(one.read),
      String(one.understood),
      one.medianMinutes === null ? '' : String(one.medianMinutes),
      String(one.alerts),
      String(one.labelled),
      String(one.misread.reduce((sum, { count }) => sum + count, 0)),
    ]),
  ]);
}
