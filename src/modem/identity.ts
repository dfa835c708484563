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

/** What only an unlocked SIM tells. */
export async function readSimIdentity(ask: Ask): Promise<ModemIdentity> {
  const imsi = /\d{14,15}/.exec(await readText(ask, 'AT+CIMI', ['+CIMI']))?.[0];
  const own = await askOptional(ask, { text: 'AT+CNUM', answers: ['+CNUM'], timeoutMs: LONG_MS });
  const smsc = await askOptional(ask, { text: 'AT+CSCA?', answers: ['+CSCA'], timeoutMs: LONG_MS });
  return present({
    imsi: imsi ?? '',
    iccid: (await readIccid(ask)) ?? '',
    ownNumber: own?.[0]?.fields[1] ?? '',
    smsc: smsc?.[0]?.fields[0] ?? '',
  });
}

async function readText(ask: Ask, text: string, answers: readonly string[]): Promise<string> {
  const lines = await askOptional(ask, { text, answers, bare: true });
  return lines?.[0]?.fields.join(',') ?? '';
}

/** Leaves out what the modem did not say. */
function present(fields: Readonly<Record<string, string>>): ModemIdentity {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
