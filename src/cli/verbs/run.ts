import { hostUnit } from '../../app/host-unit.ts';
import { openUnit } from '../../app/unit.ts';
import { SystemMonotonic } from '../../shared/clock.ts';
import { DisposeStack } from '../../shared/dispose.ts';
import { AppError } from '../../shared/errors.ts';
import { RandomIds } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import { type Command, isSet, keyOptionsOf, needed, numberOf, optional } from '../command.ts';
import { openLog } from '../log.ts';
import { instantFrom } from '../when.ts';

/** The unit, until a signal. The first line on stdout says that it runs, modem or not. */
export async function run(command: Command): Promise<void> {
  const dataDir = needed(command, 'data');
  const shell = optional(command, 'shell') ?? 'none';
  if (shell === 'electron') throw new AppError('shell/not-here');
  if (shell !== 'loopback' && shell !== 'none') {
    throw new AppError('usage/bad-value', { detail: '--shell' });
  }
  const clock = optional(command, 'clock');
  const stack = new DisposeStack();
  try {
    const ids = new RandomIds();
    const monotonic = new SystemMonotonic();
    const log = stack.add(openLog(dataDir));
    const host = await command.host();
    const unit = stack.add(
      await openUnit({
        ...keyOptionsOf(command),
        dataDir,
        port: optional(command, 'port') ?? 'auto',
        ...(isSet(command, 'patients') ? { patients: true } : {}),
        shell: { pdf: host.pdf, notify: () => {}, keepAwake: () => {} },
        ids,
        monotonic,
        log,
        clock: clock === null ? null : instantFrom(clock, 'Europe/Paris'),
        speed: numberOf(command, 'speed', { min: 0, max: 3600 }),
      }),
    );
    const { dispatcher } = stack.add(await hostUnit(unit, { dataDir, ids, log, monotonic }));
    const listen = numberOf(command, 'listen', { min: 0, max: 65_535 }) ?? 0;
    const screens = shell === 'none' ? null : stack.add(await host.openScreens(dispatcher, listen));
    const url = screens?.openingUrl() ?? null;
    command.streams.out(`${JSON.stringify({ ready: true, url })}\n`);
    const { mode } = readSettings(unit.parts.deps.db);
    command.streams.say(modeSentences[mode]);
    await command.stopped;
  } finally {
    await stack.dispose();
  }
}

const modeSentences = {
  training: 'Formation : seuls les numéros 06 39 98 xx xx reçoivent des SMS.',
  trial: 'Essai : seuls les numéros de test reçoivent des SMS.',
  live: 'En service.',
} as const;
