/** The command line's exit codes. */
export const exitCodes = { done: 0, refusedInput: 1, usage: 2, modem: 3, dataFolder: 4 } as const;

/** A sentence says what happened, what became of the data, and what to do next. */
export interface ErrorEntry {
  readonly fr: string;
  readonly en: string;
  readonly exit: (typeof exitCodes)[keyof typeof exitCodes];
}
