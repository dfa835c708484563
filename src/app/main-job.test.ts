import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../db/index.ts';
import type { PlainSubmission } from '../testing/plain-modem.ts';
import { decryptSqlcipher, writePlainCopy } from '../testing/sqlcipher-reader.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import {
  type PlainModem,
  type RunningUnit,
  runVigie,
  startPlainModem,
  startUnit,
} from '../testing/vigie-process.ts';

/**
 * The main job, as it is judged: the command line in processes of its own, another modem than ours
 * on a pseudo-terminal, and the clock stepped from J-8 to J+4 around Tuesday 16 June 2026. The unit
 * is killed on J-1, and patients answer while it is down. Expected texts, hours and figures are written by hand below.
 */

/** Mobile as it stands in the list, hour of arrival, and what the number becomes. */
const people = {
  fine: ['7001', 'SORBIER', 'Alix', '03/02/1961', '06 39 98 11 01', '07h15'],
  refuses: ['7002', 'VERNAY', 'Basile', '06/05/1955', '0639981102', '7h45'],
  pain8: ['7003', 'QUILLET', 'Capucine', '08/07/1980', '+33639981103', '08:15'],
  bleeds: ['7004', 'OSTERMANN', 'Dimitri', '01/01/1949', '0033639981104', '8H45'],
  stops: ['7005', 'FAUVEAU', 'Élise', '21/10/1990', '06.39.98.11.05', '09:15'],
  stranger: ['7006', 'LANTIER', 'Gabin', '30/11/1972', '06-39-98-11-06', '09:45'],
  silent: ['7007', 'MARÉCHAUX', 'Honorine', '14/02/1968', '06 39 98 11 07', '10:15'],
  stepwise: ['7008', 'PRIGENT', 'Ivan', '19/09/1985', '06 39 98 11 08', '10:45'],
  landline: ['7009', 'TISSERAND', 'Jeanne', '05/04/1940', '01 99 00 45 67', '11:15'],
  pain5: ['7010', 'URVOY', 'Kévin', '17/12/1977', '06 39 98 11 10', '11:45'],
  child: ['7011', 'ZIEGLER', 'Lou', '25/08/2016', '06 39 98 11 11', '12:15'],
  talks: ['7012', 'BRÉHAT', 'Mona', '11/03/1959', '06 39 98 11 12', ''],
} as const;
type Who = keyof typeof people;

const ippOf = (who: Who): string => people[who][0];
const numberOf = (who: Who): string => `+33639981${people[who][0].slice(1).replace(/^0/, '1')}`;
/** The training unit's on-call telephone. */
const onCall = '+33639980001';

const list = [
  'IPP;NOM_NAISSANCE;NOM_USAGE;PRENOM;SEXE;DDN;PORTABLE;FIXE;DATE_INTERVENTION;HEURE_CONVOCATION;' +
    'HEURE_BLOC;SALLE;OPERATEUR;LIBELLE;CCAM;LATERALITE;TYPE_ANESTHESIE;PERSONNE_CONFIANCE;' +
    'TEL_CONFIANCE;LANGUE;COMMENTAIRE',
  ...Object.values(people).map(
    ([ipp, name, first, born, mobile, hour]) =>
      `${ipp};${name};;${first};F;${born};${mobile};;16/06/2026;${hour};;S1;Dr ROCHE;` +
      'Hernie inguinale;LMMC002;Droit;AG;;;;',
  ),
].join('\n');

let folder: TemporaryFolder;
let data: string;
let modem: PlainModem;
let unit: RunningUnit;

const vigie = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await runVigie([...args, '--data', data]);
  if (code !== 0) throw new Error(`vigie ${args.join(' ')}: ${code} ${stderr}`);
  return stdout;
};
const ask = async (...args: string[]) => JSON.parse(await vigie(...args, '--json'));
const to = (time: string) => ask('clock', '--to', time);
const says = (who: Who, text: string) => modem.order({ do: 'receive', from: numberOf(who), text });
const start = () => startUnit(['--data', data, '--port', modem.path, '--shell', 'none']);

interface OutboxRow {
  readonly number: string;
  readonly text: string;
  readonly state: string;
  readonly dueAt: number;
  readonly sentAt: number;
  readonly parts: number;
}

let imported: Awaited<ReturnType<typeof ask>>;
let importedAgain: typeof imported;
let outbox: readonly OutboxRow[];
let steps: { readonly reached: boolean; readonly pending: readonly string[] }[];

