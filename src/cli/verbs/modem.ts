import { attach } from '../../app/attach/index.ts';
import { modemStarted } from '../../app/modem-starting.ts';
import { ussdAnswerOf } from '../../app/ussd-answer.ts';
import type { ModemDetail, UnitClient, UssdAnswer } from '../../ipc/index.ts';
import {
  describeModem,
  findOtherPrograms,
  findPortlessSticks,
  type ModemDescription,
  openModem,
  serialPorts,
  stickSentence,
} from '../../modem/index.ts';
import { SystemMonotonic } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { ask } from '../client.ts';
import { type Command, optional } from '../command.ts';
import { forgetModem } from './forget-modem.ts';

/** A modem that asks its PIN or looks for its network is not waited for. */
const STARTS_WITHIN_MS = 30_000;

/** The running unit's modems, or whatever modems can be found on this machine. */
export async function modem(command: Command) {
  const dataDir = optional(command, 'data');
  const port = optional(command, 'port');
  const code = optional(command, 'ussd');
  const isForgetting = command.options.forget === true;
  const attachment = dataDir === null ? null : await attach(dataDir);
  if (attachment && port === null) {
    try {
      const { client } = attachment;
      if (isForgetting) return await forgetModem(client, optional(command, 'imei'));
      if (code !== null) return await askUnit(client, command, code);
      return await ofUnit(client, command.options.dialogue === true);
    } finally {
      await attachment.dispose();
    }
  }
  // Only a unit that runs waits for a modem; the next one waits a minute for a SIM that is away.
  if (isForgetting) throw new AppError('modem/nobody-waits');
  return code === null
    ? look(command, port ?? 'auto')
    : askAlone(port ?? 'auto', optional(command, 'imei'), code);
}

/** All that the screen shows. */
async function ofUnit(client: UnitClient, withDialogue: boolean) {
  const details = await ask(client, 'modem:list', {});
  const dialogueOf = ({ imei, imsi }: ModemDetail) =>
    withDialogue ? ask(client, 'modem:dialogue', { imei, imsi }) : [];
  return {
    ...(await ask(client, 'modem:status', {})),
    details: await Promise.all(
      details.map(async (modem) => ({ ...modem, dialogue: await dialogueOf(modem) })),
    ),
    sims: await ask(client, 'sims:get', {}),
  };
}

const askUnit = async (client: UnitClient, command: Command, code: string): Promise<UssdAnswer> =>
  ask(client, 'modem:ussd', { imei: optional(command, 'imei'), code });

async function askAlone(port: string, imei: string | null, code: string): Promise<UssdAnswer> {
  const monotonic = new SystemMonotonic();
  const only = imei === null ? {} : { imei };
  const link = openModem({ ports: serialPorts(port), monotonic, ...only });
  try {
    await modemStarted(link, monotonic, STARTS_WITHIN_MS);
    return ussdAnswerOf(await link.ussd(code));
  } finally {
    await link.dispose();
  }
}

/** Opens each port, looks, and closes it again. */
async function look(command: Command, port: string) {
  const monotonic = new SystemMonotonic();
  const found: ModemDescription[] = [];
  for (const candidate of await serialPorts(port)()) {
    const one = await describeModem(candidate, monotonic);
    found.push(command.options.dialogue === true ? one : { ...one, dialogue: [] });
  }
  const sticks = port === 'auto' ? await findPortlessSticks() : [];
  const hints = [...sticks.map(stickSentence), ...(await findOtherPrograms())];
  // Several ports belong to one modem; the one that answers speaks for it.
  const best = found.find(({ finding }) => finding.kind === 'ready') ?? found[0];
  if (!best) {
    for (const hint of hints) command.streams.say(hint);
    throw new AppError('modem/not-found');
  }
  const others = found.filter(
    ({ identity: { imei } }, at) =>
      imei !== undefined &&
      imei !== best.identity.imei &&
      found.findIndex((one) => one.identity.imei === imei) === at,
  );
  return {
    ...best,
    others,
    hints,
    ports: found.map(({ path, diagnosis }) => ({ path, diagnosis })),
  };
}
