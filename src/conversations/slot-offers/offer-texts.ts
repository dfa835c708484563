import { renderText, type Texts, type TextValues } from '../../protocols/index.ts';

/** Of the step under which a number listens for the answer to an offer. */
export const offerStep = 'place';
export const offerItem = 'place';

/** In French only: who reads another language is phoned. `{moment}` is that of the place offered. */
export const offerLanguages: readonly string[] = ['fr'];

const both = (patient: string, representative: string): Texts => ({
  fr: { patient, representative },
});

export const offerTexts = {
  offer: both(
    "{unite} : une place se libère {moment}. La voulez-vous ? Répondez OUI ou NON. Votre rendez-vous actuel reste valable jusqu'à notre appel. Urgence : 15 ou 112. Service : {tel}",
    "{unite} : une place se libère pour votre enfant {prenom} {moment}. La voulez-vous ? Répondez OUI ou NON. Son rendez-vous actuel reste valable jusqu'à notre appel. Urgence : 15 ou 112. Service : {tel}",
  ),
  held: both(
    "{unite} : OUI bien reçu. Nous vous appelons pour confirmer. D'ici là votre rendez-vous actuel reste valable. Service : {tel}",
    "{unite} : OUI bien reçu. Nous vous appelons pour confirmer. D'ici là son rendez-vous actuel reste valable. Service : {tel}",
  ),
  refused: both(
    '{unite} : NON bien noté, votre rendez-vous actuel ne change pas. Service : {tel}',
    '{unite} : NON bien noté, son rendez-vous actuel ne change pas. Service : {tel}',
  ),
  gone: both(
    "{unite} : la place proposée vient d'être attribuée. Votre rendez-vous actuel ne change pas. Service : {tel}",
    "{unite} : la place proposée vient d'être attribuée. Son rendez-vous actuel ne change pas. Service : {tel}",
  ),
} as const satisfies Record<string, Texts>;

/** Null when a value is missing: nothing leaves. */
export function offerText(
  which: keyof typeof offerTexts,
  reader: 'patient' | 'representative',
  values: TextValues,
): string | null {
  const text = renderText(offerTexts[which], 'fr', reader, values);
  return text.ok ? text.value : null;
}
