import { defineConfig } from 'vite';
import { nodeBundle } from './node-bundle.ts';

/** The main process in one file. */
export default defineConfig(nodeBundle('main/main.ts', 'main.cjs'));