async function play(): Promise<void> {
  await vigie('init', '--training', '--clock', '2026-06-08T08:00');
  const file = join(folder.path, 'liste.csv');
  writeFileSync(file, list);
  imported = await ask('import', file);
  importedAgain = await ask('import', file);
  modem = await startPlainModem(folder.path);
  unit = await start();
  steps = [await to('2026-06-15T10:05')];
  // Killed with questions open: the answers come while nobody listens.
  await unit.stop('SIGKILL');
  await says('fine', 'OUI');
  await says('refuses', 'NON je suis grippée');
  for (const who of ['pain8', 'bleeds', 'stops', 'stepwise', 'pain5'] as const) {
    await says(who, 'oui merci');
  }
  await says('stranger', 'vous vous trompez de numéro');
  await says('talks', 'OUI je serai là');
  unit = await start();
  steps.push(await to('2026-06-17T09:05'));
  await says('fine', '2, 36.9, pas de saignement, pas de nausées');
  await says('pain8', '8');
  await says('bleeds', '3');
  await says('stops', 'STOP');
  await says('stepwise', '1');
  await says('pain5', '5');
  // Longer than one SMS: two parts, put together again.
  await says(
    'talks',
    "Bonjour, merci de prendre de mes nouvelles. J'ai bien dormi et mangé, la douleur est à 2 sur 10 quand je marche, presque rien quand je reste assise dans mon fauteuil devant la fenêtre.",
  );
  steps.push(await to('2026-06-17T09:15'));
  await says('bleeds', 'ça saigne beaucoup depuis une heure');
  await says('stepwise', '37,1');
  await says('pain5', '37,1');
  steps.push(await to('2026-06-17T09:25'));
  await says('stepwise', 'non');
  await says('pain5', 'non');
  steps.push(await to('2026-06-17T09:35'));
  await says('stepwise', 'non');
  await says('pain5', 'non');
  steps.push(await to('2026-06-17T11:10'));
  await says('pain5', '2');
  steps.push(await to('2026-06-20T08:00'));
  outbox = await ask('outbox');
}

beforeAll(async () => {
  folder = makeTemporaryFolder();
  data = join(folder.path, 'data');
  mkdirSync(data);
  await play();
}, 120_000);

afterAll(async () => {
  await unit?.stop('SIGTERM');
  await modem?.dispose();
  folder?.dispose();
});

/** Whole texts as a telephone would show them, in the order in which they left the modem. */
function received(number: string): string[] {
  const texts: string[] = [];
  let parts: PlainSubmission[] = [];
  for (const one of modem.submissions().filter((each) => each.to === number)) {
    parts.push(one);
    const { part } = one;
    if (part && part.index < part.total) continue;
    texts.push(parts.map(({ text }) => text).join(''));
    parts = [];
  }
  expect(parts).toEqual([]);
  return texts;
}

/** When each text was due by the folder's clock, in the unit's zone: `16 10:00`. */
const hoursOf = (number: string) =>
  outbox
    .filter((row) => row.number === number)
    .sort((a, b) => a.sentAt - b.sentAt || a.dueAt - b.dueAt)
    .map(({ dueAt }) =>
      new Intl.DateTimeFormat('fr', {
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'Europe/Paris',
      })
        .format(dueAt)
        .replace(',', ''),
    );

const appointment = /vous avez rendez-vous mardi 16 juin/;
const confirm = /rendez-vous mardi 16 juin.* Viendrez-vous \? Répondez OUI ou NON/;
const noted = /c'est noté : mardi 16 juin/;
const door = /Ce message est-il pour vous \?/;
const pain = /votre douleur en ce moment, de 0 \(aucune\) à 10/;
const temperature = /Votre température/;
const bleeding = /Avez-vous un saignement \?/;
const nausea = /Avez-vous des nausées/;
const closing = /vos réponses sont notées/;
const reminder = /rappel, rendez-vous|nous attendons votre réponse/;

/** Everything that each number received, and when it was due. */
const expected: Readonly<Record<Who, readonly (readonly [string, RegExp])[]>> = {
  fine: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', closing],
  ],
  refuses: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    // Whether they came after all is a person's to find out: nobody asks how they are at home.
    ['15 10:06', /Votre réponse NON est notée, l'équipe vous rappellera/],
  ],
  pain8: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', temperature],
    ['17 11:06', reminder],
  ],
  bleeds: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', temperature],
    ['17 09:15', /APPELEZ LE 15 \(ou le 112\) MAINTENANT/],
  ],
  stops: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:05', /vous ne recevrez plus de SMS/],
  ],
  stranger: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:05', /Ce numéro ne recevra plus de message/],
  ],
  silent: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 14:00', reminder],
    ['17 09:00', door],
    ['17 11:00', reminder],
  ],
  stepwise: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', temperature],
    ['17 09:16', bleeding],
    ['17 09:26', nausea],
    ['17 09:36', closing],
  ],
  landline: [],
  pain5: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', /Prenez contre la douleur ce que prévoit votre ordonnance.*\n.*température/],
    ['17 09:16', bleeding],
    ['17 09:26', nausea],
    ['17 11:06', pain],
    ['17 11:11', closing],
  ],
  child: [],
  talks: [
    ['09 10:00', appointment],
    ['15 10:00', confirm],
    ['15 10:06', noted],
    ['17 09:00', pain],
    ['17 09:06', temperature],
    ['17 11:06', reminder],
  ],
};

