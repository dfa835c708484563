import type { Texts } from '../../protocols/index.ts';

const said = (text: string): Texts[string] => ({ patient: text, representative: text });

/** `{prenom}`: the first names, joined as the language does. */
export const whoTexts: Texts = {
  fr: said(
    'Merci. Cette réponse est-elle pour {prenom} ? Répondez par le prénom seul. Urgence : 15 ou 112',
  ),
  en: said(
    'Thank you. Is this answer for {prenom}? Reply with the first name only. Emergency: 15 or 112',
  ),
  es: said(
    'Gracias. ¿Esta respuesta es para {prenom}? Responda solo con el nombre. Urgencias: 15 o 112',
  ),
  pt: said(
    'Obrigado. Esta resposta é para {prenom}? Responda apenas com o nome. Urgência: 15 ou 112',
  ),
  tr: said('Teşekkürler. Bu yanıt {prenom} için mi? Yalnızca adını yazın. Acil: 15 veya 112'),
  ar: said('شكرا. هل هذا الجواب عن {prenom}؟ أجب بالاسم فقط. حالة طارئة: 15 أو 112'),
};

const or: Readonly<Record<string, string>> = {
  fr: ' ou pour ',
  en: ' or for ',
  es: ' o para ',
  pt: ' ou para ',
  tr: ' için mi, ',
  ar: ' أم عن ',
};

/** « Léa ou pour Tom »; of three, each is named. */
export function joinNames(names: readonly string[], language: string): string {
  return names.join(or[language] ?? or.fr);
}
