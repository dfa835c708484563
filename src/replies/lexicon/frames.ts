import type { RedFlagSign } from '../types.ts';
import type { Topic } from './sign.ts';

/** What a word stands for, in any language. */
export type Concept =
  | 'blood'
  | 'red'
  | 'flow'
  | 'heavy'
  | 'little'
  | 'bed'
  | 'cloth'
  | 'otherFluid'
  | 'goesOn'
  | 'stop'
  | 'unstoppable'
  | 'not'
  | 'expel'
  | 'mouth'
  | 'breath'
  | 'hard'
  | 'chest'
  | 'pain'
  | 'calf'
  | 'leg'
  | 'swell'
  | 'stiff'
  | 'hot'
  | 'twice'
  | 'other'
  | 'face'
  | 'smile'
  | 'crooked'
  | 'side'
  | 'weak'
  | 'limb'
  | 'speak'
  | 'words'
  | 'language'
  | 'slurred'
  | 'wake'
  | 'unwakeable'
  | 'fainted'
  | 'move'
  | 'he'
  | 'eye'
  | 'see'
  | 'gone'
  | 'dark'
  | 'finger'
  | 'cold'
  | 'cast'
  | 'take'
  | 'whole'
  | 'all'
  | 'box'
  | 'pill'
  | 'atOnce'
  | 'want'
  | 'die'
  | 'live'
  | 'found'
  | 'floor'
  | 'sudden'
  | 'fever'
  | 'confused'
  | 'jaw'
  | 'heart'
  | 'number'
  | 'able'
  | 'throat'
  | 'closing'
  | 'memory'
  | 'limp'
  | 'drunk'
  | 'light'
  | 'shake'
  | 'fit'
  | 'nobody'
  | 'phone'
  | 'conscious'
  | 'drool'
  | 'goes'
  | 'hear'
  | 'malaise';

/** One concept, or two that stand close to each other; `inOrder`: the first before the second. */
export type Need =
  | Concept
  | readonly [Concept, Concept]
  | { readonly inOrder: readonly [Concept, Concept] };

/**
 * Concepts that name a danger when they meet in one clause, in any order and whatever stands
 * between them.
 */
export type Frame = {
  readonly id: string;
  readonly flag: RedFlagSign;
  readonly topic: Topic;
  readonly detail: string;
  readonly needs: readonly Need[];
  /** Greatest distance in words from the first to the last. */
  readonly within: number;
  readonly unless?: readonly Concept[];
  /** French says it in ways of its own, which the lexicon of signs reads. */
  readonly foreignOnly?: true;
};

const HEAVY = 'saignement abondant ou qui ne s’arrête pas';
const bleeding = (
  needs: readonly Need[],
  within: number,
  unless: readonly Concept[] = [],
): Frame => ({
  id: 'frame.bleeding-heavy',
  flag: 'bleeding',
  topic: 'bleeding',
  detail: HEAVY,
  needs,
  within,
  unless,
});
const frame =
  (id: string, flag: RedFlagSign, topic: Topic, detail: string) =>
  (needs: readonly Need[], within: number, unless: readonly Concept[] = []): Frame => ({
    id: `frame.${id}`,
    flag,
    topic,
    detail,
    needs,
    within,
    unless,
  });

const mouth = frame(
  'blood-from-mouth',
  'blood-from-mouth',
  'bleeding',
  'vomit, crache ou tousse du sang',
);
const breathing = frame('breathing', 'breathing', 'breathing', 'difficulté à respirer');
const chest = frame('chest', 'chest', 'chest', 'douleur ou oppression dans la poitrine');
const fainted = frame(
  'consciousness',
  'consciousness',
  'consciousness',
  'perte de connaissance ou convulsions',
);
const unresponsive = frame(
  'unresponsive',
  'unresponsive',
  'consciousness',
  'ne se réveille pas, ne répond pas, ou bleu',
);
const leg = frame('leg', 'leg', 'leg', 'mollet douloureux ou jambe gonflée');
const stroke = frame(
  'stroke',
  'stroke',
  'neurology',
  'visage, bras ou parole atteints : signe d’AVC',
);
const swelling = frame(
  'face-swelling',
  'face-swelling',
  'allergy',
  'gonflement du visage, des lèvres, de la langue ou de la gorge',
);
const sight = frame('sight', 'sight', 'sight', 'perte brutale de la vue');
const fingers = frame(
  'cold-fingers',
  'cold-fingers',
  'limb',
  'doigts ou orteils bleus, blancs ou glacés',
);
const delirium = frame('delirium', 'delirium', 'mind', 'confusion ou délire');
const suicide = frame('suicide', 'suicide', 'mind', 'idées suicidaires');
const overdose = frame('overdose', 'overdose', 'medicine', 'prise massive de médicaments');

