import type { Disposable } from '../../src/shared/dispose.ts';
import type { ElectronPort } from '../electron-port.ts';
import { readAsset } from '../screens/assets.ts';
import { readPage } from '../screens/page.ts';
import { contentSecurityPolicy, securityHeaders } from '../screens/security-headers.ts';

/** The screens have an origin of their own: with `file:` every file of the disk would share it. */
const scheme = 'vigie';
const origin = `${scheme}://screens`;
export const screensUrl = `${origin}/`;

export const isOurPage = (url: string): boolean => url.startsWith(screensUrl);

/** To be called before Electron is ready. */
export function declareScheme(protocol: ElectronPort['protocol']): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built screens with the same policy and headers as the loopback shell. */
export function serveScreens(protocol: ElectronPort['protocol'], rendererDir: string): Disposable {
  protocol.handle(scheme, async ({ url }) => {
    const { pathname } = new URL(url);
    if (!isOurPage(url)) return answer(404, null, contentSecurityPolicy());
    if (pathname === '/') {
      const page = await readPage(rendererDir);
      return answer(200, page, page.policy);
    }
    const asset = await readAsset(rendererDir, pathname);
    return answer(asset === null ? 404 : 200, asset, contentSecurityPolicy());
  });
  return { dispose: () => protocol.unhandle(scheme) };
}

function answer(
  status: number,
  content: { readonly body: Buffer; readonly type: string } | null,
  policy: string,
): Response {
  const headers = { ...securityHeaders, 'Content-Security-Policy': policy };
  if (content === null) return new Response(null, { status, headers });
  const body = new Uint8Array(content.body);
  return new Response(body, { status, headers: { ...headers, 'Content-Type': content.type } });
}
