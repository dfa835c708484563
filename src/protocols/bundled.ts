import { type Definition, definitionFormat } from './definition.ts';
import { compose } from './library/compose.ts';
import { generalFile, otherFiles, shared } from './library/files.ts';
import { upgradeDefinition } from './upgrade.ts';

/** What a stay gets when no other protocol is for its procedure. */
export const generalProtocolId = 'general';

/** The general protocol that comes with the program; checked when the program starts. */
export const generalProtocol: Definition = read(generalFile);

export interface Shipped {
  readonly id: string;
  readonly number: number;
  /** Read and checked when first asked for: a start of the program needs the general one only. */
  definition(): Definition;
}

/** All that come with the program, the general one first. */
export const shippedProtocols: readonly Shipped[] = [
  { id: generalProtocol.id, number: generalProtocol.number, definition: () => generalProtocol },
  ...otherFiles.map((file) => {
    let known: Definition | null = null;
    const definition = () => {
      known ??= read(file);
      return known;
    };
    return { id: file.id, number: file.number, definition };
  }),
];

export function libraryProtocols(): readonly Definition[] {
  return shippedProtocols.map(({ definition }) => definition());
}

function read(file: object): Definition {
  return upgradeDefinition(compose({ format: definitionFormat, ...shared.texts, ...file }, shared));
}
