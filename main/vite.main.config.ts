import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { nativeModules } from './native-modules.ts';

/** The main process in one CommonJS file. Native modules stay outside: they are copied as they are. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // CommonJS has no import.meta.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    target: 'node24',
    lib: { entry: 'main/main.ts', formats: ['cjs'], fileName: () => 'main.cjs' },
    rollupOptions: {
      external: [
        'electron',
        ...builtinModules.flatMap((name) => [name, `node:${name}`]),
        ...nativeModules,
      ],
    },
  },
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
});
