// `npm run prepare`, which `npm ci` does by itself.
import { join } from 'node:path';
import { compileReader } from './compile.js';

try {
  await compileReader(join(import.meta.dirname, '../../..'));
} catch (error) {
  // Installed without the tools of development: the sources serve as well.
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
}
