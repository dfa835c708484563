import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeContract } from '../testing/contract-suite.ts';
import { FakeMonotonic } from '../testing/fake-clock.ts';
import { attach, attachDoor, serveLocalSocket } from './attach/index.ts';
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
    const server = await serveLocalSocket({ dataDir, door: dispatcher, monotonic });
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

describeContract('the local socket, as a window of another process,', {
  kind: 'window',
  async open(dispatcher) {
    const dataDir = mkdtempSync(join(tmpdir(), 'vigie-socket-'));
    const monotonic = new FakeMonotonic();
    const server = await serveLocalSocket({ dataDir, door: dispatcher, monotonic });
    const remote = await attachDoor(dataDir);
    if (remote === null) throw new Error('the unit was not found');
    const { client } = createDirectClient(remote.door, { kind: 'window' });
    // A link takes a moment; an event that comes before it is there has nobody to hear it.
    await client.request('session:current', {});
    return {
      client,
      async dispose() {
        await remote.dispose();
        await server.dispose();
        rmSync(dataDir, { recursive: true });
      },
    };
  },
});
