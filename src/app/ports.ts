/** What the unit asks of whatever hosts it. Each host brings its own; tests bring fakes. */

/** Prints a self-contained HTML page on A4. */
export interface PdfPrinter {
  /** @throws AppError `shell/no-chromium`, `shell/pdf-failed`. */
  print(html: string): Promise<Uint8Array>;
}

export interface ShellPort {
  readonly pdf: PdfPrinter;
  /** A notice of the desktop: a card number and a level, never who it is about. */
  notify(notice: { readonly title: string; readonly body: string }): void;
  /** While messages are due, the machine must not fall asleep. */
  keepAwake(needed: boolean): void;
}
