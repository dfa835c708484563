import type { Disposable } from '../shared/dispose.ts';
import type { Door } from './dispatch.ts';

/** What the unit and the command line ask of whatever hosts them. Tests bring fakes. */

/** Prints a self-contained HTML page on A4. */
export interface PdfPrinter {
  /** @throws AppError `shell/no-chromium`, `shell/pdf-failed`. */
  print(html: string): Promise<Uint8Array>;
}

/** The desktop around the unit. Where there is none (a service at boot) nothing happens. */
export interface ShellPort {
  readonly pdf: PdfPrinter;
  /** A card number and a level, never who it is about: the desktop may be seen by anybody. */
  notify(notice: { readonly title: string; readonly body: string }): void;
  /** While messages are due, the machine must not fall asleep. */
  keepAwake(needed: boolean): void;
}

export interface OpenScreens extends Disposable {
  /** A new address each time: it opens one browser, once. */
  openingUrl(): string;
}

/** What `vigie` is given by its launcher, since `src/` knows no host. */
export interface CommandHost {
  readonly pdf: PdfPrinter;
  /**
   * Serves the screens on 127.0.0.1; `port` 0 takes any free one.
   * @throws AppError `shell/not-built`, `shell/port-taken`.
   */
  openScreens(door: Door, port: number): Promise<OpenScreens>;
}
