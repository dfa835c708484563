import type { ShellPort } from '../../src/app/ports.ts';
import type { ElectronPort } from '../electron-port.ts';

/** The desktop shows it over whatever is open, to whoever is there: the unit gives no patient. */
export const createNotifier =
  ({ Notification }: Pick<ElectronPort, 'Notification'>): ShellPort['notify'] =>
  ({ title, body }) =>
    new Notification({ title, body }).show();
