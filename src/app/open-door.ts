import type { Monotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { attachDoor } from './attach/index.ts';
import type { DispatcherOptions, Door } from './dispatch.ts';
import { hostUnit } from './host-unit.ts';
import type { UnitHost } from './unit-host.ts';

export interface OpenDoor extends Disposable {
  readonly door: Door;
  /** Settles when a unit that another process runs stops; null when the unit is ours. */
  readonly lost: Promise<void> | null;
}

export interface DoorOptions extends DispatcherOptions {
  readonly dataDir: string;
  readonly monotonic: Monotonic;
  /** Takes the folder's lock, opens its database, starts modem and scheduler. */
  openUnit(): Promise<UnitHost & Disposable>;
}

/**
 * The way to the unit of a folder: to the one that already runs there, else to one that is opened
 * here and lets other programs of this user attach. Disposing stops the unit only if it is ours.
 * @throws AppError what `openUnit` throws; `unit/attach-refused`, `unit/other-version`,
 * `unit/socket-unsafe`.
 */
export async function openDoor(options: DoorOptions): Promise<OpenDoor> {
  const remote = await attachDoor(options.dataDir);
  if (remote !== null) return remote;

  const parts = new DisposeStack();
  try {
    const unit = parts.add(await options.openUnit());
    const { dispatcher } = parts.add(await hostUnit(unit, options));
    return { door: dispatcher, lost: null, dispose: () => parts.dispose() };
  } catch (error) {
    await parts.dispose();
    throw error;
  }
}
