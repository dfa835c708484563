import type { OutputOf, UnitClient } from '../../ipc/index.ts';
import { AppError } from '../../shared/errors.ts';
import { ask } from '../client.ts';

/** A modem that is waited for no more, and what waited for it until then. */
export interface ForgottenModem {
  readonly forgotten: { readonly name: string; readonly imei: string | null };
  readonly waitedOn: OutputOf<'modem:waiting-on'>;
}

/**
 * Tells the running unit that a modem which is away does not come back. `imei` null: the only one
 * that is away. Throws `modem/not-away`, and `modem/several-away` where it must be named.
 */
export async function forgetModem(
  client: UnitClient,
  imei: string | null,
): Promise<ForgottenModem> {
  const away = (await ask(client, 'modem:list', {})).filter(({ isAway }) => isAway);
  const [found, ...others] = imei === null ? away : away.filter((modem) => modem.imei === imei);
  if (!found) throw new AppError('modem/not-away');
  if (others.length > 0) {
    const names = [found, ...others].map((one) => `${one.imei ?? 'IMEI inconnu'} : ${one.name}`);
    throw new AppError('modem/several-away', { detail: names.join(', ') });
  }
  const key = { imei: found.imei, imsi: found.imsi };
  const waitedOn = await ask(client, 'modem:waiting-on', key);
  await ask(client, 'modem:forget', key);
  return { forgotten: { name: found.name, imei: found.imei }, waitedOn };
}
