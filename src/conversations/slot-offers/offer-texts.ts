import { renderText, type Texts, type TextValues } from '../../protocols/index.ts';
import { undatedTexts } from './undated-texts.ts';

/** What a reply is bound to that answers an offer. */
export const offerStep = 'place';
export const offerItem = 'place';

/** `{moment}` is that of the place offered. Texts to be approved by the unit, as the protocols' are. */
const said = (patient: string, representative: string): Texts[string] => ({
  patient,
  representative,
});

export const offerTexts = {
  offer: {
    fr: said(
      "{unite} : une place se libère {moment}. La voulez-vous ? Répondez OUI ou NON. Votre rendez-vous actuel reste valable jusqu'à notre appel. Urgence : 15 ou 112. Service : {tel}",
      "{unite} : une place se libère pour votre enfant {prenom} {moment}. La voulez-vous ? Répondez OUI ou NON. Son rendez-vous actuel reste valable jusqu'à notre appel. Urgence : 15 ou 112. Service : {tel}",
    ),
    en: said(
      '{unite}: a place is free {moment}. Do you want it? Reply YES or NO. Your present appointment stands until we call you. Emergency: 15 or 112. Unit: {tel}',
      '{unite}: a place is free for your child {prenom} {moment}. Do you want it? Reply YES or NO. The present appointment stands until we call you. Emergency: 15 or 112. Unit: {tel}',
    ),
    es: said(
      '{unite}: queda una plaza libre {moment}. ¿La quiere? Responda SI o NO. Su cita actual sigue en pie hasta que le llamemos. Urgencias: 15 o 112. Servicio: {tel}',
      '{unite}: queda una plaza libre para su hijo/a {prenom} {moment}. ¿La quiere? Responda SI o NO. La cita actual sigue en pie hasta que le llamemos. Urgencias: 15 o 112. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: há uma vaga {moment}. Quer aceitá-la? Responda SIM ou NAO. A sua marcação atual mantém-se até lhe telefonarmos. Urgência: 15 ou 112. Serviço: {tel}',
      '{unite}: há uma vaga para o seu filho/a {prenom} {moment}. Quer aceitá-la? Responda SIM ou NAO. A marcação atual mantém-se até lhe telefonarmos. Urgência: 15 ou 112. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: {moment} için bir yer açıldı. İster misiniz? EVET veya HAYIR yazın. Sizi arayana kadar mevcut randevunuz geçerlidir. Acil: 15 veya 112. Servis: {tel}',
      '{unite}: çocuğunuz {prenom} için {moment} bir yer açıldı. İster misiniz? EVET veya HAYIR yazın. Sizi arayana kadar mevcut randevu geçerlidir. Acil: 15 veya 112. Servis: {tel}',
    ),
    ar: said(
      '{unite}: يتوفر مكان {moment}. هل تريده؟ أجب بنعم أو لا. يبقى موعدك الحالي قائما حتى نتصل بك. حالة طارئة: 15 أو 112. القسم: {tel}',
      '{unite}: يتوفر مكان لطفلك {prenom} {moment}. هل تريده؟ أجب بنعم أو لا. يبقى الموعد الحالي قائما حتى نتصل بك. حالة طارئة: 15 أو 112. القسم: {tel}',
    ),
  },
  held: {
    fr: said(
      "{unite} : OUI bien noté. Nous vous appelons pour confirmer. D'ici là votre rendez-vous actuel reste valable. Service : {tel}",
      "{unite} : OUI bien noté. Nous vous appelons pour confirmer. D'ici là son rendez-vous actuel reste valable. Service : {tel}",
    ),
    en: said(
      '{unite}: we have your YES. We will call you to confirm. Until then your present appointment stands. Unit: {tel}',
      '{unite}: we have your YES. We will call you to confirm. Until then the present appointment stands. Unit: {tel}',
    ),
    es: said(
      '{unite}: hemos recibido su SI. Le llamaremos para confirmar. Hasta entonces su cita actual sigue en pie. Servicio: {tel}',
      '{unite}: hemos recibido su SI. Le llamaremos para confirmar. Hasta entonces la cita actual sigue en pie. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: recebemos o seu SIM. Vamos telefonar-lhe para confirmar. Até lá a sua marcação atual mantém-se. Serviço: {tel}',
      '{unite}: recebemos o seu SIM. Vamos telefonar-lhe para confirmar. Até lá a marcação atual mantém-se. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: EVET yanıtınızı aldık. Onaylamak için sizi arayacağız. O zamana kadar mevcut randevunuz geçerlidir. Servis: {tel}',
      '{unite}: EVET yanıtınızı aldık. Onaylamak için sizi arayacağız. O zamana kadar mevcut randevu geçerlidir. Servis: {tel}',
    ),
    ar: said(
      '{unite}: تلقينا موافقتك. سنتصل بك للتأكيد. إلى ذلك الحين يبقى موعدك الحالي قائما. القسم: {tel}',
      '{unite}: تلقينا موافقتك. سنتصل بك للتأكيد. إلى ذلك الحين يبقى الموعد الحالي قائما. القسم: {tel}',
    ),
  },
  refused: {
    fr: said(
      '{unite} : NON bien noté, votre rendez-vous actuel ne change pas. Service : {tel}',
      '{unite} : NON bien noté, son rendez-vous actuel ne change pas. Service : {tel}',
    ),
    en: said(
      '{unite}: NO noted, your present appointment does not change. Unit: {tel}',
      '{unite}: NO noted, the present appointment does not change. Unit: {tel}',
    ),
    es: said(
      '{unite}: anotamos su NO, su cita actual no cambia. Servicio: {tel}',
      '{unite}: anotamos su NO, la cita actual no cambia. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: registámos o seu NAO, a sua marcação atual não muda. Serviço: {tel}',
      '{unite}: registámos o seu NAO, a marcação atual não muda. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: HAYIR yanıtınızı not ettik, mevcut randevunuz değişmiyor. Servis: {tel}',
      '{unite}: HAYIR yanıtınızı not ettik, mevcut randevu değişmiyor. Servis: {tel}',
    ),
    ar: said(
      '{unite}: سجلنا رفضك، موعدك الحالي لا يتغير. القسم: {tel}',
      '{unite}: سجلنا رفضك، الموعد الحالي لا يتغير. القسم: {tel}',
    ),
  },
  gone: {
    fr: said(
      "{unite} : la place proposée n'est plus libre. Votre rendez-vous actuel ne change pas. Service : {tel}",
      "{unite} : la place proposée n'est plus libre. Son rendez-vous actuel ne change pas. Service : {tel}",
    ),
    en: said(
      '{unite}: the place we offered has just been taken. Your present appointment does not change. Unit: {tel}',
      '{unite}: the place we offered has just been taken. The present appointment does not change. Unit: {tel}',
    ),
    es: said(
      '{unite}: la plaza propuesta acaba de ser asignada. Su cita actual no cambia. Servicio: {tel}',
      '{unite}: la plaza propuesta acaba de ser asignada. La cita actual no cambia. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: a vaga proposta acabou de ser atribuída. A sua marcação atual não muda. Serviço: {tel}',
      '{unite}: a vaga proposta acabou de ser atribuída. A marcação atual não muda. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: önerilen yer az önce doldu. Mevcut randevunuz değişmiyor. Servis: {tel}',
      '{unite}: önerilen yer az önce doldu. Mevcut randevu değişmiyor. Servis: {tel}',
    ),
    ar: said(
      '{unite}: تم منح المكان المقترح لشخص آخر. موعدك الحالي لا يتغير. القسم: {tel}',
      '{unite}: تم منح المكان المقترح لشخص آخر. الموعد الحالي لا يتغير. القسم: {tel}',
    ),
  },
} as const satisfies Record<string, Texts>;

/** Who reads another language is phoned. */
export const offerLanguages: readonly string[] = Object.keys(offerTexts.offer);

/** By whether the patient has a day of their own. */
const textsFor = { dated: offerTexts, undated: undatedTexts } as const;

/** Null when a value is missing: nothing leaves. */
export function offerText(
  to: keyof typeof textsFor,
  which: keyof typeof offerTexts,
  language: string,
  reader: 'patient' | 'representative',
  values: TextValues,
): string | null {
  const text = renderText(textsFor[to][which], language, reader, values);
  return text.ok ? text.value : null;
}
