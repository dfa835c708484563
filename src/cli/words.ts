import type { OutputOf } from '../ipc/index.ts';
import { listWords } from './words/list.ts';
import { modemWords } from './words/modem.ts';
import { reportWords } from './words/report.ts';
import { loopTestWords, simsWords } from './words/sims.ts';
import { stateWords } from './words/state.ts';

/** What a terminal shows: what a person looks for, in French. `--json` gives all of it. */
export function wordsOf(verb: string, result: unknown): string {
  const write = writers[verb];
  const lines = write ? write(result as never) : [JSON.stringify(result)];
  return `${lines.join('\n')}\n`;
}

type Writer = (result: never) => readonly string[];

const writers: Readonly<Record<string, Writer>> = {
  init: (made: {
    readonly dataDir: string;
    readonly administrator: { readonly login: string; readonly password: string };
    readonly recoveryCode: string;
  }) => [
    `Dossier créé : ${made.dataDir}`,
    `Administrateur : ${made.administrator.login} / ${made.administrator.password} (à changer à la première connexion)`,
    `Code de secours, à imprimer et à mettre sous clé : ${made.recoveryCode}`,
  ],
  import: (report: OutputOf<'programme:import'>) => [
    `${report.accepted.length} acceptés, ${report.changed.length} modifiés, ` +
      `${report.unchanged.length} inchangés, ${report.warned.length} à vérifier, ` +
      `${report.rejected.length} refusés.`,
    ...(report.waitingBecause ? [report.waitingBecause] : []),
    ...[...report.warned, ...report.rejected].map(
      ({ line, field, reason }) => `  ligne ${line}, ${field} : ${reason}`,
    ),
    ...report.changed.map(({ line, what }) => `  ligne ${line}, modifié : ${what}`),
    ...report.general.map(({ line, reason }) => `  ligne ${line} : ${reason}`),
    ...report.missing.map((stay) => `  absent de la liste : ${stay.ipp}, ${stay.surgeryDate}`),
  ],
  clock: (stepped: {
    readonly now: string;
    readonly reached: boolean;
    readonly pending: readonly string[];
  }) => [
    stepped.reached
      ? `Il est ${stepped.now} dans ce dossier.`
      : `Arrêté à ${stepped.now} : ${stepped.pending.length} SMS n’ont pas pu partir.`,
    ...stepped.pending.map((id) => `  en attente : ${id}`),
  ],
  send: (sent: {
    readonly messageIds: readonly string[];
    readonly states?: OutputOf<'outbox:states'>;
  }) =>
    sent.states
      ? sent.states.map(({ messageId, state, reason }) =>
          [messageId, stateWords[state] ?? state, reason].filter(Boolean).join(' : '),
        )
      : [`${sent.messageIds.length} SMS enregistrés.`, ...sent.messageIds.map((id) => `  ${id}`)],
  verify: ({ database, trail }: OutputOf<'audit:verify'>) => [
    database.sentence,
    trail.sentence,
    `Empreinte : ${trail.hash}`,
  ],
  modem: modemWords,
  'loop-test': loopTestWords,
  sims: simsWords,
  report: reportWords,
  ...listWords,
};
