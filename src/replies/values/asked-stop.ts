import type { Reading } from '../reading.ts';

/** What should have stopped, gone, or been left: none of it is then a yes. */
const ASKS_STOP =
  / (?:arret|stopp|cess|tari|disparu|partie?|calme|diminu|suspend|interromp|dissip|resorb|parti|sevr)\S* | (?:a|en) jeun | (?:est|sont|s est|vous) (?:\S+ ){0,3}?(?:fini|termine|passe)e?s? /;

const HEAD =
  '(?:(?:bonjour|bonsoir|ah|oh|alors|ben|bah|euh|merci|,|la|ca y est|maintenant|il|y|en|a|n|ne|je|j|ai) )*';
/** "Plus une goutte", "plus d'Eliquis depuis trois jours", "rien depuis la soupe d'hier". */
const NONE_LEFT = new RegExp(
  `^ ${HEAD}(?:(?:presque|quasi\\S*) (?:plus|rien)(?: \\S+){0,4} |plus (?:(?:aucune?|une? seule?|une?|la moindre|le moindre|l ombre d une?|de|d|du tout|rien) )(?:\\S+ ){0,2}?(?:depuis .*|du tout |[.] )?|(?:absolument |strictement )?rien (?:du tout |(?:mange|bu|avale|pris) )?depuis .*|rien (?:du tout |(?:_ )+))$`,
);
/** "Mais", another sentence, a worry: what else is said may be the answer. */
const TURNS = /[?]|&|[.] \S| (?:medicament\S*|stock|boite|ordonnance|force\S*|energie) /;

/** Beside a question that asks whether something stopped, the reply says that none is left. */
export const saysNoneLeft = ({ line, asked, question }: Reading): boolean =>
  question?.worryingIf === 'no' &&
  asked !== null &&
  ASKS_STOP.test(asked.line.text) &&
  NONE_LEFT.test(line.text) &&
  !TURNS.test(line.text);
