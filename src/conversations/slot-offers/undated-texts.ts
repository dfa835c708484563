import type { Texts } from '../../protocols/index.ts';

/**
 * To whom the place would be the first date: nothing in hand stands or changes meanwhile.
 * Texts to be approved by the unit, as the protocols' are.
 */
const said = (patient: string, representative: string = patient): Texts[string] => ({
  patient,
  representative,
});

export const undatedTexts = {
  offer: {
    fr: said(
      "{unite} : une place se libère {moment}. La voulez-vous ? Répondez OUI ou NON. Rien n'est fixé avant notre appel. Urgence : 15 ou 112. Service : {tel}",
      "{unite} : une place se libère pour votre enfant {prenom} {moment}. La voulez-vous ? Répondez OUI ou NON. Rien n'est fixé avant notre appel. Urgence : 15 ou 112. Service : {tel}",
    ),
    en: said(
      '{unite}: a place is free {moment}. Do you want it? Reply YES or NO. Nothing is settled until we call you. Emergency: 15 or 112. Unit: {tel}',
      '{unite}: a place is free for your child {prenom} {moment}. Do you want it? Reply YES or NO. Nothing is settled until we call you. Emergency: 15 or 112. Unit: {tel}',
    ),
    es: said(
      '{unite}: queda una plaza libre {moment}. ¿La quiere? Responda SI o NO. Nada es definitivo hasta que le llamemos. Urgencias: 15 o 112. Servicio: {tel}',
      '{unite}: queda una plaza libre para su hijo/a {prenom} {moment}. ¿La quiere? Responda SI o NO. Nada es definitivo hasta que le llamemos. Urgencias: 15 o 112. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: há uma vaga {moment}. Quer aceitá-la? Responda SIM ou NAO. Nada fica marcado até lhe telefonarmos. Urgência: 15 ou 112. Serviço: {tel}',
      '{unite}: há uma vaga para o seu filho/a {prenom} {moment}. Quer aceitá-la? Responda SIM ou NAO. Nada fica marcado até lhe telefonarmos. Urgência: 15 ou 112. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: {moment} için bir yer açıldı. İster misiniz? EVET veya HAYIR yazın. Sizi arayana kadar hiçbir şey kesin değildir. Acil: 15 veya 112. Servis: {tel}',
      '{unite}: çocuğunuz {prenom} için {moment} bir yer açıldı. İster misiniz? EVET veya HAYIR yazın. Sizi arayana kadar hiçbir şey kesin değildir. Acil: 15 veya 112. Servis: {tel}',
    ),
    ar: said(
      '{unite}: يتوفر مكان {moment}. هل تريده؟ أجب بنعم أو لا. لا شيء مؤكد حتى نتصل بك. حالة طارئة: 15 أو 112. القسم: {tel}',
      '{unite}: يتوفر مكان لطفلك {prenom} {moment}. هل تريده؟ أجب بنعم أو لا. لا شيء مؤكد حتى نتصل بك. حالة طارئة: 15 أو 112. القسم: {tel}',
    ),
  },
  held: {
    fr: said(
      "{unite} : OUI bien noté. Nous vous appelons pour confirmer. D'ici là rien n'est fixé. Service : {tel}",
    ),
    en: said(
      '{unite}: we have your YES. We will call you to confirm. Until then nothing is settled. Unit: {tel}',
    ),
    es: said(
      '{unite}: hemos recibido su SI. Le llamaremos para confirmar. Hasta entonces nada es definitivo. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: recebemos o seu SIM. Vamos telefonar-lhe para confirmar. Até lá nada fica marcado. Serviço: {tel}',
    ),
    tr: said(
      '{unite}: EVET yanıtınızı aldık. Onaylamak için sizi arayacağız. O zamana kadar hiçbir şey kesin değildir. Servis: {tel}',
    ),
    ar: said('{unite}: تلقينا موافقتك. سنتصل بك للتأكيد. إلى ذلك الحين لا شيء مؤكد. القسم: {tel}'),
  },
  refused: {
    fr: said("{unite} : NON bien noté, vous restez sur la liste d'attente. Service : {tel}"),
    en: said('{unite}: NO noted, you stay on the waiting list. Unit: {tel}'),
    es: said('{unite}: anotamos su NO, sigue en la lista de espera. Servicio: {tel}'),
    pt: said('{unite}: registámos o seu NAO, continua na lista de espera. Serviço: {tel}'),
    tr: said('{unite}: HAYIR yanıtınızı not ettik, bekleme listesinde kalıyorsunuz. Servis: {tel}'),
    ar: said('{unite}: سجلنا رفضك، تبقى على قائمة الانتظار. القسم: {tel}'),
  },
  gone: {
    fr: said(
      "{unite} : la place proposée n'est plus libre. Vous restez sur la liste d'attente. Service : {tel}",
    ),
    en: said(
      '{unite}: the place we offered has just been taken. You stay on the waiting list. Unit: {tel}',
    ),
    es: said(
      '{unite}: la plaza propuesta acaba de ser asignada. Sigue en la lista de espera. Servicio: {tel}',
    ),
    pt: said(
      '{unite}: a vaga proposta acabou de ser atribuída. Continua na lista de espera. Serviço: {tel}',
    ),
    tr: said('{unite}: önerilen yer az önce doldu. Bekleme listesinde kalıyorsunuz. Servis: {tel}'),
    ar: said('{unite}: تم منح المكان المقترح لشخص آخر. تبقى على قائمة الانتظار. القسم: {tel}'),
  },
} as const satisfies Record<string, Texts>;
