import { neverTogether } from '../condition.ts';
import type { Definition, Step } from '../definition.ts';
import { type Item, isBanded } from '../item.ts';
import { type Fault, placeOf } from './fault.ts';

export type Report = (keys: readonly (string | number)[], sentence: string) => void;

/** Collects faults of one definition, with their places. */
export function faultsIn(protocol: Definition, look: (report: Report) => void): Fault[] {
  const faults: Fault[] = [];
  look((keys, sentence) => faults.push({ ...placeOf(protocol, keys), sentence }));
  return faults;
}

/** Names, order and moments of the steps: what points nowhere, comes too late, or never comes. */
export function checkSteps(protocol: Definition): Fault[] {
  return faultsIn(protocol, (report) => {
    checkNames(protocol.steps, ['steps'], report);
    const confirmations = protocol.steps.filter(({ kind }) => kind === 'confirmation');
    if (confirmations.length > 1) {
      report(['steps'], 'deux demandes de confirmation : le patient ne saurait laquelle vaut');
    }
    for (const [index, step] of protocol.steps.entries()) {
      const at = ['steps', index] as const;
      checkMoment(protocol, step, index, (keys, sentence) => report([...at, ...keys], sentence));
      if (step.kind === 'call' && isTooShort(step.reason)) {
        report([...at, 'reason'], 'le motif de l’appel manque ou est trop court');
      }
      checkReader(step, (keys, sentence) => report([...at, ...keys], sentence));
      if (step.kind === 'questionnaire') {
        checkNames(step.items, [...at, 'items'], report);
        checkNames(step.rules, [...at, 'rules'], report);
        for (const [n, item] of step.items.entries()) {
          const inItem: Report = (keys, sentence) => report([...at, 'items', n, ...keys], sentence);
          checkItem(item, inItem);
          if (neverTogether(step.onlyIf, item.onlyIf)) {
            inItem(
              ['onlyIf'],
              'impasse : ne peut être vraie avec la condition de l’étape, la question ne serait jamais posée',
            );
          }
        }
      }
      checkLivesAlone(protocol, step, index, report);
    }
  });
}

/** What the board or the call list would say is not written yet. */
export function isTooShort(words: string): boolean {
  return words.trim().length < 3;
}

function checkNames(
  list: readonly { readonly id: string }[],
  keys: readonly (string | number)[],
  report: Report,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) report([...keys, index], `le nom court « ${id} » est déjà pris`);
    seen.add(id);
  }
}

function checkMoment(protocol: Definition, step: Step, index: number, report: Report): void {
  const { at, validUntil } = step;
  if ('after' in at) {
    const anchor = protocol.steps.findIndex(({ id }) => id === at.after);
    const kind = protocol.steps[anchor]?.kind;
    if (anchor === -1) report(['at'], `l’étape « ${at.after} » n’existe pas`);
    else if (anchor >= index) {
      report(['at'], `l’étape « ${at.after} » ne vient pas avant : celle-ci ne partirait jamais`);
    } else if (kind === 'call' || (kind === 'notice' && at.event === 'answered')) {
      report(['at'], `l’étape « ${at.after} » n’attend aucune réponse : rien ne viendrait après`);
    }
  }
  if ('minutesBeforeArrival' in validUntil && dayOf(protocol, at) > 0) {
    report(['validUntil'], 'le texte part après l’arrivée, sa validité finit avant');
  }
  if ('day' in validUntil && minuteOf(protocol, at) >= minuteOf(protocol, validUntil)) {
    report(['validUntil'], 'le texte n’est plus vrai quand il devrait partir');
  }
  const { from = '00:00', to = '24:00' } = step.sending ?? {};
  if ('time' in at && (at.time < from || at.time >= to)) {
    report(['at'], `${at.time} est hors des heures d’envoi de l’étape (${from} à ${to})`);
  }
  if (step.kind !== 'questionnaire') return;
  const day = dayOf(protocol, at);
  if (step.purpose === 'preparation' && day > 0) {
    report(['at'], 'une question de préparation ne peut partir après le séjour');
  }
  if (step.purpose !== 'preparation' && day < 0) {
    report(['at'], 'une question de suivi ne peut partir avant le séjour');
  }
}

/** The day of the stay on which it leaves at the earliest; what follows nothing stands on that day. */
function dayOf(protocol: Definition, at: Step['at']): number {
  return Math.floor(minuteOf(protocol, at) / minutesADay);
}

const minutesADay = 24 * 60;

function minuteOf(protocol: Definition, at: Step['at'], depth = 0): number {
  if ('day' in at) {
    const [hour = 0, minute = 0] = at.time.split(':').map(Number);
    return at.day * minutesADay + hour * 60 + minute;
  }
  const anchor = protocol.steps.find(({ id }) => id === at.after);
  // A circle of steps is a fault of its own.
  if (!anchor || depth > protocol.steps.length) return 0;
  return minuteOf(protocol, anchor.at, depth + 1) + at.minutes;
}

function checkReader(step: Step, report: Report): void {
  if (step.kind !== 'notice' || step.writeTo !== 'relative') return;
  for (const [language, wording] of Object.entries(step.text)) {
    if (wording.relative === undefined) {
      report(['text', language], 'l’étape écrit au proche, et le texte pour le proche manque');
    }
  }
}

function checkItem(item: Item, report: Report): void {
  if (item.id === livesAloneItem && item.kind !== 'yesno') {
    report(['kind'], `« ${livesAloneItem} » se répond par oui ou non : « vit seul » en dépend`);
  }
  if (isBanded(item)) {
    if (item.bands?.adviceOver !== undefined && !item.advice) {
      report(['advice'], 'un seuil de conseil, et aucun texte de conseil');
    }
    if (item.advice && item.bands?.adviceOver === undefined) {
      report(['bands'], 'un conseil qu’aucun seuil ne donne jamais');
    }
    return;
  }
  if (item.kind !== 'choice') return;
  const keys = Object.keys(item.options);
  if (keys.length < 2) report(['options'], 'moins de deux réponses possibles');
  for (const [key, words] of Object.entries(item.options)) {
    if (words.trim() === '')
      report(['options'], `la réponse ${key} ne dit pas ce qu’elle veut dire`);
  }
  for (const key of item.worryingIf) {
    if (!keys.includes(key)) report(['worryingIf'], `« ${key} » n’est pas une réponse possible`);
  }
  for (const [language, wording] of Object.entries(item.question)) {
    const words = [wording.patient, wording.representative];
    const missing = keys.filter((key) => words.some((text) => !text.includes(key)));
    if (missing.length > 0) {
      report(['question', language], `ne dit pas comment répondre : ${missing.join(', ')}`);
    }
  }
}

/** A condition on what nobody has asked would always hold. */
function checkLivesAlone(protocol: Definition, step: Step, index: number, report: Report): void {
  const own = step.kind === 'questionnaire' ? step.items : [];
  const uses =
    step.onlyIf?.livesAlone !== undefined ||
    own.some(({ onlyIf }) => onlyIf?.livesAlone !== undefined);
  const asked = protocol.steps
    .slice(0, index + 1)
    .some(
      (earlier) =>
        earlier.kind === 'questionnaire' && earlier.items.some(({ id }) => id === livesAloneItem),
    );
  if (uses && !asked) {
    report(
      ['steps', index],
      `dépend de « vit seul », et aucune question « ${livesAloneItem} » ne vient avant`,
    );
  }
}

/** The question whose last answer tells whether the patient is alone. */
export const livesAloneItem = 'lives-alone';
