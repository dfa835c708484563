import type { ShellPort } from '../../src/app/ports.ts';
import type { ElectronPort } from '../electron-port.ts';

/** One blocker at most, whatever is asked: the screen may sleep, the machine may not. */
export function createKeepAwake(
  powerSaveBlocker: ElectronPort['powerSaveBlocker'],
): ShellPort['keepAwake'] {
  let blocker: number | null = null;
  return (needed) => {
    if (needed === (blocker !== null)) return;
    if (blocker === null) {
      blocker = powerSaveBlocker.start('prevent-app-suspension');
    } else {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
