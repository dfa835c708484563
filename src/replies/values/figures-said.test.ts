import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type Question } from '../index.ts';

/** How a language says whole numbers and tenths; a `half` follows the whole number. */
type Tongue = {
  readonly lang: string;
  readonly units: readonly string[];
  readonly thirty: string;
  readonly forty: string;
  readonly and: string;
  readonly comma: readonly string[];
  readonly half: readonly string[];
  /** "Seven and thirty". */
  readonly unitFirst?: boolean;
  /** Its own digits, from 0 to 9, beside the European ones. */
  readonly digits?: string;
};

const TONGUES: readonly Tongue[] = [
  {
    lang: 'fr',
    units: 'zéro un deux trois quatre cinq six sept huit neuf dix'.split(' '),
    thirty: 'trente',
    forty: 'quarante',
    and: '-',
    comma: ['virgule', 'point', 'degrés', ''],
    half: ['et demi', 'et demie', "et d'mi", '1/2', '½', 'et 1/2'],
  },
  {
    lang: 'en',
    units: 'zero one two three four five six seven eight nine ten'.split(' '),
    thirty: 'thirty',
    forty: 'forty',
    and: '-',
    comma: ['point', ''],
    half: ['and a half', '1/2'],
  },
  {
    lang: 'es',
    units: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez'.split(' '),
    thirty: 'treinta',
    forty: 'cuarenta',
    and: ' y ',
    comma: ['coma', 'con', ''],
    half: ['y medio', 'y media'],
  },
  {
    lang: 'pt',
    units: 'zero um dois três quatro cinco seis sete oito nove dez'.split(' '),
    thirty: 'trinta',
    forty: 'quarenta',
    and: ' e ',
    comma: ['vírgula', 'ponto', ''],
    half: ['e meio', 'e meia'],
  },
  {
    lang: 'tr',
    units: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz on'.split(' '),
    thirty: 'otuz',
    forty: 'kırk',
    and: ' ',
    comma: ['virgül', 'nokta'],
    half: ['buçuk'],
  },
  {
    lang: 'ar',
    units: 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' '),
    thirty: 'ثلاثون',
    forty: 'أربعون',
    and: ' و',
    comma: ['فاصلة'],
    half: ['ونصف'],
    unitFirst: true,
    digits: '٠١٢٣٤٥٦٧٨٩',
  },
  {
    lang: 'ar-Latn',
    units: 'sifr wahed jouj tlata reb3a khamsa setta seb3a tmenya tes3a 3echra'.split(' '),
    thirty: 'tlatin',
    forty: 'reb3in',
    and: ' w ',
    comma: ['fasila'],
    half: ['w ness', 'w nos'],
    unitFirst: true,
  },
];

const whole = (value: number, { units, thirty, forty, and, unitFirst }: Tongue): string => {
  if (value <= 10) return units[value] as string;
  const unit = value % 10;
  const tens = value < 40 ? thirty : forty;
  if (unit === 0) return tens;
  if (unitFirst) return `${units[unit]}${and}${tens}`;
  return `${tens}${unit === 1 && and === '-' && tens === 'trente' ? ' et ' : and}${units[unit]}`;
};

/** The same in the digits of the language. */
const inOwnDigits = (ways: readonly string[], { digits }: Tongue): string[] =>
  digits === undefined
    ? []
    : ways.map((way) => way.replace(/\d/g, (digit) => digits[Number(digit)] as string));

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** A temperature and one way to write it. */
const temperatureIn = (tongue: Tongue): fc.Arbitrary<{ value: number; said: string }> =>
  fc.integer({ min: 350, max: 420 }).chain((tenths) => {
    const n = Math.floor(tenths / 10);
    const d = tenths % 10;
    const word = whole(n, tongue);
    const ways = [`${n},${d}`, `${n}.${d}`, `${n}°${d}`, `${n} ${d}`, `${n}${d}`, `${n}'${d}`];
    ways.push(
      `${n},${d}°`,
      `${n}.${d}°C`,
      `${n}, ${d}`,
      `${n} , ${d}`,
      `${n},${d} degres`,
      `${n} ° ${d}`,
    );
    if (d > 0) {
      // "Quarante cinq" is 45.
      const commas = tongue.comma.filter((comma) => comma !== '' || n !== 40);
      ways.push(...commas.map((comma) => `${word} ${comma} ${tongue.units[d]}`));
      ways.push(...tongue.comma.filter(Boolean).map((comma) => `${n} ${comma} ${d}`));
    }
    if (d === 5) for (const half of tongue.half) ways.push(`${n} ${half}`, `${word} ${half}`);
    if (d === 0) ways.push(String(n), word, `${n}°`, `${n}°C`);
    ways.push(...inOwnDigits(ways, tongue));
    return oneOf(ways).map((said) => ({ value: tenths / 10, said: said.replaceAll('  ', ' ') }));
  });

