import { DONE, PAIN_RELIEF, REMOVED, STOPPED, TURNS } from '../lexicon/french-acts.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';

/** What a question asks to have been done: taken off, stopped, forgotten, or simply done. */
type Act = 'do' | 'remove' | 'stop' | 'forget';

const ACTS = new WeakMap<Line, { readonly act: Act | null }>();

const ASKED: readonly (readonly [Act, RegExp])[] = [
  [
    'forget',
    / (?:avez vous|a t il|a t elle|vous est il arrive) (?:\S+ ){0,3}(?:oubli\S*|saut\S*|manqu\S*) /,
  ],
  [
    'stop',
    / (?:(?:arret|stopp|suspend|interromp|cess)\S*|encore (?:de |du |des |votre |vos |l |le |la )*(?:\S+ )?(?:eliquis|xarelto|kardegic|plavix|previscan|aspirine|ibuprofene|metformine|ozempic|anticoagul\S*|anti inflammatoire\S*)) /,
  ],
  ['remove', / (?:retire|enleve|ote|ablation|depose)(?:e?s?|r|z) /],
  [
    'do',
    / (?:avez vous|a t il|a t elle|a t on|ont ils|ont elles|etes vous|est il|est elle|sont ils|sont elles|est ce|l avez|les avez|serez vous) (?:\S+ ){0,6}?(?:fait|debut|demarr|entam|termin|fini|appel|pris|mis|achet|recu|recup|retir|sign|prepar|transmis|envoy|vu|lu|commenc|repris|pos|garde|rempli|command|reserv|organis|prevu|lav|douch|arriv|rentr|appliqu|vid|chang|donn|suivi|remis|trouve|retrouv|communiqu|demand|pense|avale|bu|signe)\S* /,
  ],
];

function actOf(asked: Line): Act | null {
  const known = ACTS.get(asked);
  if (known !== undefined) return known.act;
  const act = ASKED.find(([, pattern]) => pattern.test(asked.text))?.[0] ?? null;
  ACTS.set(asked, { act });
  return act;
}

const WORD = '[^ .,?&]+';
const BEFORE = `(?:bonjour|bonsoir|merci|,|je|j|on|nous|il|elle|ils|elles|les?|la|l|me|m|y|en|ai|a|avons|ont|est|sont|c|ca|deja|bien|tout|toute|toutes|tous|deux|a ete|ont ete|mes|mon|ma|son|sa|ses|ce|cette)`;
const starting = (participle: string): RegExp =>
  new RegExp(
    `^ (?:${BEFORE} )*(?:(?!(?:chien|chat|papa|maman|pas|plus|jamais|rien|sans|ni) )${WORD} ){0,2}(?:${BEFORE} )*${participle} `,
  );
const undone = (participle: string): RegExp =>
  new RegExp(
    `^ (?:${BEFORE} )*(?:${WORD} ){0,2}(?:${BEFORE} )*(?:pas|jamais|toujours pas|rien) (?:encore |ete |pu |eu )*${participle} `,
  );

const SAID: Readonly<Record<'do' | 'remove' | 'stop', { done: RegExp; undone: RegExp }>> = {
  do: { done: starting(DONE), undone: undone(`(?:${DONE}|ouverte?s?)`) },
  remove: {
    done: starting(`(?:${REMOVED}|(?:fait|pose|range|lave|demaquille)(?:e?s?))`),
    undone: undone(REMOVED),
  },
  stop: { done: starting(STOPPED), undone: undone(STOPPED) },
};

/** "1 g à 7 h", "Izalgi + Doliprane": what was asked to be taken, by its name or its dose. */
const DOSE = new RegExp(
  `^ (?:(?:\\d+|un|une|deux|le|la|les|du|mon|mes) )*(?:g|mg|grammes?|(?:${PAIN_RELIEF})(?: (?:\\+|et|puis) (?:${PAIN_RELIEF}))*) (?!(?:oubli|perdu|fini|introuv|a la poubelle|jete|me |m )).*$`,
);

/**
 * What the reply says in a participle of the act asked about: done or not. Null: no act was asked
 * about, nothing of it is said at its head, or what follows may take it back.
 */
export function saysAct({ line, asked, hedged, clarifying }: Reading): 'done' | 'undone' | null {
  if (asked === null || clarifying || line.text.includes(' ?')) return null;
  const act = actOf(asked.line);
  if (act === null) return null;
  const { text } = line;
  const said = SAID[act === 'forget' ? 'do' : act];
  if (said.undone.test(text)) return 'undone';
  if (TURNS.test(text)) return null;
  if (said.done.test(text)) return 'done';
  const isDose = !hedged && asked.about.has('medicine-taken') && act !== 'stop' && DOSE.test(text);
  return isDose ? 'done' : null;
}

/** "Avez-vous oublié … ?", "prenez-vous encore … ?": done is what reassures. */
export const asksOfLapse = ({ asked }: Reading): boolean => {
  const act = asked === null ? null : actOf(asked.line);
  return act === 'forget' || act === 'stop';
};
