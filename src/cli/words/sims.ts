import type { ModemTestView, OutputOf } from '../../ipc/index.ts';

export function loopTestWords({ kind, state, reason, roundTripMs }: ModemTestView): string[] {
  const what = kind === 'loop' ? 'Test de boucle' : 'Test vers un autre opérateur';
  switch (state) {
    case 'passed':
      return [`${what} : réussi${roundTripMs === null ? '' : `, en ${seconds(roundTripMs)}`}.`];
    case 'failed':
      return [`${what} : échoué. ${reason ?? ''}`.trim()];
    case 'waiting':
      return [`${what} : toujours en attente.`];
  }
}

export function simsWords(view: OutputOf<'sims:get'>): string[] {
  const { sims, queue, holds, technicalAlerts, tests } = view;
  const lines = sims.flatMap((sim) => [
    `Carte SIM ${sim.imsi === '' ? 'sans IMSI' : sim.imsi}${sim.isInUse ? '' : ' (pas dans le modem)'}`,
    `  Numéro : ${sim.ownNumber ?? 'inconnu'}`,
    ...(sim.category === 'ordinary-mobile'
      ? [
          '  ! Numéro en 06 ou 07 : l’opérateur peut couper les envois automatisés. À faire vérifier par le service juridique et l’opérateur.',
        ]
      : []),
    ...(sim.operator ? [`  Opérateur : ${sim.operator}`] : []),
    `  Destinataires : ${meter(sim.day)} aujourd’hui, ${meter(sim.month)} ce mois`,
    `  Derniers SMS : ${sim.delivery.delivered} remis, ${sim.delivery.lost} non remis`,
  ]);
  const [last] = tests.filter(({ kind }) => kind === 'loop');
  return [
    ...(sims.length === 0 ? ['Aucune carte SIM vue jusqu’ici.'] : lines),
    ...(last ? loopTestWords(last) : ['Aucun test de boucle jusqu’ici.']),
    `SMS en attente : ${queue.waiting}, retenus : ${queue.held}`,
    ...queue.texts.map(({ digits, sentence }) => `  ${digits}  ${sentence}`),
    ...holds.map(({ sentence }) => `Envois courants suspendus. ${sentence}`),
    ...technicalAlerts.flatMap(({ sentence, advice }) => [
      `Alerte technique. ${sentence}`,
      `  ${advice}`,
    ]),
  ];
}

const meter = ({ used, limit }: { readonly used: number; readonly limit: number | null }) =>
  limit === null ? `${used}` : `${used} sur ${limit}`;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