const noteIn = (tongue: Tongue): fc.Arbitrary<{ value: number; said: string }> =>
  fc.integer({ min: 0, max: 20 }).chain((halves) => {
    const n = Math.floor(halves / 2);
    const word = whole(n, tongue);
    const ways =
      halves % 2 === 0
        ? [String(n), `${n}/10`, `${n} / 10`, `${n} sur 10`, word]
        : [
            `${n},5`,
            `${n}.5`,
            ...(n > 0 ? tongue.half.flatMap((half) => [`${n} ${half}`, `${word} ${half}`]) : []),
          ];
    return oneOf([...ways, ...inOwnDigits(ways, tongue)]).map((said) => ({
      value: halves / 2,
      said,
    }));
  });

const TEMPERATURE: Question = {
  kind: 'temperature',
  text: 'Votre température ?',
  worryingIf: { gt: 38 },
};
const NOTE: Question = { kind: 'scale', text: 'Votre douleur de 0 à 10 ?', worryingIf: { gt: 7 } };
const asked = (question: Question, { lang }: Tongue): Question => ({ ...question, lang });

const AROUND_A_TEMPERATURE = [
  '$',
  '$ ce matin',
  'j’ai $',
  'température $',
  'T° : $',
  'je suis à $',
  'environ $',
  '$ à 8h',
  '$ a 8h30',
  'ce matin à 7h : $',
  '$ sous le bras',
  '$ merci',
  '$, j’ai pris 2 dolipranes',
  '$ avec 1 doliprane à 14h',
  '$. Chambre 12',
  '$ Mme Le Goff chambre 214',
  'Bonjour, $. Mon numéro : 06 39 98 00 12',
  'Bonjour $ à l’oreille',
  'elle a $',
  '$ pris 2 fois',
  'exactement $, vérifié 2 fois',
  '$ au réveil',
  'toujours $',
];
const AROUND_A_NOTE = [
  '$',
  '$ merci',
  'douleur $',
  'douleur à $',
  'je dirais $',
  'la douleur est à $',
  'environ $',
  'j’ai pris 2 dolipranes, $',
  '$ avec 2 dolipranes',
  '$ à 8h',
  'ce matin à 8h : $',
  '$. Chambre 12',
  '$ malgré les 2 izalgi',
  '$ après 3 jours',
  'Bonjour, $, merci',
  '$ au repos',
  'à peine $',
  'bonjour $ ce matin. Mme Le Goff, 06 39 98 00 12',
];

const FRENCH = TONGUES[0] as Tongue;

/** Two figures, of which `b` counts. */
const PAIRS: readonly string[] = [
  '$a non $b',
  '$a, pardon $b',
  '$a euh non $b',
  '$a, enfin plutôt $b',
  '$a oups $b',
  '$a erreur $b',
  '$a je voulais dire $b',
  '$a non pardon je me suis trompé $b',
  '$b et non $a',
  '$b, pas $a',
  'hier $a, aujourd’hui $b',
  'hier $a aujourd’hui $b',
  '$a hier, $b ce matin',
  '$a hier soir et $b maintenant',
  'c’était $a hier, là $b',
  '$b ce matin ($a hier)',
  '$b aujourd’hui, hier c’était $a',
  'ce matin $a, ce soir $b',
  '$a à 8h, $b à 19h',
  'avant $a, maintenant $b',
  'je suis passé de $a à $b',
  'descendu de $a à $b',
];