describe('the main job, from the list to the summary, with another modem than ours', () => {
  it('imports the list once: each record in one list, a landline warned of', () => {
    expect(imported.accepted).toHaveLength(11);
    expect(imported.accepted[0]).toEqual({ line: 2, ipp: '7001', mobile: '+33639981101' });
    expect(imported.warned).toMatchObject([{ line: 10, ipp: '7009', field: 'mobile' }]);
    expect([imported.rejected, imported.unchanged, imported.changed]).toEqual([[], [], []]);
    expect(importedAgain.unchanged).toHaveLength(12);
    const { accepted, warned, rejected, changed, missing } = importedAgain;
    expect([accepted, warned, rejected, changed, missing]).toEqual([[], [], [], [], []]);
  });

  it('reaches every instant asked, with nothing left behind', () => {
    for (const step of steps) expect(step).toMatchObject({ reached: true, pending: [] });
  });

  it('sends each number the right texts, at the right hours of the folder, and nothing else', () => {
    for (const [who, texts] of Object.entries(expected)) {
      const number = numberOf(who as Who);
      expect([who, hoursOf(number)]).toEqual([who, texts.map(([hour]) => hour)]);
      const got = received(number);
      expect([who, got.length]).toEqual([who, texts.length]);
      for (const [index, [, text]] of texts.entries()) expect(got[index]).toMatch(text);
    }
    const numbers = new Set(modem.submissions().map((one) => one.to));
    const known = (Object.keys(people) as Who[]).filter((who) => expected[who].length > 0);
    expect([...numbers].sort()).toEqual([onCall, ...known.map(numberOf)].sort());
  });

  it('names the hour of arrival of each, and says so where the list has none', () => {
    const hours = { fine: '7h15', refuses: '7h45', pain8: '8h15', bleeds: '8h45', pain5: '11h45' };
    for (const [who, hour] of Object.entries(hours)) {
      for (const text of received(numberOf(who as Who)).slice(0, 2)) {
        expect(text).toContain(`rendez-vous mardi 16 juin à ${hour}`);
      }
    }
    for (const text of received(numberOf('talks')).slice(0, 2)) {
      expect(text).toContain("mardi 16 juin (heure d'arrivée précisée plus tard)");
    }
  });

  it('asks for a delivery report of every part, in GSM-7, with whole headers', () => {
    const open = new Map<string, PlainSubmission['part']>();
    for (const { to: number, part, ...one } of modem.submissions()) {
      expect(one).toMatchObject({ reportAsked: true, alphabet: 'gsm7' });
      expect(one.validity).not.toBeNull();
      const before = open.get(number) ?? null;
      if (!part) expect(before).toBeNull();
      else if (before) expect(part).toEqual({ ...before, index: before.index + 1 });
      else expect(part.index).toBe(1);
      open.set(number, part && part.index < part.total ? part : null);
    }
    expect([...open.values()].every((part) => part === null)).toBe(true);
  });

  it('sends nothing twice and misses nothing, over the kill: the outbox and the modem agree', () => {
    const told = [...new Set(modem.submissions().map((one) => one.to))].flatMap((number) =>
      received(number).map((text) => `${number} ${text}`),
    );
    expect(told.sort()).toEqual(outbox.map((row) => `${row.number} ${row.text}`).sort());
    expect(new Set(outbox.map((row) => row.state))).toEqual(new Set(['delivered']));
    const parts = outbox.reduce((sum, row) => sum + row.parts, 0);
    expect(modem.submissions()).toHaveLength(parts);
  });

  it('H10: names no operation, no side, no surgeon and nobody in any text', () => {
    const words = /hernie|inguinale|droit|ROCHE|anesth/i;
    for (const { text } of outbox) {
      expect(text).not.toMatch(words);
      for (const [, name, first] of Object.values(people)) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(first);
      }
    }
  });

  it('H01: texts the on-call telephone at 0, 5 and 10 minutes, with a card number and no name', () => {
    expect(hoursOf(onCall)).toEqual(['17 09:15', '17 09:20', '17 09:25']);
    for (const text of received(onCall)) expect(text).toMatch(/alerte urgente numéro \d+/);
  });

  it('raises one card for each patient to call, the gravest first', async () => {
    const cards: {
      level: string;
      state: string;
      patient: { ipp: string };
      reasons: { sentence: string; words: string | null }[];
    }[] = await ask('alerts');
    const by = (level: string) =>
      cards.filter((card) => card.level === level).map((card) => card.patient.ipp);
    expect(cards[0]).toMatchObject({ level: 'urgent', patient: { ipp: ippOf('bleeds') } });
    expect(by('urgent')).toEqual([ippOf('bleeds')]);
    expect(by('call').sort()).toEqual([ippOf('refuses'), ippOf('pain8'), ippOf('stranger')]);
    expect(by('silence').sort()).toEqual([ippOf('stops'), ippOf('silent'), ippOf('talks')]);
    const reasons = (who: Who) =>
      cards.find((card) => card.patient.ipp === ippOf(who))?.reasons ?? [];
    expect(reasons('pain8')[0]).toMatchObject({
      sentence: 'Douleur 8 (seuil : plus de 7)',
      words: '8',
    });
    expect(reasons('bleeds').map(({ words }) => words)).toContain(
      'ça saigne beaucoup depuis une heure',
    );
  });

  it('H47: prints the figures that one counts by hand', async () => {
    const report = await ask('report', 'has', '--from', '2026-06-16', '--to', '2026-06-16');
    // Clinical answers dated J+1: fine, pain8, bleeds, stepwise, pain5, talks. All twelve operated.
    expect(report).toMatchObject({
      contact: { numerator: 6, denominator: 12 },
      ongoing: 0,
      bySms: 6,
      byCall: 0,
      // Ten numbers were asked; seven OUI; the stranger and the silent one gave neither.
      confirmations: { asked: 10, yes: 7, no: 1, silent: 2 },
      // Asked: those ten but the stranger and the one who said NON. Complete: fine, stepwise, pain5.
      questionnaire: { asked: 8, answered: 6, complete: 3 },
      mode: 'training',
    });
    const sent = Object.values(expected).reduce((sum, texts) => sum + texts.length, 0);
    // Two goodbyes and the advice belong to a number, not to a stay.
    expect(report.messages).toMatchObject({ sent: sent - 3, delivered: sent - 3, failed: 0 });
    const contacted = report.stays
      .filter((stay: { status: string }) => stay.status === 'contacted')
      .map((stay: { patient: { ipp: string } }) => stay.patient.ipp);
    const who = ['fine', 'pain8', 'bleeds', 'stepwise', 'pain5', 'talks'] as const;
    expect(contacted.sort()).toEqual(who.map(ippOf));
  });

  it('tells the story of one patient, each line with its author and time', async () => {
    const { entries } = await ask('trace', '--ipp', ippOf('bleeds'));
    const kinds: string[] = entries.map((entry: { kind: string }) => entry.kind);
    for (const kind of ['stay-added', 'text-left', 'confirmation-yes', 'alert-raised']) {
      expect(kinds).toContain(kind);
    }
    const times: string[] = entries.map((entry: { time: string }) => entry.time);
    expect(times).toEqual([...times].sort());
    expect(times[0]).toBe('2026-06-08T08:00:00+02:00');
  });

  it('verifies, and the file page by page shows nothing without its key', async () => {
    expect(await ask('verify')).toMatchObject({ ok: true });
    expect(await unit.stop('SIGTERM')).toBe(0);
    const opened = await openFolder(data, {}, 0);
    const { key, paths } = opened;
    await opened.dispose();
    const decrypted = decryptSqlcipher(paths.database, key);
    expect(decrypted.damaged).toEqual([]);
    const copy = join(folder.path, 'plain.db');
    writePlainCopy(decrypted, copy);
    const plain = new DatabaseSync(copy, { readOnly: true });
    expect(plain.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(plain.prepare('SELECT count(*) AS count FROM patient').get()).toEqual({ count: 12 });
    plain.close();
    // Shorter ones stand in ciphertext by chance.
    const markers = Object.entries(people)
      .flatMap(([who, [, name, first]]) => [name, first, numberOf(who as Who).slice(3)])
      .filter((marker) => marker.length >= 6);
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('vigie.db');
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      const shown = [...markers, 'saigne'].filter((marker) => bytes.includes(marker));
      expect([file.name, shown]).toEqual([file.name, []]);
    }
  });
});
