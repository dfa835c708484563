/** A result in words for a terminal: a short list of what a person looks for. `--json` gives all of it. */
export function wordsOf(verb: string, result: unknown): string {
  const write = writers[verb];
  return `${(write ? write(result as never) : lines(result)).join('\n')}\n`;
}

type Report = Record<'accepted' | 'warned' | 'rejected' | 'unchanged' | 'changed', unknown[]> & {
  readonly missing: readonly { readonly ipp: string; readonly surgeryDate: string }[];
  readonly waitingBecause: string | null;
};
interface Problem {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

const writers: Readonly<Record<string, (result: never) => string[]>> = {
  import: (report: Report) => [
    `${report.accepted.length} acceptés, ${report.changed.length} modifiés, ` +
      `${report.unchanged.length} inchangés, ${report.warned.length} à vérifier, ` +
      `${report.rejected.length} refusés.`,
    ...(report.waitingBecause ? [report.waitingBecause] : []),
    ...[...report.warned, ...report.rejected].map((row) => {
      const { line, field, reason } = row as Problem;
      return `  ligne ${line}, ${field} : ${reason}`;
    }),
    ...report.missing.map((stay) => `  absent de la liste : ${stay.ipp}, ${stay.surgeryDate}`),
  ],
  init: (made: {
    dataDir: string;
    administrator: { login: string; password: string };
    recoveryCode: string;
  }) => [
    `Dossier créé : ${made.dataDir}`,
    `Administrateur : ${made.administrator.login} / ${made.administrator.password} (à changer à la première connexion)`,
    `Code de secours, à imprimer et à mettre sous clé : ${made.recoveryCode}`,
  ],
  verify: (verdict: {
    database: { sentence: string };
    trail: { sentence: string; hash: string };
  }) => [verdict.database.sentence, verdict.trail.sentence, `Empreinte : ${verdict.trail.hash}`],
  alerts: (
    cards: readonly {
      cardNumber: number;
      level: string;
      state: string;
      patient: { ipp: string } | null;
      number: string | null;
      reasons: readonly { sentence: string }[];
    }[],
  ) =>
    cards.length === 0
      ? ['Aucune alerte.']
      : cards.map(
          (card) =>
            `n° ${card.cardNumber} ${card.level} ${card.state} ${card.patient?.ipp ?? card.number} : ${card.reasons.map((reason) => reason.sentence).join(' ')}`,
        ),
};

function lines(result: unknown): string[] {
  if (Array.isArray(result)) return result.map((row) => JSON.stringify(row));
  if (result === null || typeof result !== 'object') return [String(result)];
  return Object.entries(result).map(
    ([name, value]) =>
      `${name} : ${value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
}
