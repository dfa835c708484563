import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from './assets.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** The word in `index.html` that becomes the nonce, new at each reading. */
const noncePlaceholder = '__CSP_NONCE__';

/** The one page, and the policy that goes with it. */
export async function readPage(rendererDir: string): Promise<Asset & { readonly policy: string }> {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(join(rendererDir, 'index.html'), 'utf8');
  return {
    body: Buffer.from(page.replaceAll(noncePlaceholder, nonce)),
    type: 'text/html; charset=utf-8',
    policy: contentSecurityPolicy(nonce),
  };
}
