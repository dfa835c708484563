import { defineConfig } from 'vite';
import { nodeBundle } from './node-bundle.ts';

/** The time machine's thread, beside the main process that starts it (`src/studio/start-machine.ts`). */
export default defineConfig(nodeBundle('src/studio/machine-worker.ts', 'machine-worker.cjs'));
