import type { LabelledReply } from '../classifier/labelled-reply.ts';
import type { Outcome, Question } from '../types.ts';
import { TEMPLATES } from './templates.ts';
import { Variation } from './vary.ts';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  u: 'urgent',
  w: 'worrying',
  '?': 'unclear',
  s: 'satisfactory',
  n: 'none',
};

/** Sentences drawn from each template. More: longer training, and templates outweigh people. */
const PER_TEMPLATE = 24;

/** Questions under which any of the sentences may come. */
const QUESTIONS: readonly Question[] = [
  { kind: 'free', text: 'Comment allez-vous depuis votre retour ?', worryingIf: null },
  { kind: 'free', text: 'Avez-vous quelque chose à nous signaler ?', worryingIf: null },
  { kind: 'yesno', text: 'Depuis votre sortie, tout se passe bien ?', worryingIf: 'no' },
  { kind: 'yesno', text: 'Vous sentez-vous bien ce matin ?', worryingIf: 'no' },
  { kind: 'yesno', text: 'Avez-vous un souci depuis l’intervention ?', worryingIf: 'yes' },
  { kind: 'scale', text: 'Votre douleur, de 0 à 10 ?', worryingIf: { gt: 7 } },
  { kind: 'temperature', text: 'Quelle est votre température ?', worryingIf: { gt: 38 } },
  { kind: 'confirm', text: 'Merci de confirmer votre venue demain à 7h30.', worryingIf: null },
];

/** The templates' sentences as labelled replies; value and intents are not stated. */
export function templateReplies(): LabelledReply[] {
  const vary = new Variation(20);
  return TEMPLATES.trim()
    .split('\n')
    .flatMap((line, n) => {
      const outcome = OUTCOMES[line.slice(0, 1)];
      if (outcome === undefined || line[1] !== ' ') throw new Error(`not a template: ${line}`);
      const texts = new Set<string>();
      for (let i = 0; i < PER_TEMPLATE; i++) texts.add(draw(line.slice(2), vary));
      return [...texts].map((text, i): LabelledReply => {
        const question = vary.pick(QUESTIONS);
        return {
          // One fold for a template: its sentences are too alike to test each other.
          id: `template-${String(n + 1).padStart(3, '0')}~${i + 1}`,
          lang: 'fr',
          kind: question.kind,
          question: question.text,
          worrying_if: question.worryingIf,
          text,
          expect: { outcome, value: null, intents: [] },
        };
      });
    });
}

const draw = (template: string, vary: Variation): string =>
  template
    .replace(/\{([^}]*)\}/g, (_, choices: string) => vary.pick(choices.split('|')))
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
