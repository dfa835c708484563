import type { Disposable } from '../../src/shared/dispose.ts';
import { makePrivateFolder } from '../adapters/private-folder.ts';
import { startChild } from './child.ts';
import { chromiumFlags, findChromium, findProgram, type Machine, thisMachine } from './chromium.ts';

/** How the screens were opened, and what to tell whoever started us. */
export type OpenedBrowser =
  | ({
      readonly kind: 'window';
      readonly browser: string;
      /** The window was closed. */
      readonly closed: Promise<unknown>;
    } & Disposable)
  | { readonly kind: 'default-browser' }
  | { readonly kind: 'none'; readonly why: 'no-display' | 'no-browser' };

export const hasDisplay = ({ platform, env }: Machine): boolean =>
  platform === 'win32' || platform === 'darwin' || !!env.DISPLAY || !!env.WAYLAND_DISPLAY;

/**
 * Shows `url` in a window of its own in the machine's Chromium, else in the default browser.
 * `none` when there is neither, or no display: the address is then for somebody else to open.
 */
export function openBrowser(url: string, machine: Machine = thisMachine): OpenedBrowser {
  if (!hasDisplay(machine)) return { kind: 'none', why: 'no-display' };
  const browser = findChromium(machine);
  if (browser !== null) return openWindow(browser, url, machine);
  const opener = openerOf(machine);
  if (opener === null) return { kind: 'none', why: 'no-browser' };
  startChild(opener.path, [...opener.args, url]);
  return { kind: 'default-browser' };
}

function openWindow(browser: string, url: string, machine: Machine): OpenedBrowser {
  // A profile shared with the user's own browser would hand our address to the running one, and
  // its cookies to whatever else is open there.
  const profile = makePrivateFolder('window');
  const child = startChild(browser, [
    ...chromiumFlags(profile.path, machine),
    '--window-size=1440,900',
    `--app=${url}`,
  ]);
  const closed = child.ended.then(() => profile.dispose());
  return {
    kind: 'window',
    browser,
    closed,
    async dispose() {
      await child.dispose();
      await closed;
    },
  };
}

function openerOf(machine: Machine): { path: string; args: string[] } | null {
  switch (machine.platform) {
    case 'win32':
      return { path: 'rundll32.exe', args: ['url.dll,FileProtocolHandler'] };
    case 'darwin':
      return { path: '/usr/bin/open', args: [] };
    default: {
      const path = findProgram('xdg-open', machine);
      return path === null ? null : { path, args: [] };
    }
  }
}
