import { seededRandom } from '../classifier/logistic.ts';

/** Makes other ways to type a text, and texts around it: the same seed gives the same ones. */
export class Variation {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  isLucky(share: number): boolean {
    return this.random() < share;
  }

  /** A slip of the finger or of the ear in one or two words of five letters or more. */
  mistype(text: string): string {
    const words = text.split(' ');
    const long = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) ? [i] : []));
    if (long.length === 0) return text;
    for (let slips = this.isLucky(0.3) ? 2 : 1; slips > 0; slips--) {
      const at = this.pick(long);
      words[at] = this.slip(words[at] ?? '');
    }
    return words.join(' ');
  }

  private slip(word: string): string {
    const at = 1 + Math.floor(this.random() * (word.length - 2));
    switch (this.pick(['drop', 'swap', 'twice', 'sound', 'sound'])) {
      case 'drop':
        return word.slice(0, at) + word.slice(at + 1);
      case 'swap':
        return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      case 'twice':
        return word.slice(0, at) + word.charAt(at) + word.slice(at);
      default: {
        const [from, to] = this.pick(SOUNDS);
        return word.replace(from, to);
      }
    }
  }
}

/** Spellings that sound alike. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/qu/, 'k'],
  [/eau|au/, 'o'],
  [/ai|ê|è/, 'é'],
  [/er$|ez$|ée?s?$/, 'é'],
  [/ss/, 's'],
  [/ph/, 'f'],
  [/en|an/, 'an'],
  [/(.)\1/, '$1'],
  [/ent$|es$|e$/, ''],
  [/c(?=[ei])/, 's'],
  [/h/, ''],
];

/** What stands around an answer and says nothing. */
export const GREETINGS: readonly string[] = [
  'Bonjour, ',
  'bonjour ',
  'Bonsoir. ',
  'Bjr ',
  'Bonjour docteur, ',
  'alors ',
  'euh ',
];
export const ENDINGS: readonly string[] = [
  ' merci',
  '. Merci beaucoup',
  ', cordialement',
  '. Bonne journée',
  ' svp',
  ' depuis ce matin',
  ' depuis hier soir',
  ' cette nuit',
  '. Mme Perrin',
];
/** Good news that stands before bad ones, with the word that turns it. */
export const TURNS: readonly string[] = [
  'ça va mais ',
  'tout va bien sauf que ',
  'Bien dans l’ensemble. Par contre ',
  'oui mais ',
  'pas de fièvre, mais ',
  'bonne nuit. ',
  'non, juste ',
  'ça peut aller, seulement ',
  'la plaie est propre. ',
  'rien de grave : ',
];
/** Calm sentences, to stand beside calm ones. */
export const CALM: readonly string[] = [
  'pas de fièvre',
  'bien dormi',
  'la plaie est propre',
  'je mange normalement',
  'aucune douleur',
  'pansement sec',
  'je marche un peu',
  'pas de nausées',
  'tout va bien',
  'rien à signaler',
];