export const FRAMES: readonly Frame[] = [
  bleeding(['blood', 'heavy'], 6, ['otherFluid']),
  bleeding(['blood', 'unstoppable'], 8, ['little']),
  bleeding(['blood', ['not', 'stop']], 9),
  bleeding(['blood', 'goesOn'], 6, ['little', 'red']),
  bleeding(['flow', ['not', 'stop']], 7, ['otherFluid']),
  bleeding(['flow', 'unstoppable'], 5, ['otherFluid', 'little']),
  bleeding(['bed', 'blood', 'heavy'], 8, ['little']),
  bleeding(['bed', 'red', 'heavy'], 8, ['little']),
  bleeding(['bed', 'red', 'all'], 6, ['little']),
  bleeding(['cloth', 'blood', 'heavy'], 8, ['little']),
  mouth(['expel', 'blood'], 6),
  mouth(['mouth', 'blood'], 5),
  breathing(['breath', 'hard'], 5),
  { ...breathing(['breath', 'not'], 5, ['hard']), foreignOnly: true },
  breathing([{ inOrder: ['able', 'not'] }, 'breath'], 8),
  chest(['chest', 'pain'], 6),
  chest(['chest', 'number'], 3),
  chest(['heart', 'pain', 'jaw'], 12),
  fainted(['found', 'floor'], 5),
  fainted(['found', 'memory', 'not'], 8),
  fainted(['shake', 'fit'], 7),
  { ...fainted(['gone', 'conscious'], 4), foreignOnly: true },
  { ...fainted(['fainted'], 0), foreignOnly: true },
  { ...unresponsive(['wake', 'not'], 5), foreignOnly: true },
  { ...unresponsive(['unwakeable'], 0), foreignOnly: true },
  unresponsive(['he', { inOrder: ['move', 'not'] }], 6, ['limb', 'finger', 'phone']),
  unresponsive(['he', 'malaise', { inOrder: ['hear', 'not'] }], 20),
  unresponsive(['he', 'limp'], 5, ['little', 'limb', 'leg', 'other']),
  leg(['calf', 'pain'], 6),
  leg(['calf', 'swell'], 6),
  leg(['calf', 'stiff'], 6),
  leg(['calf', 'hot'], 6),
  leg(['calf', 'red'], 6),
  leg(['calf', 'number'], 2),
  leg(['leg', 'swell'], 6),
  leg(['leg', 'stiff'], 5),
  leg(['leg', 'twice', 'other'], 8),
  stroke(['face', 'crooked'], 6),
  stroke(['smile', 'crooked'], 6),
  stroke(['smile', 'goes', 'side'], 6),
  stroke(['side', 'weak', 'not'], 8),
  stroke(['limb', 'weak', 'sudden'], 9),
  stroke([{ inOrder: ['not', 'weak'] }, 'limb', 'sudden'], 10),
  { ...stroke(['speak', 'not'], 4, ['language']), foreignOnly: true },
  stroke(['words', 'slurred'], 6),
  stroke(['words', 'drunk'], 6),
  stroke(['drool', 'side'], 4),
  stroke(['limb', 'side', { inOrder: ['move', 'not'] }], 6),
  swelling(['face', 'swell'], 6),
  swelling(['throat', 'closing'], 5),
  sight(['see', 'not', 'eye'], 9),
  sight(['eye', 'dark'], 6),
  sight(['see', 'gone'], 4),
  sight(['eye', 'light', 'not'], 7),
  fingers(['finger', 'cold'], 8),
  delirium(['fever', 'confused'], 10),
  suicide(['want', 'die'], 5),
  suicide(['nobody', 'die'], 8),
  suicide(['live', 'not', 'want'], 6),
  overdose(['take', 'whole', 'box'], 7, ['not']),
  overdose(['take', 'whole', 'pill'], 7, ['not']),
  overdose(['take', 'all', 'box'], 7, ['not']),
  { ...overdose(['take', 'all', 'pill'], 5, ['not']), foreignOnly: true },
  overdose(['take', 'atOnce', 'pill'], 8, ['not']),
];

/** Words that name a danger's place: unread, they are a danger and no misunderstanding. */
export const ALARMS: Readonly<Partial<Record<Concept, Frame>>> = {
  breath: breathing(['breath'], 0),
  chest: chest(['chest'], 0),
  calf: leg(['calf'], 0),
};
