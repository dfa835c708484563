import { describe, expect, it } from 'vitest';
import type { ModemDetail, UnitClient } from '../ipc/index.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { forgetModem } from './verbs/forget-modem.ts';
import { modemWords } from './words/modem.ts';

const waitedOn = { queued: 2, inDoubt: 1, halfSent: 0, others: 1 };

/** A unit with these modems; it keeps what it was told to forget. */
function unitWith(...modems: readonly Partial<ModemDetail>[]) {
  const forgotten: unknown[] = [];
  const answers: Record<string, (input: unknown) => unknown> = {
    'modem:list': () => modems,
    'modem:waiting-on': () => waitedOn,
    'modem:forget': (key) => void forgotten.push(key),
  };
  const request = async (name: string, input: unknown) => {
    return { ok: true, value: answers[name]?.(input) };
  };
  return { client: { request } as unknown as UnitClient, forgotten };
}

const here = { name: 'Orange F', imei: '867698040000004', imsi: '208010000000001', isAway: false };
const sfr = { name: 'SFR', imei: '867698040000012', imsi: '208100000000001', isAway: true };
const other = { ...sfr, name: 'SFR 0020', imei: '867698040000020' };

describe('vigie modem --forget', () => {
  it('forgets the only one that is away, and says what becomes of what waited for it', async () => {
    const { client, forgotten } = unitWith(here, sfr);
    const result = await forgetModem(client, null);
    expect(forgotten).toEqual([{ imei: sfr.imei, imsi: sfr.imsi }]);
    expect(result).toEqual({ forgotten: { name: 'SFR', imei: sfr.imei }, waitedOn });
    expect(modemWords(result)).toEqual([
      'SFR : ce modem n’est plus attendu.',
      '2 SMS en attente : envoi par un autre modem, donc d’un autre numéro.',
      '1 SMS confiés au modem sans réponse : incertains, une personne décidera.',
      'Les réponses envoyées à son numéro n’arriveront pas tant que sa carte SIM n’est pas dans un modem.',
    ]);
  });

  it('asks which one where several are away, and forgets the one that is named', async () => {
    const { client, forgotten } = unitWith(here, sfr, other);
    expect(await thrownCode(() => forgetModem(client, null))).toBe('modem/several-away');
    expect(forgotten).toEqual([]);
    await forgetModem(client, other.imei);
    expect(forgotten).toEqual([{ imei: other.imei, imsi: other.imsi }]);
  });

  it('refuses for one that is here or unknown', async () => {
    const { client, forgotten } = unitWith(here, sfr);
    for (const imei of [here.imei, '350000000000006']) {
      expect(await thrownCode(() => forgetModem(client, imei))).toBe('modem/not-away');
    }
    expect(await thrownCode(() => forgetModem(unitWith(here).client, null))).toBe('modem/not-away');
    expect(forgotten).toEqual([]);
  });
});
