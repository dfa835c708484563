/** A page to be printed is data: it runs no script and fetches nothing. */
const policy =
  '<meta http-equiv="Content-Security-Policy" content="' +
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">`;

/**
 * Placed right after the doctype, where the parser opens the head by itself. (Headless Chromium
 * needs scripts for printing itself, so they cannot be switched off as a whole.)
 */
export const withPrintPolicy = (html: string): string =>
  html.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + policy);
