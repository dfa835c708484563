import type { Found } from '../answers.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';
import { because, type Verdict, verdict } from '../verdict.ts';
import { echoes } from './echo.ts';

/** Words of its own beside those of the question: what they say of it is not known. */
export function saysMore(reading: Reading): boolean {
  const repeated = new Set(echoes(reading).map(({ first }) => first));
  const simile = reading.line.words.findIndex(
    ({ text }, i, words) => text === 'comme' && SIMILE.test(words[i + 1]?.text ?? ''),
  );
  return reading.line.words.some(
    ({ text }, i) =>
      !repeated.has(i) &&
      /^[\p{L}_]{4}/u.test(text) &&
      !SAYS_NOTHING.test(text) &&
      (simile === -1 || i < simile),
  );
}

const SAYS_NOTHING =
  /^(?:avec|dans|depuis|hier|matin|soir|midi|nuit|jour|jours|encore|toujours|beaucoup|tres|trop|assez|plutot|vraiment|elle|elles|nous|vous|cette|chez|quand|meme|deja|mais|&mais|bonjour|bonsoir|_merci|aujourd|maintenant|souvent|parfois|apres|avant|sont|etait|surtout|puis|fait|faite|faits|faites|fois|deux|trois|quatre|mise|mises|passe|passent|bonjour|heure|heures|aussi|tout|tous|toute|toutes|pendant|merci|doucement|lentement|cette|suis|nickel|leur|leurs|entre|est|sans|tant|autant|ordre|soiree|journee|matinee|creme|mange|dormi|marche|capitaine|chef|docteur)$/;

/** "Comme un cheval". */
const SIMILE = /^(?:une?|des|le|la|les|quatre|jamais|avant|prevu|d)$/;

export function isOneClause(line: Line, a: Found, b: Found): boolean {
  const from = Math.min(a.last, b.last);
  const to = Math.max(a.first, b.first);
  return !line.words.slice(from, to).some(({ text }) => /^(?:[.,?]|et|&.*)$/.test(text));
}

export const UNREAD_TURN = because('yesno.unread', 'la suite n’est pas comprise');

export const unread = (reading: Reading): Verdict =>
  verdict(
    'unclear',
    null,
    because('yesno.unread', reading.evasive ? 'réponse évasive' : 'réponse non comprise'),
  );
