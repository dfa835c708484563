/** Texts written by a machine, not by a patient: they never count as a contact (H37). */
const MACHINE = [
  /\b(je suis|actuellement) (actuellement )?(au volant|en (réunion|train de conduire|déplacement|congés?|vacances))\b.*(rappel|répond|plus tard|dès que|recontact|envoyé automatiquement)/i,
  /\bje (conduis|suis au volant)\b/i,
  /(?<!(?:ces|vos|les|des|de) )(réponse|message|sms|envoi)s? automatique|automatique(ment)? envoyé|auto-?reply|automatic reply|out of office|absence du bureau|absent(e)? du bureau|i(['’]|\s+a)m driving|ne pas d[ée]ranger (est )?activ|do not disturb/i,
  /\b(boîte|boite) vocale|messagerie vocale|répondeur|voicemail|vous avez (un|1|\d+) (nouveau|appel|message)|appel(s)? (manqué|en absence)|a essayé de vous (appeler|joindre)|a cherché à vous joindre/i,
  /\b(mms|message multim[ée]dia)\b.*(disponible|t[ée]l[ée]charg|consult|http)/i,
  /accusé de (réception|lecture)|message non (distribué|remis|délivré)|ce numéro ne (reçoit|accepte) pas/i,
];

/** One search through the text instead of one for each. */
const ANY_MACHINE = new RegExp(MACHINE.map(({ source }) => source).join('|'), 'i');

export const isMachineReply = (text: string): boolean => ANY_MACHINE.test(text);

/** « A aimé “…” », `Liked "…"`, `👍 à « … »`: a tap on our text, with our words in quotes. */
const REACTION =
  /^\s*(?:\S{1,8}\s+(?:à|to)\s+|(?:(?:a|à)\s+)?(?:aim[ée]+|ador[ée]+|d[ée]test[ée]+|soulign[ée]+|ri (?:de|à|du)|r[ée]agi(?:\s+(?:avec\s+)?\S{1,8})?(?:\s+[àa])?|n['’]a pas aim[ée]+|mis en [ée]vidence|mis un c(?:œ|oe)ur (?:sur|à)|(?:ajout[ée]+|retir[ée]+) [^«"“”]{1,24} (?:à|de|sur)|interrog[ée]+|a (?:ri|aimé))\s*(?:à|de)?\s*|(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted(?:\s+\S{1,8})?\s+to)\s+|(?:le gustó|gostou de|adorou)\s+)[«"“”'].*["“”»'’]\s*\.?\s*$/isu;

export const isReaction = (text: string): boolean => REACTION.test(text);

/** Three words make a quote: a text that is shorter quotes nothing. */
const fewestWords = 3;
export const shortestQuote = 2 * fewestWords - 1;

/**
 * The text without our own words quoted in it: lines beginning with `>`, or any of `ourTexts`
 * (30 characters or more, or a whole line), whatever the spacing and case.
 */
export function stripQuotedText(text: string, ourTexts: readonly string[]): string {
  let rest = text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n');
  for (const ours of ourTexts) {
    const words = ours.trim().split(/\s+/);
    if (words.length < fewestWords) continue;
    // Most replies are too short to quote anything: no pattern is built for them.
    if (rest.length < words.join(' ').length) continue;
    const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
    rest = rest.replace(new RegExp(`[«"“”'\\s]*${pattern}[»"“”'\\s]*`, 'giu'), ' ');
  }
  return rest.trim();
}
