// Stands in until `src/app` opens real units; then this file goes, and `main.ts` imports from there.

import { existsSync, mkdirSync } from 'node:fs';
import type { PdfPrinter } from '../../src/app/ports.ts';
import type { UnitHost } from '../../src/app/unit-host.ts';
import type { Disposable } from '../../src/shared/dispose.ts';
import { createFakeUnit } from '../../src/testing/fake-unit.ts';

/** Makes a folder where there is none. A training folder gets an imported list around today. */
export async function initFolder(options: {
  readonly dataDir: string;
  readonly training: boolean;
}): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
}

export const isFolder = (dataDir: string): boolean => existsSync(dataDir);

/** Locks the folder, opens its database, starts modem and scheduler. */
export async function openUnit(_options: {
  readonly dataDir: string;
  readonly modemPort: 'simulated' | 'auto' | string;
  readonly pdf: PdfPrinter;
}): Promise<UnitHost & Disposable> {
  return { ...createFakeUnit(), dispose: () => {} };
}
