import { z } from '../ipc/zod.ts';

/** A text of one patient's own, by language, with who writes in front. */
export type OwnTexts = Readonly<Record<string, string>>;

const kept = z.record(z.string(), z.string());

/** A person writes in these; in another language only what ships leaves, as it is. */
const ownLanguages: readonly string[] = ['fr', 'en'];
export const mayWriteOwn = (language: string): boolean => ownLanguages.includes(language);

/** For the team, who read French: what it says, else in whatever language it is. */
export const meaningOf = (texts: OwnTexts): string => texts.fr ?? Object.values(texts)[0] ?? '';

/** One column: plain French as the first folders kept it, else JSON by language. */
export const writeTexts = (texts: OwnTexts): string => JSON.stringify(texts);

export const readTexts = (column: string): OwnTexts =>
  column.startsWith('{"') ? kept.parse(JSON.parse(column)) : { fr: column };
