import { assertNever } from '../shared/assert-never.ts';
import { languageName } from '../shared/language-name.ts';
import type { Condition } from './condition.ts';
import type { Definition, Step } from './definition.ts';
import { type Item, isBanded } from './item.ts';
import { type Rule, type RuleOutcome, type SingleTest, testsOf } from './rule.ts';

/** What a part of a protocol says, as a doctor reads it in the difference of two versions. */

/** « Questionnaire J+2 » : J+2 à 10:00, questionnaire : Douleur, Saignement. */
export function stepSentence(protocol: Definition, step: Step): string {
  const what = [`${kindWords[step.kind]} « ${step.name} »`, momentSentence(protocol, step.at)];
  if (step.onlyIf) what.push(conditionSentence(step.onlyIf));
  if (step.kind === 'questionnaire') {
    what.push(`questions : ${step.items.map(({ label }) => label).join(', ')}`);
    what.push(...step.rules.map((rule) => ruleSentence(step.items, rule)));
  }
  if (step.kind === 'notice') what.push(`« ${step.text.fr?.patient ?? ''} »`);
  if (step.kind === 'call') what.push(step.reason);
  return what.join(' ; ');
}

/** « J+1 à 09:00 », « 4 h après l’envoi de « Lendemain » ». */
export function momentSentence(protocol: Definition, at: Step['at']): string {
  if ('day' in at) return `${dayWords(at.day)} à ${at.time}`;
  const after = protocol.steps.find(({ id }) => id === at.after)?.name ?? at.after;
  const event = at.event === 'asked' ? 'l’envoi de' : 'la réponse à';
  return `${delayWords(at.minutes)} après ${event} « ${after} »`;
}

/** « Douleur (0 à 10) : conseil au-dessus de 3, alerte au-dessus de 7 ». */
export function itemSentence(item: Item): string {
  const what = [
    `${item.label} (${kindOfAnswer(item)})`,
    ...(item.followUp ? ['posée seulement par une règle'] : []),
    ...(item.onlyIf ? [conditionSentence(item.onlyIf)] : []),
    ...alertsOf(item),
    `« ${item.question.fr?.patient ?? ''} »`,
  ];
  return what.join(' ; ');
}

/** « si Douleur dépasse 7 et Vomissements est oui, alors alerte à appeler « Boit peu » ». */
export function ruleSentence(items: readonly Item[], { when, then }: Rule): string {
  const joint = 'any' in when ? ' ou ' : ' et ';
  const tests = testsOf(when).map((test) => testSentence(items, test));
  const outcomes = then.map((outcome) => outcomeSentence(items, outcome));
  return `si ${tests.join(joint)}, alors ${outcomes.join(' et ')}`;
}

/** « à partir de 18 ans et vit seul ». */
export function conditionSentence(condition: Condition): string {
  const { ageFrom, ageUnder, anaesthesia, side, livesAlone, language } = condition;
  const said: string[] = [];
  if (ageFrom !== undefined) said.push(`à partir de ${ageFrom} ans`);
  if (ageUnder !== undefined) said.push(`avant ${ageUnder} ans`);
  if (anaesthesia) said.push(anaesthesia.map((kind) => anaestheticWords[kind]).join(' ou '));
  if (side) said.push(side.map((each) => sideWords[each]).join(' ou '));
  if (livesAlone !== undefined) said.push(livesAlone ? 'vit seul' : 'ne vit pas seul');
  if (language) said.push(`parle ${language.map(languageName).join(' ou ')}`);
  return said.length === 0 ? 'tous les patients' : said.join(' et ');
}

function testSentence(items: readonly Item[], test: SingleTest): string {
  const item = items.find(({ id }) => id === test.item);
  const label = item?.label ?? test.item;
  if ('over' in test) return `${label} dépasse ${number(test.over)}`;
  if ('under' in test) return `${label} est en dessous de ${number(test.under)}`;
  if ('grewBy' in test) return `${label} a augmenté d’au moins ${number(test.grewBy)}`;
  if ('fellBy' in test) return `${label} a baissé d’au moins ${number(test.fellBy)}`;
  if (typeof test.is === 'boolean') return `${label} est ${test.is ? 'oui' : 'non'}`;
  const answer = item?.kind === 'choice' ? item.options[test.is] : undefined;
  return `${label} est « ${answer ?? test.is} »`;
}

function outcomeSentence(items: readonly Item[], outcome: RuleOutcome): string {
  switch (outcome.kind) {
    case 'record':
      return 'noter sans suite';
    case 'ask':
      return `poser la question « ${items.find(({ id }) => id === outcome.item)?.label ?? outcome.item} »`;
    case 'advice':
      return `envoyer le conseil « ${outcome.text.fr?.patient ?? ''} »`;
    case 'alert':
      return `${outcome.level === 'urgent' ? 'alerte urgente' : 'alerte à appeler'} « ${outcome.sentence} »`;
    default:
      return assertNever(outcome);
  }
}

function kindOfAnswer(item: Item): string {
  switch (item.kind) {
    case 'scale':
      return '0 à 10';
    case 'temperature':
      return 'température';
    case 'yesno':
      return 'oui ou non';
    case 'number':
      return `nombre de ${number(item.from)} à ${number(item.to)} ${item.unit}`;
    case 'choice':
      return `choix : ${Object.values(item.options).join(', ')}`;
    case 'date':
      return 'date';
    case 'free':
      return 'texte libre';
    default:
      return assertNever(item);
  }
}

function alertsOf(item: Item): string[] {
  if (isBanded(item)) {
    const { adviceOver, alertOver } = item.bands ?? {};
    return [
      ...(adviceOver === undefined ? [] : [`conseil au-dessus de ${number(adviceOver)}`]),
      ...(alertOver === undefined ? [] : [`alerte au-dessus de ${number(alertOver)}`]),
    ];
  }
  if (item.kind === 'yesno' && item.worryingIf !== null) {
    return [`alerte si ${item.worryingIf === 'yes' ? 'oui' : 'non'}`];
  }
  if (item.kind === 'choice' && item.worryingIf.length > 0) {
    return [`alerte si ${item.worryingIf.map((key) => item.options[key] ?? key).join(' ou ')}`];
  }
  return [];
}

/** J-7, J0, J+30. */
function dayWords(day: number): string {
  return `J${day > 0 ? '+' : ''}${day}`;
}

/** 45 min, 2 h, 2 h 30, 3 j. */
export function delayWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes % 1440 === 0) return `${minutes / 1440} j`;
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)} h`;
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`;
}

function number(value: number): string {
  return String(value).replace('.', ',');
}

const kindWords = {
  notice: 'information',
  confirmation: 'confirmation',
  questionnaire: 'questionnaire',
  call: 'appel',
} as const;

const anaestheticWords = {
  general: 'anesthésie générale',
  regional: 'anesthésie locorégionale',
  local: 'anesthésie locale',
  topical: 'anesthésie topique',
  sedation: 'sédation',
} as const;

const sideWords = { left: 'côté gauche', right: 'côté droit', both: 'des deux côtés' } as const;
