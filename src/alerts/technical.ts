import { type ReadableDb, sql } from '../db/index.ts';
import type { Id } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';

/** What is wrong with the machine, in the ward's words and with what to do. Never on a card. */
const sentences = {
  'modem-missing': 'Aucun modem : les SMS ne partent pas et aucune réponse n’arrive.',
  'modem-failing': 'Le modem ne répond plus : les SMS ne partent pas et aucune réponse n’arrive.',
  'one-modem-out':
    'Un des modems ne répond plus : les autres envoient à sa place, mais les réponses à son numéro attendent.',
  'old-network':
    'Un modem ne capte que la 2G ou la 3G, des réseaux qui ferment : les SMS cesseront un jour de partir.',
  'modem-restarted': 'Le modem a redémarré : vérifiez les messages marqués « incertain ».',
  'sim-missing': 'Pas de carte SIM dans le modem : les SMS attendent.',
  'sim-locked': 'La carte SIM demande son code : les SMS attendent.',
  'sim-changed': 'Une autre carte SIM est dans le modem : les patients verront un autre numéro.',
  'no-network': 'Le modem n’a pas de réseau mobile : les SMS attendent.',
  'operator-refuses':
    'L’opérateur refuse les SMS de cette carte : les messages courants attendent.',
  'delivery-poor':
    'Trop de SMS récents n’arrivent pas : les messages courants attendent, appelez les patients.',
  'plan-nearly-used': 'La carte SIM approche de sa limite de destinataires.',
  'plan-used':
    'La limite de destinataires de la carte SIM est atteinte : les messages courants attendent.',
  'routine-paused': 'Les envois courants sont suspendus par un responsable.',
  'loop-silent':
    'Le modem n’a pas reçu le SMS de test qu’il s’est envoyé : des réponses peuvent manquer.',
  'other-network-silent':
    'Le SMS de test vers un autre opérateur n’est pas arrivé : des patients peuvent ne rien recevoir.',
  'modem-dead': 'Le modem est hors service depuis plus de 30 minutes : imprimez la liste d’appel.',
  'folder-moved':
    'Ce dossier a été ouvert sur un autre poste : tous les SMS attendent, sauf les urgences.',
  'foreign-report':
    'Un accusé de réception est arrivé pour un SMS que ce poste n’a pas envoyé : autre poste ?',
  'monitoring-unreachable': 'La supervision de l’hôpital ne reçoit plus les alertes techniques.',
  'store-nearly-full': 'La mémoire du modem est presque pleine : des réponses pourraient attendre.',
  'disk-full': 'Le disque est presque plein : libérez de la place sans attendre.',
  'disk-out':
    'Le disque est plein : la réserve sert aux réponses et aux SMS urgents, les messages courants attendent.',
  'clock-off': 'L’heure de cet ordinateur s’écarte de celle du réseau de plus de 2 minutes.',
  'clock-far-off':
    'L’heure de cet ordinateur est fausse de plus de 15 minutes : les messages courants attendent.',
  'clock-jumped': 'L’heure de cet ordinateur a sauté ou est fausse : vérifiez les envois.',
  'unit-was-stopped': 'Vigie était arrêté : voyez « Ce qui allait partir » et la liste d’appels.',
  'on-call-unset':
    'Aucun téléphone d’astreinte n’est réglé : une alerte urgente ne sortirait pas de la salle.',
  'on-call-unreachable': 'Le téléphone d’astreinte ne répond pas : prévenez quelqu’un autrement.',
  'on-call-drill-failed':
    'Un téléphone d’astreinte n’a pas reçu l’essai : une alerte de nuit ne lui arriverait pas.',
  'sound-not-heard':
    'Le son n’a pas été entendu au début de la veille : vérifiez les haut-parleurs.',
  'backup-failed': 'La dernière sauvegarde a échoué.',
} as const;

export type TechnicalCode = keyof typeof sentences;

/** Ids and figures only: no name, number or text. */
export type TechnicalDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Raised again while it stands, it keeps its first time. */
export function raiseTechnical(work: Work, code: TechnicalCode, detail: TechnicalDetail): void {
  const written = JSON.stringify(detail);
  const known = sql<[string, string]>(
    work.db,
    'UPDATE technical_alert SET detail = ? WHERE code = ? AND cleared_at IS NULL',
  ).run(written, code);
  if (known.changes > 0) return;
  sql<[string, string, string, number]>(
    work.db,
    'INSERT INTO technical_alert (id, code, detail, raised_at) VALUES (?, ?, ?, ?)',
  ).run(work.ids.next<Id<'technical-alert'>>(), code, written, work.now);
  work.trail('technical-alert-raised', {}, { code, ...detail });
  work.changed({ kind: 'unit' });
}

export function clearTechnical(work: Work, code: TechnicalCode): void {
  const cleared = sql<[number, string]>(
    work.db,
    'UPDATE technical_alert SET cleared_at = ? WHERE code = ? AND cleared_at IS NULL',
  ).run(work.now, code);
  if (cleared.changes === 0) return;
  work.trail('technical-alert-cleared', {}, { code });
  work.changed({ kind: 'unit' });
}

export interface TechnicalAlert {
  readonly code: TechnicalCode;
  readonly sentence: string;
  readonly raisedAt: number;
}

export function isStanding(db: ReadableDb, code: TechnicalCode): boolean {
  return (
    sql<[TechnicalCode], object>(
      db,
      'SELECT 1 FROM technical_alert WHERE code = ? AND cleared_at IS NULL',
    ).get(code) !== undefined
  );
}

/** What stands now, oldest first. */
export function listTechnical(db: ReadableDb): TechnicalAlert[] {
  const rows = sql<[], { code: TechnicalCode; raised_at: number }>(
    db,
    'SELECT code, raised_at FROM technical_alert WHERE cleared_at IS NULL ORDER BY raised_at, code',
  ).all();
  return rows.map((row) => ({
    code: row.code,
    sentence: sentences[row.code],
    raisedAt: row.raised_at,
  }));
}
