import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { serveLocalSocket } from './attach/index.ts';
import { createDispatcher, type Dispatcher, type DispatcherOptions } from './dispatch.ts';
import type { UnitHost } from './unit-host.ts';

export interface HostedUnit extends Disposable {
  readonly dispatcher: Dispatcher;
}

/**
 * Opens the doors of a unit that holds its folder: the dispatcher for windows of this process,
 * the local socket for other programs. Dispose it before the unit itself.
 * @throws AppError `unit/socket-unsafe`.
 */
export async function hostUnit(
  unit: UnitHost,
  options: DispatcherOptions & { readonly dataDir: string; readonly monotonic: Monotonic },
): Promise<HostedUnit> {
  const { dataDir, monotonic } = options;
  const dispatcher = createDispatcher(unit, options);
  try {
    const socket = await serveLocalSocket({ dataDir, door: dispatcher, monotonic });
    return {
      dispatcher,
      async dispose() {
        await socket.dispose();
        dispatcher.dispose();
      },
    };
  } catch (error) {
    dispatcher.dispose();
    throw error;
  }
}
