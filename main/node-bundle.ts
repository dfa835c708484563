import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { nativeModules } from './native-modules.ts';

/** One CommonJS file of `.vite/build/` for Electron's Node. Native modules stay outside: they are copied as they are. */
export function nodeBundle(entry: string, fileName: string): UserConfig {
  return {
    root: join(import.meta.dirname, '..'),
    // CommonJS has no import.meta.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    build: {
      outDir: '.vite/build',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      target: 'node24',
      lib: { entry, formats: ['cjs'], fileName: () => fileName },
      rollupOptions: {
        external: [
          'electron',
          ...builtinModules.flatMap((name) => [name, `node:${name}`]),
          ...nativeModules,
        ],
      },
    },
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
  };
}
