import { textsOfStep } from '../all-texts.ts';
import type { Definition } from '../definition.ts';
import { type Fault, placeOf } from './fault.ts';
import { keysOf } from './languages.ts';

/** Below this many years a fasting text never leaves: a person phones (H25). */
export const infantYears = 1;

const fasting: Readonly<Record<string, RegExp>> = {
  fr: /je[uû]n/iu,
  en: /fast(?:ing)?\b|nothing to eat/iu,
  es: /ayun/iu,
  pt: /jejum/iu,
  tr: /aç\b|açken/iu,
  ar: /صيام|صائم|الصوم/u,
};

/**
 * A text on fasting never reaches an infant (H25): its step is not for those under one year, and
 * another step has a person phone them. Whether a sentence on fasting is right is the approving
 * doctor's; the program computes none.
 */
export function checkFasting(protocol: Definition): Fault[] {
  return protocol.steps.flatMap((step) => {
    if (
      (step.onlyIf?.ageFrom ?? 0) >= infantYears ||
      (protocol.picks.ageFrom ?? 0) >= infantYears
    ) {
      return [];
    }
    return textsOfStep(step).flatMap(({ place, texts }) =>
      Object.entries(texts).flatMap(([language, { representative }]) =>
        fasting[language]?.test(representative)
          ? [
              {
                ...placeOf(protocol, [...keysOf(protocol, `${step.id}.${place}`), language]),
                sentence: `parle du jeûne et pourrait partir pour un nourrisson : limiter l’étape à partir de ${infantYears} an et prévoir un appel`,
              },
            ]
          : [],
      ),
    );
  });
}
