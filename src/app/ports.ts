import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Dispatcher } from './dispatch.ts';

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

export const shellKinds = ['electron', 'loopback', 'none'] as const;
export type ShellKind = (typeof shellKinds)[number];

export interface Shell extends Disposable {
  /** Where a browser of this machine finds the screens, once. */
  readonly url: string | null;
  /** Settles when the person closed the last window. */
  readonly closed: Promise<void>;
}

/** Opens the screens for a unit. @throws AppError `shell/…`. */
export type OpenShell = (options: {
  readonly kind: Exclude<ShellKind, 'none'>;
  readonly dispatcher: Dispatcher;
  readonly monotonic: Monotonic;
  /** 0 takes any free port. */
  readonly listen: number;
}) => Promise<Shell>;
