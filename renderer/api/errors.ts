/** A refused or lost request, as a screen shows it: `code` to branch on, `message` one sentence. */
export class RequestError extends Error {
  readonly code: string;
  readonly detail: string | undefined;

  constructor(error: { code: string; message: string; detail?: string | undefined }) {
    super(error.message);
    this.name = 'RequestError';
    this.code = error.code;
    this.detail = error.detail;
  }
}
