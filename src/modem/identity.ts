import type { Ask } from './command-queue.ts';
import { askOptional, LONG_MS } from './dialogue.ts';
import { readIccid } from './sim-lock.ts';
import type { ModemIdentity } from './types.ts';

/** The 15 digits that tell one modem from another, whatever its port is called today. */
export async function readImei(ask: Ask): Promise<string | undefined> {
  for (const text of ['AT+CGSN', 'AT+CGSN=1', 'AT+GSN']) {
    const imei = /\d{14,16}/.exec(await readText(ask, text, ['+CGSN', '+GSN']))?.[0];
    if (imei) return imei;
  }
  return undefined;
}

/** Manufacturer, model, firmware: the same before and after the PIN. */
export async function readMake(ask: Ask): Promise<ModemIdentity> {
  return present({
    manufacturer: await readText(ask, 'AT+CGMI', ['+CGMI']),
    model: await readText(ask, 'AT+CGMM', ['+CGMM']),
    firmware: await readText(ask, 'AT+CGMR', ['+CGMR', 'REVISION']),
  });
}

/** Which subscription: what a message is sent by, and its report matched with. */
export async function readImsi(ask: Ask): Promise<Pick<ModemIdentity, 'imsi'>> {
  const imsi = /\d{14,15}/.exec(await readText(ask, 'AT+CIMI', ['+CIMI']))?.[0];
  return imsi === undefined ? {} : { imsi };
}

/** What else only an unlocked SIM tells. `smsc` is empty when it holds no number of a centre. */
export async function readSimIdentity(ask: Ask): Promise<ModemIdentity> {
  const own = await askOptional(ask, { text: 'AT+CNUM', answers: ['+CNUM'], timeoutMs: LONG_MS });
  const centre = await askOptional(ask, {
    text: 'AT+CSCA?',
    answers: ['+CSCA'],
    timeoutMs: LONG_MS,
  });
  return {
    ...present({
      iccid: (await readIccid(ask)) ?? '',
      ownNumber: own?.[0]?.fields[1] ?? '',
    }),
    ...(centre?.[0] ? { smsc: /\+?\d{3,}/.exec(centre[0].fields[0] ?? '')?.[0] ?? '' } : {}),
  };
}

async function readText(ask: Ask, text: string, answers: readonly string[]): Promise<string> {
  const lines = await askOptional(ask, { text, answers, bare: true });
  return lines?.[0]?.fields.join(',') ?? '';
}

/** Leaves out what the modem did not say. */
function present(fields: Readonly<Record<string, string>>): ModemIdentity {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
