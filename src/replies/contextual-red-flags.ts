import { FRENCH } from './lexicon/french-concepts.ts';
import { spanOf, wordsOf } from './normalise.ts';
import { compile } from './pattern.ts';
import { frenchState } from './polarity.ts';
import type { Reading } from './reading.ts';
import type { RedFlag } from './types.ts';
import type { Verdict } from './verdict.ts';

const HEAVY = compile(
  [
    '@inarretable|@sansArret|abond*|enormement|a flots?|massiv*|gicle*|partout|pleine?|(tres|trop|hyper|super|pas mal) (fort|beaucoup)|beaucoup|trop|pisse|litres?|gros|rouge vif|inond*|ruissel*|degouline*|de plus en plus',
  ],
  FRENCH,
);

/** Dangers that only the question makes visible: "oui" to "Gêne respiratoire ?", heavy amounts. */
export function contextualRedFlags(reading: Reading, own: Verdict): RedFlag[] {
  const { asked, question, line } = reading;
  if (asked === null || question === null) return [];
  const whole: [number, number] = spanOf(line, 0, line.words.length - 1);
  const bleeding = reading.bad.some((f) => f.sign.topic === 'bleeding');
  const flags: RedFlag[] = [];
  // "À flots" answers a question about bleeding as a yes does.
  const affirms = own.value === true || (own.value === null && line.words.length <= 3);
  if (question.kind === 'yesno' && question.worryingIf === 'yes' && affirms) {
    if (asked.dangerous && own.value === true) {
      flags.push({
        sign: 'breathing',
        rule: 'asked.danger',
        span: whole,
        detail: 'oui à une question sur un signe grave',
      });
    }
    if (asked.about.has('bleeding')) {
      HEAVY.lastIndex = 0;
      const match = HEAVY.exec(line.text);
      const [first, last] = match === null ? [0, 0] : wordsOf(line, match.index, match[0].length);
      if (match !== null && frenchState(line, first, last) === 'present') {
        flags.push({
          sign: 'bleeding',
          rule: 'asked.heavy-bleeding',
          span: spanOf(line, first, last),
          detail: 'saignement abondant ou qui ne s’arrête pas',
        });
      }
    }
  }
  if (asked.topics.has('nausea') && bleeding && own.value === true) {
    flags.push({
      sign: 'blood-from-mouth',
      rule: 'asked.vomited-blood',
      span: whole,
      detail: 'vomit, crache ou tousse du sang',
    });
  }
  const tonsils = asked.about.has('tonsils');
  const answersBleeding = asked.about.has('bleeding') && own.value === true;
  if (tonsils && (bleeding || answersBleeding)) {
    flags.push({
      sign: 'blood-from-mouth',
      rule: 'asked.tonsils',
      span: whole,
      detail: 'saignement après l’opération des amygdales',
    });
  }
  return flags;
}
