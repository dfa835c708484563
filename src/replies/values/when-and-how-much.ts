import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';

const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const COUNT = '(?:\\d+(?:\\.\\d+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs)';
const HOUR = '\\d+ h(?: \\d\\d)?';

const TIME = [
  `(?:ce|cet|cette) (?:matin|midi|soir|nuit|apres midi)`,
  `hier(?: (?:soir|matin|midi|apres midi|aussi))?`,
  `avant hier|aujourd hui|tout a l heure|a l instant|a midi|a minuit`,
  `(?:a|vers|des|depuis|apres|avant) (?:${HOUR}|midi|minuit|hier(?: (?:soir|matin))?|avant hier|(?:${DAYS})(?: matin| soir| midi)?|ce matin|la sortie|le reveil|${COUNT} (?:jours?|h|heures?|semaines?))`,
  `(?:${DAYS})(?: (?:matin|soir|midi|dernier))?`,
  `il y a ${COUNT} (?:jours?|h|heures?|minutes?|min|semaines?)`,
  `au (?:reveil|coucher|lever|petit dej\\S*|diner|dejeuner|gouter|repas|retour)`,
  `(?:toute|chaque) (?:la )?(?:nuit|journee|matinee|heure)|sans (?:arret|cesse)`,
].join('|');

const HABIT = [
  `matin(?: ,)?(?: midi)?(?: ,)?(?: gouter)?(?: ,)?(?: et)? (?:soir|coucher)`,
  `un matin (?:et )?un soir|${COUNT} (?:le )?matin (?:et )?${COUNT} (?:le )?soir`,
  `(?:tous|toutes) les (?:jours|soirs|matins|nuits|midis|${COUNT} heures|${COUNT} h)`,
  `chaque (?:jour|soir|matin|repas)`,
  `${COUNT} (?:fois )?par (?:jour|nuit|heure|semaine)|${COUNT} fois|x ?\\d+`,
].join('|');

/** How much of what: a noun that says little or none is no amount. */
const AMOUNT = `(?:les )?${COUNT} (?:(?:petite?s?|grosse?s?|gros|bons?|bonnes?|beaux|belles?) )?(?!(?:seule?|goutte|gorgee|miette|cuillere|bouchee|demi|peu|pas|h|heures?|min|minutes?|jours?|sur|fois|chance|reponse|reponses|question|questions|autre|fille|garcon|enfants?) )[^ .,?&\\d]{3,}(?: d (?:affilee|avance|eau))?`;

const SEGMENT = `(?:${TIME}|${HABIT})`;
const LINK = '(?: ,| et| puis|,)?';
const HEAD = '(?:(?:bonjour|bonsoir|alors|ben|euh|merci|madame|docteur|,) )*';

/** The whole reply says when, or how often; an amount of something may stand before. */
const WHEN = new RegExp(`^ ${HEAD}${SEGMENT}(?:${LINK} ${SEGMENT})* (?:[.] )?$`);
const HOW_MUCH = new RegExp(`^ ${HEAD}${AMOUNT}(?:${LINK} (?:${SEGMENT}|${AMOUNT}))* (?:[.] )?$`);

/**
 * Who tells when, how often or how much of what was asked about says that there is: "depuis hier
 * matin" to "avez-vous repris votre traitement ?", "3 bassines" to "avez-vous vomi ?"
 */
export const saysWhen = ({ line }: Reading): boolean => matches(line, WHEN);

export const saysHowMuch = ({ line, asked }: Reading): boolean =>
  matches(line, HOW_MUCH) && asked !== null && EVENT.test(asked.line.text);

const matches = (line: Line, pattern: RegExp): boolean =>
  line.words.length <= 12 && pattern.test(line.text);

/** What can be counted: an act, a habit, a sign that comes and goes. */
const EVENT =
  / (?:avez vous|a t il|a t elle|ont ils|prenez|faites|fait|buvez|mangez|fumez|appliquez|mettez|vomi\S*|selles?|gaz|vomissements?|nausees?|chutes?|malaises?|portez|saign\S*|pertes?|assez) /;
