import { writeAuthor } from '../audit/index.ts';
import { patientById } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import { type Definition, lintWording, safetyNets, thresholdBounds } from '../protocols/index.ts';
import type { Id, StayId } from '../shared/ids.ts';
import { languageName } from '../shared/language-name.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { mayWriteOwn, meaningOf, type OwnTexts } from './own-texts.ts';
import { countQuestions, endQuestion, insertQuestion, questionsOf } from './personal-sql.ts';
import { itemsOf, tell } from './rules.ts';

/** More would keep a patient on the telephone longer than the protocol itself. */
const mostQuestions = 3;

export interface OwnQuestion {
  readonly stepId: string;
  readonly label: string;
  /** As the nurse wrote it, without who writes and the safety net, which are added. */
  readonly text: string;
  readonly kind: 'yesno' | 'scale';
  readonly worryingIf: 'yes' | 'no' | null;
  readonly alertOver: number | null;
}

export type QuestionRefusal = 'not-found' | 'text-refused' | 'out-of-bounds' | 'too-many';

interface Frame extends Readonly<Record<OwnQuestion['kind'], string>> {
  readonly colon: string;
  readonly unit: string;
}

/** What stands around the words of a person, in the languages that a person may write in. */
const frames: Readonly<Record<string, Frame>> = {
  fr: {
    yesno: 'Répondez OUI ou NON.',
    scale: 'De 0 (aucune) à 10 (la pire).',
    colon: ' :',
    unit: 'Service',
  },
  en: {
    yesno: 'Reply YES or NO.',
    scale: 'From 0 (none) to 10 (worst).',
    colon: ':',
    unit: 'Unit',
  },
};

/**
 * Who asks, what, how to answer, and where to turn in an emergency (H03), for somebody who reads
 * that language; or what is against it, as sentences.
 */
export function questionTexts(
  language: string,
  typed: string,
  kind: OwnQuestion['kind'],
): { readonly texts: OwnTexts; readonly faults: readonly string[] } {
  const frame = frames[language];
  if (!frame || !mayWriteOwn(language)) {
    return { texts: {}, faults: [`Ce patient lit : ${languageName(language)}. À appeler.`] };
  }
  const { colon, unit } = frame;
  const text = `{unite}${colon} ${typed.trim()} ${frame[kind]} ${safetyNets[language]}. ${unit}${colon} {tel}`;
  return { texts: { [language]: text }, faults: lintWording(text, 'question', language) };
}

/** One more question for this patient, asked after those of the step. */
export function addQuestion(
  work: Work,
  stayId: StayId,
  protocol: Definition,
  own: OwnQuestion,
): Result<null, QuestionRefusal> {
  const stay = stayById(work.db, stayId);
  if (!stay || itemsOf(protocol, own.stepId).length === 0) return fail('not-found');
  const language = patientById(work.db, stay.patient_id)?.language ?? 'fr';
  const { texts, faults } = questionTexts(language, own.text, own.kind);
  if (own.text.trim() === '' || faults.length > 0) return fail('text-refused');
  if (questionsOf(work.db, stayId).length >= mostQuestions) return fail('too-many');
  const { from, to } = thresholdBounds.scale.alert;
  const { alertOver, worryingIf } = own;
  const isScale = own.kind === 'scale';
  if (isScale && (alertOver === null || alertOver < from || alertOver > to)) {
    return fail('out-of-bounds');
  }
  const question = {
    id: work.ids.next<Id<'personal-question'>>(),
    stay_id: stayId,
    step_id: own.stepId,
    item_id: `perso-${countQuestions(work.db, stayId) + 1}`,
    label: own.label.trim(),
    texts,
    kind: own.kind,
    worrying_if: isScale ? null : (worryingIf ?? 'yes'),
    alert_over: isScale ? alertOver : null,
    author: writeAuthor(work.author),
    created_at: work.now,
  };
  insertQuestion(work.db, question);
  tell(work, stayId, 'personal-question-added', { text: meaningOf(texts), step: own.stepId });
  return ok(null);
}

export function endPersonalQuestion(
  work: Work,
  stayId: StayId,
  id: string,
): Result<null, 'not-found'> {
  const question = questionsOf(work.db, stayId).find((one) => one.id === id);
  if (!question) return fail('not-found');
  endQuestion(work.db, id, writeAuthor(work.author), work.now);
  tell(work, stayId, 'personal-question-ended', { text: meaningOf(question.texts) });
  return ok(null);
}
