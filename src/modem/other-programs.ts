import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Programs that take a modem's port, or disturb its dialogue, and how to make them let go. */
const KNOWN: Readonly<Record<string, string>> = {
  ModemManager:
    'ModemManager tourne sur ce poste et prend les ports des modems : arrêtez-le (systemctl disable --now ModemManager).',
  'gammu-smsd': 'gammu-smsd tourne sur ce poste : arrêtez-le, il prend le modem.',
  smsd: 'smstools (smsd) tourne sur ce poste : arrêtez-le, il prend le modem.',
  pppd: 'Une connexion par modem (pppd) est ouverte sur ce poste : fermez-la.',
  wvdial: 'Une connexion par modem (wvdial) est ouverte sur ce poste : fermez-la.',
  minicom: 'minicom est ouvert sur ce poste : fermez-le.',
};

/** Linux: what `/proc` shows of everybody's programs. One French sentence each; empty elsewhere. */
export async function findOtherPrograms(root = '/proc'): Promise<readonly string[]> {
  const ids = (await readdir(root).catch(() => [])).filter((name) => /^\d+$/.test(name));
  const names = await Promise.all(
    ids.map((id) => readFile(join(root, id, 'comm'), 'utf8').catch(() => '')),
  );
  const found = new Set(names.map((name) => name.trim()));
  return Object.entries(KNOWN).flatMap(([name, sentence]) => (found.has(name) ? [sentence] : []));
}
