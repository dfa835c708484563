import { patientById, patientsOnNumber } from '../patients/index.ts';
import { type OfferId, type OfferRow, offersListeningOn } from '../programme/index.ts';
import type { Definition } from '../protocols/index.ts';
import type { ReplyModel } from '../replies/classifier/index.ts';
import { modelInUse } from '../replies/learning/index.ts';
import type { ConversationId, PatientId, StayId } from '../shared/ids.ts';
import { Remembered } from '../shared/remembered.ts';
import type { ReadWork } from '../shared/work.ts';
import {
  type Conversation,
  conversationById,
  conversationOfStay,
  questionsFor,
} from './conversation-sql.ts';
import { stillListens } from './engine.ts';
import { namesIn } from './first-names.ts';
import { followUpOf } from './follow-up.ts';
import { type ReplyReading, readReply } from './reading.ts';
import { ownWordsOf, type ReplyRow } from './reply-sql.ts';
import { offerItem, offerStep } from './slot-offers/index.ts';

interface Asked {
  readonly stepId: string;
  readonly itemId: string;
  readonly patientId: PatientId;
  readonly language: string;
}

/** A question that a reply may answer, and whose it is: a follow-up's, or the offer of a place. */
export type Listening = Asked &
  (
    | {
        readonly kind: 'question';
        readonly conversationId: ConversationId;
        readonly protocol: Definition;
        readonly stayId: StayId;
      }
    | {
        readonly kind: 'offer';
        readonly offerId: OfferId;
        /** Null: the patient has no date yet. */
        readonly stayId: StayId | null;
      }
  );

/** Network and machine do not have the same second: this much before the question is still after it. */
const askedBeforeMs = 60_000;

/**
 * The questions that the words may answer by the time they were written (H07): the one that is
 * open, those that nobody answered before another took their place (H08), and the places offered.
 * The newest first; of one stay, the newest alone.
 */
export function questionsOpenTo(work: ReadWork, reply: ReplyRow): readonly Listening[] {
  const askedBy = reply.written_at + askedBeforeMs;
  const asked = questionsFor(work.db, reply.number, askedBy).flatMap((row, index) => {
    const conversation = conversationById(work.db, row.conversation_id);
    if (!conversation) return [];
    const isOpen = index === 0 && row.closed_at === null;
    const isUnanswered = conversation.state.steps[row.step_id]?.kind === 'asking';
    const listens = isOpen || isUnanswered;
    const { step_id: stepId, item_id: itemId, opened_at: at } = row;
    const find = () => (listens ? listeningTo(work, conversation, stepId, itemId) : null);
    return [{ at, key: conversation.stayId as string, find }];
  });
  const offered = offersListeningOn(work.db, reply.number)
    .filter((offer) => offer.offered_at <= askedBy)
    .map((offer) => {
      const key: string = offer.stay_id ?? offer.id;
      return { at: offer.offered_at, key, find: () => listeningToOffer(work, offer) };
    });
  const newestFirst = [...offered, ...asked].sort((a, b) => b.at - a.at);
  const seen = new Set<string>();
  return newestFirst.flatMap(({ key, find }) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return find() ?? [];
  });
}

/** The question that a reply was bound to when it came, if it is still for the machine to take. */
export function boundQuestion(
  work: ReadWork,
  reply: Pick<ReplyRow, 'number' | 'patient_id' | 'stay_id' | 'step_id' | 'item_id'>,
): Listening | null {
  const { number, patient_id: patientId, stay_id, step_id: stepId, item_id: itemId } = reply;
  if (stepId === offerStep) {
    const offer = offersListeningOn(work.db, number).find(
      (one) => one.patient_id === patientId && one.stay_id === stay_id,
    );
    return offer ? listeningToOffer(work, offer) : null;
  }
  if (stay_id === null || stepId === null || itemId === null) return null;
  const conversation = conversationOfStay(work.db, stay_id);
  return conversation ? listeningTo(work, conversation, stepId, itemId) : null;
}

