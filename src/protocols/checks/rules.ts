import { valueBounds } from '../bounds.ts';
import type { Definition, Questionnaire } from '../definition.ts';
import { type Item, isBanded } from '../item.ts';
import { type Rule, type SingleTest, type Test, testsOf } from '../rule.ts';
import type { Fault } from './fault.ts';
import { faultsIn, isTooShort, type Report } from './structure.ts';

/** Rules that can't hold, lead nowhere or contradict each other; questions that nothing asks. */
export function checkRules(protocol: Definition): Fault[] {
  return faultsIn(protocol, (report) => {
    for (const [index, step] of protocol.steps.entries()) {
      if (step.kind !== 'questionnaire') continue;
      const inStep: Report = (keys, sentence) => report(['steps', index, ...keys], sentence);
      for (const [n, rule] of step.rules.entries()) {
        checkRule(step, rule, (keys, sentence) => inStep(['rules', n, ...keys], sentence));
      }
      checkContradictions(step, inStep);
      checkFollowUps(step, inStep);
      checkSilence(step, inStep);
    }
  });
}

function checkRule(step: Questionnaire, rule: Rule, report: Report): void {
  for (const test of testsOf(rule.when)) {
    const sentence = faultOfTest(step.items, test);
    if (sentence !== null) report(['when'], sentence);
  }
  if ('all' in rule.when && neverHolds(rule.when.all)) {
    report(['when'], 'ces conditions ne peuvent être vraies ensemble : la règle ne sert jamais');
  }
  if (rule.then.length > 1 && rule.then.some(({ kind }) => kind === 'record')) {
    report(['then'], '« noter sans suite » et une suite à la fois');
  }
  for (const outcome of rule.then) {
    if (outcome.kind === 'alert' && isTooShort(outcome.sentence)) {
      report(['then'], 'la phrase de l’alerte manque ou est trop courte');
    }
    if (outcome.kind !== 'ask') continue;
    const asked = step.items.find(({ id }) => id === outcome.item);
    if (!asked) report(['then'], `la question « ${outcome.item} » n’existe pas dans l’étape`);
    else if (!asked.followUp) {
      report(['then'], `la question « ${asked.label} » est déjà posée à tous`);
    } else if (testsOf(rule.when).every(({ item }) => item === outcome.item)) {
      report(['then'], `la question « ${asked.label} » dépend de sa propre réponse`);
    }
  }
}

/** Why this test can never hold, or always does; null where it is sound. */
function faultOfTest(items: readonly Item[], test: SingleTest): string | null {
  const item = items.find(({ id }) => id === test.item);
  if (!item) return `la question « ${test.item} » n’existe pas dans l’étape`;
  if ('is' in test) {
    if (item.kind === 'yesno' && typeof test.is === 'boolean') return null;
    if (item.kind === 'choice' && typeof test.is === 'string') {
      if (Object.hasOwn(item.options, test.is)) return null;
      return `« ${test.is} » n’est pas une réponse à « ${item.label} »`;
    }
    return `« ${item.label} » n’a pas de telle réponse`;
  }
  const range = rangeOf(item);
  if (!range) return `« ${item.label} » n’a pas de valeur à comparer`;
  const { from, to } = range;
  const words = `les réponses vont de ${shown(from)} à ${shown(to)}`;
  if ('over' in test) {
    return test.over >= from && test.over < to ? null : `seuil hors de portée : ${words}`;
  }
  if ('under' in test) {
    return test.under > from && test.under <= to ? null : `seuil hors de portée : ${words}`;
  }
  const by = 'grewBy' in test ? test.grewBy : test.fellBy;
  return by <= to - from ? null : `évolution hors de portée : ${words}`;
}

function rangeOf(item: Item): { readonly from: number; readonly to: number } | null {
  if (isBanded(item)) return valueBounds[item.kind];
  return item.kind === 'number' ? item : null;
}

function neverHolds(tests: readonly SingleTest[]): boolean {
  return tests.some((a) =>
    tests.some((b) => {
      if (a === b || a.item !== b.item) return false;
      if ('over' in a && 'under' in b) return a.over >= b.under;
      if ('is' in a && 'is' in b) return a.is !== b.is;
      return 'grewBy' in a && 'fellBy' in b;
    }),
  );
}

type Weight = 0 | 1 | 2 | 3;

/** How grave what follows is: 0 recorded, 1 advice or question, 2 call, 3 urgent. */
function weightOf(rule: Rule): Weight {
  return Math.max(
    ...rule.then.map((outcome): Weight => {
      if (outcome.kind === 'record') return 0;
      if (outcome.kind === 'alert') return outcome.level === 'urgent' ? 3 : 2;
      return 1;
    }),
  ) as Weight;
}

