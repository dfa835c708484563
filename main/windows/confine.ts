import type { ElectronPort, WebContentsPort } from '../electron-port.ts';
import { isOurPage } from './screens-protocol.ts';

/** Pages to be printed are files; what is downloaded is made in the page. */
const isLocal = (url: string): boolean =>
  isOurPage(url) || /^(blob:vigie:|data:|file:|devtools:)/.test(url);

/** No page of ours asks for anything of the network or for a permission. */
export function confineSession({ defaultSession }: ElectronPort['session']): void {
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) });
  });
}

/** A window shows the screens and goes nowhere else: no link, no second window, no guest page. */
export function confineWindow(contents: WebContentsPort): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
