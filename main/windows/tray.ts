import type { Disposable } from '../../src/shared/dispose.ts';
import type { ElectronPort } from '../electron-port.ts';

/** Vigie's place in the task bar while its window is closed. */
export function createTray(
  { Tray, Menu }: Pick<ElectronPort, 'Tray' | 'Menu'>,
  icon: string,
  actions: { readonly open: () => void; readonly quit: () => void },
): Disposable {
  const tray = new Tray(icon);
  tray.setToolTip('Vigie');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Ouvrir Vigie', click: actions.open },
      { label: 'Quitter…', click: actions.quit },
    ]) as never,
  );
  tray.on('click', actions.open);
  return { dispose: () => tray.destroy() };
}
