import type { StaffId } from '../shared/ids.ts';

/** Who did it: somebody signed in, the program itself, or a command typed by a user of the machine. */
export type Author =
  | { readonly kind: 'person'; readonly staffId: StaffId; readonly name: string }
  | { readonly kind: 'automate' }
  | { readonly kind: 'cli'; readonly user: string };

const UUID_LENGTH = 36;

/**
 * The trail's `author` column, and any other `author` column. A person's name is kept beside the
 * id as it was that day: people marry and leave.
 */
export function writeAuthor(author: Author): string {
  switch (author.kind) {
    case 'person':
      return `${author.staffId} ${author.name}`;
    case 'automate':
      return 'automate';
    case 'cli':
      return `cli:${author.user}`;
  }
}

export function readAuthor(text: string): Author {
  if (text === 'automate') return { kind: 'automate' };
  if (text.startsWith('cli:')) return { kind: 'cli', user: text.slice('cli:'.length) };
  return {
    kind: 'person',
    staffId: text.slice(0, UUID_LENGTH) as StaffId,
    name: text.slice(UUID_LENGTH + 1),
  };
}
