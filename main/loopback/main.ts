import type { DispatchLog } from '../../src/app/dispatch.ts';
import { openDoor } from '../../src/app/open-door.ts';
import { ensureTrainingFolder, rehearsalSpeed } from '../../src/app/training-folder.ts';
import { openUnit } from '../../src/app/unit.ts';
import { SystemClock, SystemMonotonic } from '../../src/shared/clock.ts';
import { type Disposable, DisposeStack } from '../../src/shared/dispose.ts';
import { RandomIds } from '../../src/shared/ids.ts';
import { type OpenedBrowser, openBrowser } from './browser.ts';
import { createPdfPrinter } from './pdf.ts';
import { openScreens } from './screens.ts';

export interface LoopbackApp extends Disposable {
  /** Opens one browser, once; a new address each time. */
  openingUrl(): string;
  show(): OpenedBrowser;
  /** Settles when a unit that another process runs stops; null when the unit is ours. */
  readonly lost: Promise<void> | null;
}

/** The training unit with its simulated modem, served to a browser of this machine. */
export async function startTrainingApp(options: {
  readonly dataDir: string;
  readonly port: number;
  readonly log: DispatchLog;
}): Promise<LoopbackApp> {
  const { dataDir, port, log } = options;
  const parts = new DisposeStack();
  try {
    const context = { dataDir, log, ids: new RandomIds(), monotonic: new SystemMonotonic() };
    const shell = { pdf: createPdfPrinter(), notify: () => {}, keepAwake: () => {} };
    const { door, lost } = parts.add(
      await openDoor({
        ...context,
        async openUnit() {
          await ensureTrainingFolder(dataDir, context.ids, new SystemClock().now());
          return openUnit({ ...context, port: 'simulated', speed: rehearsalSpeed, shell });
        },
      }),
    );
    const screens = parts.add(await openScreens(door, port));
    return {
      lost,
      openingUrl: screens.openingUrl,
      show() {
        const opened = openBrowser(screens.openingUrl());
        if (opened.kind === 'window') parts.add(opened);
        return opened;
      },
      dispose: () => parts.dispose(),
    };
  } catch (error) {
    await parts.dispose();
    throw error;
  }
}