/**
 * The same answer must not be recorded by one rule and alerted by another, and what is worse must
 * not weigh less: « plus de 5 : alerte urgente ; plus de 8 : à appeler ».
 */
function checkContradictions(step: Questionnaire, report: Report): void {
  const rules = step.rules.map((rule, index) => ({ rule, index, weight: weightOf(rule) }));
  for (const a of rules) {
    const own = ownWeight(step.items, a.rule.when);
    if (a.weight === 0 && own !== null) {
      report(['rules', a.index], `note sans suite ce que la question « ${own} » met en alerte`);
    }
    for (const b of rules) {
      if (a.index === b.index || !covers(a.rule.when, b.rule.when)) continue;
      const same = covers(b.rule.when, a.rule.when);
      const bothAlert = a.weight >= 2 && b.weight >= 2;
      if (same && a.index < b.index && a.weight !== b.weight) {
        if (a.weight === 0 || b.weight === 0 || bothAlert) {
          report(['rules', b.index], `contredit la règle n° ${a.index + 1} : même condition`);
        }
      } else if (!same && a.weight >= 2 && b.weight < a.weight && (bothAlert || b.weight === 0)) {
        report(
          ['rules', b.index],
          `contredit la règle n° ${a.index + 1} : plus grave, mais moins d’effet`,
        );
      }
    }
  }
}

/** Whether `a` holds whenever `b` does, where both are one plain test of the same question. */
function covers(a: Test, b: Test): boolean {
  const [one, ...moreOfA] = testsOf(a);
  const [other, ...moreOfB] = testsOf(b);
  if (!one || !other) return false;
  if (moreOfA.length > 0 || moreOfB.length > 0) return JSON.stringify(a) === JSON.stringify(b);
  if (one.item !== other.item) return false;
  if ('over' in one && 'over' in other) return one.over <= other.over;
  if ('under' in one && 'under' in other) return one.under >= other.under;
  if ('grewBy' in one && 'grewBy' in other) return one.grewBy <= other.grewBy;
  if ('fellBy' in one && 'fellBy' in other) return one.fellBy <= other.fellBy;
  return 'is' in one && 'is' in other && one.is === other.is;
}

/** The question that alerts by itself for all that the test covers, or null. */
function ownWeight(items: readonly Item[], when: Test): string | null {
  const [test, ...more] = testsOf(when);
  const item = items.find(({ id }) => id === test?.item);
  if (!test || !item || more.length > 0) return null;
  if (isBanded(item) && item.bands && 'over' in test) {
    return test.over >= item.bands.alertOver ? item.label : null;
  }
  if (item.kind === 'yesno' && 'is' in test) {
    return test.is === (item.worryingIf === 'yes') && item.worryingIf !== null ? item.label : null;
  }
  if (item.kind === 'choice' && 'is' in test && typeof test.is === 'string') {
    return item.worryingIf.includes(test.is) ? item.label : null;
  }
  return null;
}

function checkFollowUps(step: Questionnaire, report: Report): void {
  const asked = new Set(
    step.rules.flatMap(({ then }) =>
      then.flatMap((outcome) => (outcome.kind === 'ask' ? [outcome.item] : [])),
    ),
  );
  for (const [index, item] of step.items.entries()) {
    if (item.followUp && !asked.has(item.id)) {
      report(['items', index], 'impasse : aucune règle ne pose cette question');
    }
  }
  if (step.items.every(({ followUp }) => followUp)) {
    report(['items'], 'impasse : aucune question n’est posée d’emblée');
  }
}

/** Where an answer can worry, its absence must reach somebody. */
function checkSilence(step: Questionnaire, report: Report): void {
  if (step.silence.means === 'alert') return;
  for (const [index, item] of step.items.entries()) {
    const worries =
      (isBanded(item) && item.bands !== undefined) ||
      (item.kind === 'yesno' && item.worryingIf !== null) ||
      (item.kind === 'choice' && item.worryingIf.length > 0) ||
      step.rules.some(
        (rule) => weightOf(rule) >= 2 && testsOf(rule.when).some(({ item: of }) => of === item.id),
      );
    if (worries) {
      report(
        ['items', index],
        'aucun chemin en cas de silence : la réponse peut inquiéter, et personne ne saurait qu’elle manque',
      );
    }
  }
}

function shown(value: number): string {
  return String(value).replace('.', ',');
}
