// `npm ci` runs this by itself, as the script `dependencies`: `npx vigie` would refuse a program
// with `prepare` or any other script of installation that nobody allowed.
import { join } from 'node:path';
import { compileReader } from './compile.js';

try {
  await compileReader(join(import.meta.dirname, '../../..'));
} catch (error) {
  // Installed without the tools of development, or nothing may be written: the sources serve as well.
  console.warn(`The reply reader is not compiled and starts more slowly: ${error.message}`);
}
