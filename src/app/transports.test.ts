import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeContract } from '../testing/contract-suite.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { attach, serveLocalSocket } from './attach/index.ts';
import { createDirectClient } from './direct-client.ts';

describeContract('a call in the same process, as a window,', {
  kind: 'window',
  open: async (dispatcher) => createDirectClient(dispatcher, { kind: 'window' }),
});

describeContract('a call in the same process, as the command line,', {
  kind: 'cli',
  open: async (dispatcher) => createDirectClient(dispatcher, { kind: 'cli', user: 'root' }),
});

describeContract('the local socket', {
  kind: 'cli',
  async open(dispatcher) {
    const dataDir = mkdtempSync(join(tmpdir(), 'vigie-socket-'));
    const monotonic = new FakeMonotonic();
    const server = await serveLocalSocket({ dataDir, dispatcher, monotonic });
    const attachment = await attach(dataDir);
    if (attachment === null) throw new Error('the unit was not found');
    return {
      client: attachment.client,
      async dispose() {
        await attachment.dispose();
        await server.dispose();
        rmSync(dataDir, { recursive: true });
      },
    };
  },
});
