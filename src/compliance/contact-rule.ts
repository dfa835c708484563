import type { CallOutcome } from '../ipc/alert-views.ts';

/** What makes a traced contact. Data, so that a print says by which version it was counted. */
export interface ContactRule {
  readonly version: string;
  /** Days after surgery, both included, in the unit's zone. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** A stay is counted once this day after surgery is over. */
  readonly countedAfterDay: number;
  /** What a reply to a follow-up question was understood or read as. */
  readonly replyOutcomes: readonly string[];
  readonly callOutcomes: readonly CallOutcome[];
  /** For the people who read the figures. */
  readonly sentence: string;
}

/**
 * HAS publishes no definition that we could read of a valid "contact entre J+1 et J+3", so this
 * one claims little: somebody said something clinical, or was reached (H47).
 */
export const contactRule: ContactRule = {
  version: 'vigie-1',
  firstDay: 1,
  lastDay: 3,
  countedAfterDay: 1,
  replyOutcomes: ['satisfactory', 'worrying', 'urgent'],
  callOutcomes: ['reached', 'relative'],
  sentence:
    'Contact tracé : au moins une réponse du patient à une question de suivi, comprise ou lue par un soignant, ou un appel qui a joint le patient ou un proche, daté de J+1 à J+3 inclus (heure de l’unité ; une réponse est datée du moment où elle a été écrite). Ne comptent pas et sont listés comme tentatives : SMS sans réponse, accusé de réception, message vocal, réponse automatique, message non compris et non lu, remerciement seul, « OUI » ou « NON » à « ce message est-il bien pour vous ? ». Dénominateur : séjours opérés dans la période, hors annulés, absents, hospitalisés et décédés, dont le lendemain (J+1) est terminé. Sans contact, un séjour reste « en cours », hors dénominateur, tant que J+3 n’est pas terminé.',
};
