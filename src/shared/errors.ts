import { careErrors } from './error-lists/care-errors.ts';
import { dataErrors } from './error-lists/data-errors.ts';
import { modemErrors } from './error-lists/modem-errors.ts';
import { programErrors } from './error-lists/program-errors.ts';
import { programmeErrors } from './error-lists/programme-errors.ts';
import { repliesErrors } from './error-lists/replies-errors.ts';

export { exitCodes } from './error-lists/error-entry.ts';

/** Every error a user can meet: what to tell them, and how the command line ends. */
export const errorCatalogue = {
  ...modemErrors,
  ...dataErrors,
  ...programmeErrors,
  ...repliesErrors,
  ...careErrors,
  ...programErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

interface ErrorOrigin {
  readonly cause?: unknown;
  /** Whether trying the same thing again may work. */
  readonly retryable?: boolean;
  /** For IT staff: a path, a version, an id. Never a name, a number, a text or a key. */
  readonly detail?: string;
}

/** What we did not expect. Code branches on `code`, never on the message. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, origin: ErrorOrigin = {}) {
    const { cause, retryable = false, detail } = origin;
    super(
      detail === undefined ? errorCatalogue[code].en : `${errorCatalogue[code].en} (${detail})`,
      cause === undefined ? {} : { cause },
    );
    this.code = code;
    this.retryable = retryable;
    this.detail = detail;
  }
}
