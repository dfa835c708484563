import type { PatientRow } from '../patients/index.ts';
import type { PatientId } from '../shared/ids.ts';

/**
 * Of the people on a shared number, those whose first name the words contain (H09). One person
 * alone is never named: "rose" says how the dressing looks.
 */
export function namesIn(
  text: string,
  people: readonly Pick<PatientRow, 'id' | 'first_name'>[],
): readonly PatientId[] {
  if (people.length < 2) return [];
  const words = ` ${fold(text)} `;
  return people
    .filter(({ first_name }) => {
      const name = fold(first_name);
      return name !== '' && words.includes(` ${name} `);
    })
    .map(({ id }) => id);
}

/** Letters and figures alone, small, without accents. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
