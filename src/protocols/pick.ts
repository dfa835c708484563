import { fold } from '../interop/index.ts';
import type { ProtocolVersionId } from '../shared/ids.ts';
import type { Picks } from './definition.ts';

/** A protocol that new stays may get. */
export interface Candidate {
  readonly protocolId: string;
  readonly versionId: ProtocolVersionId;
  readonly picks: Picks;
}

/** Why a stay has its protocol. `none` and `several`: the general one, and somebody is told. */
export type PickedBecause =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly protocols: readonly string[] }
  /** A person put the stay on another version. */
  | { readonly kind: 'moved'; readonly reason: string };

export interface Picked {
  /** Null: none is for it. */
  readonly candidate: Candidate | null;
  readonly because: PickedBecause;
}

/**
 * The protocol for what a list says of a stay: by its procedure code, else by the words, where the
 * longest found decides. Two that fit alike are nobody's guess: none is taken.
 */
export function pickProtocol(
  stay: {
    readonly ccam: string | null;
    readonly procedure: string | null;
    readonly age: number | null;
  },
  candidates: readonly Candidate[],
): Picked {
  const possible = candidates.filter(({ picks }) => suits(picks, stay.age));
  const code = stay.ccam?.trim().toUpperCase() ?? '';
  const byCode = possible.filter(({ picks }) => picks.codes.includes(code));
  if (byCode.length > 0) return only(byCode, { kind: 'code', code });
  const listed = ` ${fold(stay.procedure ?? '')} `;
  const found = possible
    .map((candidate) => ({ candidate, words: longestIn(listed, candidate.picks.words) }))
    .filter(({ words }) => words !== '');
  const longest = Math.max(0, ...found.map(({ words }) => words.length));
  const best = found.filter(({ words }) => words.length === longest);
  const [first] = best;
  if (!first) return { candidate: null, because: { kind: 'none' } };
  return only(
    best.map(({ candidate }) => candidate),
    { kind: 'words', words: first.words },
  );
}

/** For the stay's page and the import: « Protocole général : aucun autre n’est pour « Kyste ». » */
export function pickedSentence(because: PickedBecause, procedure: string | null): string {
  switch (because.kind) {
    case 'code':
      return `Choisi par le code ${because.code}.`;
    case 'words':
      return `Choisi par les mots « ${because.words} ».`;
    case 'none':
      return procedure === null
        ? 'Protocole général : la liste ne dit pas l’intervention.'
        : `Protocole général : aucun autre n’est pour « ${procedure} ».`;
    case 'moved':
      return `Changé par un soignant : ${because.reason}`;
    case 'several':
      return `Protocole général : plusieurs conviendraient (${because.protocols.join(', ')}).`;
  }
}

function only(candidates: readonly Candidate[], because: PickedBecause): Picked {
  const [candidate, ...more] = candidates;
  if (candidate && more.length === 0) return { candidate, because };
  const protocols = candidates.map(({ protocolId }) => protocolId);
  return { candidate: null, because: { kind: 'several', protocols } };
}

/** An age that is not known suits: whoever it is gets a person first (H27). */
function suits({ ageFrom = 0, ageUnder = 200 }: Picks, age: number | null): boolean {
  return age === null || (age >= ageFrom && age < ageUnder);
}

function longestIn(listed: string, phrases: readonly string[]): string {
  return phrases
    .map((phrase) => fold(phrase))
    .filter((phrase) => phrase !== '' && listed.includes(` ${phrase} `))
    .reduce((best, phrase) => (phrase.length > best.length ? phrase : best), '');
}
