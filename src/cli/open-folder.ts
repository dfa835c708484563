import { userInfo } from 'node:os';
import { createDirectClient } from '../app/direct-client.ts';
import { createDispatcher } from '../app/dispatch.ts';
import { openUnit } from '../app/unit.ts';
import type { UnitClient } from '../ipc/index.ts';
import { SystemMonotonic } from '../shared/clock.ts';
import { type Disposable, DisposeStack } from '../shared/dispose.ts';
import { RandomIds } from '../shared/ids.ts';
import { type Command, keyOptionsOf, needed } from './command.ts';
import { openLog } from './log.ts';

/** Opens the folder in this process, without a modem. */
export async function openFolderOf(
  command: Command,
): Promise<Disposable & { readonly client: UnitClient }> {
  const dataDir = needed(command, 'data');
  const stack = new DisposeStack();
  try {
    const ids = new RandomIds();
    const log = stack.add(openLog(dataDir));
    const unit = stack.add(
      await openUnit({
        ...keyOptionsOf(command),
        dataDir,
        idle: true,
        port: null,
        shell: { pdf: (await command.host()).pdf, notify: () => {}, keepAwake: () => {} },
        ids,
        monotonic: new SystemMonotonic(),
        log,
      }),
    );
    const dispatcher = stack.add(createDispatcher(unit, { ids, log }));
    const direct = stack.add(
      createDirectClient(dispatcher, { kind: 'cli', user: userInfo().username }),
    );
    return { client: direct.client, dispose: () => stack.dispose() };
  } catch (error) {
    await stack.dispose();
    throw error;
  }
}
