import { join } from 'node:path';
import { defineConfig } from 'vite';
import { events, requests } from '../src/ipc/index.ts';

/** The bridge in one small CommonJS file: a sandboxed preload can load nothing but Electron. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  define: {
    REQUEST_NAMES: JSON.stringify(Object.keys(requests)),
    EVENT_NAMES: JSON.stringify(Object.keys(events)),
  },
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    target: 'node24',
    rollupOptions: {
      input: 'main/preload.ts',
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
