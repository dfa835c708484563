/** One step of the schema: `src/db/migrations/0030-alert-escalation.ts`. Never edited once shipped. */
export interface Migration {
  /** The number in the file's name, a multiple of ten; `user_version` once it is applied. */
  readonly id: number;
  /** The words in the file's name. */
  readonly name: string;
  /** Runs inside a transaction; foreign keys are checked at its end. */
  readonly sql: string;
}