function listeningTo(
  work: ReadWork,
  conversation: Conversation,
  stepId: string,
  itemId: string,
): Listening | null {
  if (conversation.endedAt !== null || !stillListens(conversation.state, stepId, itemId)) {
    return null;
  }
  const followUp = followUpOf(work, conversation);
  if (!followUp) return null;
  const { stay, patient, protocol } = followUp;
  return {
    ...{ kind: 'question', conversationId: conversation.id, stepId, itemId, protocol },
    ...{ patientId: patient.id, stayId: stay.id, language: patient.language },
  };
}

/** Until its last word: NON, somebody else's OUI, or the call; of a stay, while that is followed. */
function listeningToOffer(work: ReadWork, offer: OfferRow): Listening | null {
  const patient = patientById(work.db, offer.patient_id);
  if (!patient) return null;
  const isOver =
    offer.stay_id !== null && conversationOfStay(work.db, offer.stay_id)?.endedAt !== null;
  if (isOver) return null;
  return {
    ...{ kind: 'offer', offerId: offer.id, stepId: offerStep, itemId: offerItem },
    ...{ patientId: patient.id, stayId: offer.stay_id, language: patient.language },
  };
}

export type Meant =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly question: Listening }
  /** Several could be meant, or somebody else is named: a person reads. These are concerned. */
  | { readonly kind: 'unclear'; readonly patients: readonly PatientId[] };

/** Which question the words are for: by the first name in them, else by which they can answer (H08, H09). */
export function whichIsMeant(
  work: ReadWork,
  reply: ReplyRow,
  questions: readonly Listening[],
): Meant {
  const named = namesIn(reply.text, patientsOnNumber(work.db, reply.number));
  if (named.length > 1) return { kind: 'unclear', patients: named };
  const [name] = named;
  const possible = name ? questions.filter(({ patientId }) => patientId === name) : questions;
  const [first, ...others] = possible;
  if (!first) return name ? { kind: 'unclear', patients: [name] } : { kind: 'none' };
  if (others.length === 0) return { kind: 'one', question: first };
  const answered = possible.filter((question) => answers(readFor(work, reply, question)));
  const [only, ...more] = answered;
  if (only && more.length === 0) return { kind: 'one', question: only };
  const patients = new Set(possible.map(({ patientId }) => patientId));
  return { kind: 'unclear', patients: [...patients] };
}

/** The words give the question an answer. */
export function answers({ value, outcome }: ReplyReading): boolean {
  return value !== null && outcome !== 'unclear' && outcome !== 'none';
}

/**
 * What words mean under one model and one protocol. They are read when they come, again with those
 * that follow, and OUI and 3 are what many say. A protocol that is one stay's own takes its readings
 * with it.
 */
const readings = new WeakMap<object, WeakMap<object, Remembered<string, ReplyReading>>>();
const noModel = {};
const noProtocol = {};
/** Some kilobytes each. */
const mostReadings = 200;

function readingsOf(model: object, protocol: object): Remembered<string, ReplyReading> {
  const ofModel = readings.get(model) ?? new WeakMap<object, Remembered<string, ReplyReading>>();
  readings.set(model, ofModel);
  const known = ofModel.get(protocol) ?? new Remembered<string, ReplyReading>(mostReadings);
  ofModel.set(protocol, known);
  return known;
}

/** Reads a text for a question, without our own words quoted in it (H37), by the model in use. */
export function readFor(
  work: ReadWork,
  reply: Pick<ReplyRow, 'number' | 'text'>,
  question: Listening | null,
  model: ReplyModel | null = modelInUse(work.db, work.settings),
): ReplyReading {
  const own = ownWordsOf(work.db, reply);
  const protocol = question?.kind === 'question' ? question.protocol : null;
  const stepId = question?.stepId ?? null;
  const itemId = question?.itemId ?? null;
  const language = question?.language ?? 'fr';
  const key = JSON.stringify([stepId, itemId, language, own]);
  return readingsOf(model ?? noModel, protocol ?? noProtocol).get(key, () =>
    readReply(protocol, stepId, itemId, language, own, model),
  );
}
