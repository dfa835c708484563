import { defineConfig } from 'vite';
import { nodeBundle } from './node-bundle.ts';

/** The training thread, beside the main process that starts it (`src/replies/learning/start-training.ts`). */
export default defineConfig(nodeBundle('src/replies/learning/train-worker.ts', 'train-worker.cjs'));