describe('two figures in one reply', () => {
  const two = <T extends { value: number }>(of: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T]> =>
    fc.tuple(of, of).filter(([a, b]) => a.value !== b.value);
  const say = (around: string, a: string, b: string): string =>
    around.replace('$a', a).replace('$b', b);
  const plain = (value: number): { value: number; said: string } => ({
    value,
    said: String(value).replace('.', ','),
  });
  const note = fc.integer({ min: 0, max: 10 }).map(plain);
  const temperature = fc.integer({ min: 355, max: 405 }).map((tenths) => plain(tenths / 10));

  it('gives the last of a correction, and the figure of now', () => {
    fc.assert(
      fc.property(
        oneOf(PAIRS),
        fc.oneof(
          two(note).map((pair) => [NOTE, ...pair] as const),
          two(temperature).map((pair) => [TEMPERATURE, ...pair] as const),
        ),
        (around, [question, a, b]) => {
          const text = say(around, a.said, b.said);
          expect([text, analyse(text, asked(question, FRENCH)).value]).toEqual([text, b.value]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the upper bound of a range, and the highest of two circumstances', () => {
    const RANGES = ['entre $a et $b', '$a-$b', '$a à $b', '$a ou $b', '$a voire $b'];
    const WHERE = [
      '$a au repos, $b en marchant',
      '$a assis et $b debout',
      '$a allongé mais $b quand je bouge',
      'à gauche $a, à droite $b',
      '$a sans bouger, $b à l’effort',
    ];
    const steps = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(oneOf(RANGES), steps, (around, low) => {
        const text = say(around, String(low), String(low + 1));
        expect([text, analyse(text, asked(NOTE, FRENCH)).value]).toEqual([text, low + 1]);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(oneOf(WHERE), two(note), (around, [a, b]) => {
        const text = say(around, a.said, b.said);
        const highest = Math.max(a.value, b.value);
        expect([text, analyse(text, asked(NOTE, FRENCH)).value]).toEqual([text, highest]);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(TONGUES)('figures said in $lang', (tongue) => {
  const isFrench = tongue.lang === 'fr';

  it('reads back a temperature, however it is written', () => {
    fc.assert(
      fc.property(
        temperatureIn(tongue),
        oneOf(isFrench ? AROUND_A_TEMPERATURE : ['$', '$.']),
        ({ value, said }, around) => {
          const text = around.replace('$', said);
          expect([text, analyse(text, asked(TEMPERATURE, tongue)).value]).toEqual([text, value]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads back a note from 0 to 10, however it is written', () => {
    fc.assert(
      fc.property(
        noteIn(tongue),
        oneOf(isFrench ? AROUND_A_NOTE : ['$', '$.']),
        ({ value, said }, around) => {
          const text = around.replace('$', said);
          expect([text, analyse(text, asked(NOTE, tongue)).value]).toEqual([text, value]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a figure and a little more', () => {
  const degrees: Question = {
    kind: 'temperature',
    text: 'Quelle est votre température ?',
    worryingIf: { gt: 38 },
  };
  it.each([
    '38 passé de peu',
    '38 et des poussières',
    '38 bien tassés',
    '38 dépassé',
    'plus de 38',
  ])('H26: %s is more than the threshold, by nobody knows how much', (text) => {
    expect(analyse(text, degrees)).toMatchObject({ outcome: 'worrying', value: null });
  });
  it.each(['38', '38 pile', '38 passe à 37'])('H26: %s is not', (text) => {
    expect(analyse(text, degrees).outcome).toBe('satisfactory');
  });
});

describe('figures by ear, one by one and with their times', () => {
  const pain: Question = {
    kind: 'scale',
    text: 'Votre douleur, de 0 à 10 ?',
    worryingIf: { gt: 7 },
  };
  const twice: Question = {
    kind: 'scale',
    text: 'Votre douleur au repos puis en bougeant (0-10) ?',
    worryingIf: { gt: 7 },
  };
  const degrees: Question = {
    kind: 'temperature',
    text: 'Quelle est votre température ?',
    worryingIf: { gt: 38 },
  };
  const four: Question = {
    kind: 'multi',
    text: 'Douleur (0-10), température, saignement O/N, nausées O/N ?',
    worryingIf: null,
  };

  it.each<[Question, string, unknown]>([
    [pain, 'set', 7],
    [pain, 'huit bien tassé', 8],
    [pain, '7 hier soir 6 ce matin', 6],
    [pain, '6 la nuit 3 là', 3],
    [pain, '4 hier 8 aujourd’hui', 8],
    [pain, '5 sans médoc 3 avec', 5],
    [twice, '0 et 2', 2],
    [degrees, '3 7 5', 37.5],
    [degrees, 'trente set', 37],
    [degrees, 'trante cis huit', 36.8],
    [
      four,
      '4/10, 37, 0 saignement 0 nausée',
      { pain: 4, temperature: 37, bleeding: false, nausea: false },
    ],
    [four, '37 / 2 et rien d’autre', { pain: 2, temperature: 37, bleeding: false, nausea: false }],
  ])('H26: are read (%o, %s)', (question, text, value) => {
    expect(analyse(text, question).value).toEqual(value);
  });

  it('is no figure where fever is denied', () => {
    expect(analyse('zéro fièvre', degrees)).toMatchObject({ outcome: 'satisfactory', value: null });
  });
});
