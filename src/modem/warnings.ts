import { isWeak } from './reception.ts';
import type { ModemCapabilities, ModemIdentity, ModemState, ModemWarning } from './types.ts';

/** H18. Lower cries wolf on a SIM of 20 places; higher leaves no time to act. */
export const FILLING = 0.7;

/** What needs a person although texts may leave. Nothing is concluded from what the modem does not say. */
export function warningsOf(
  state: ModemState,
  identity: ModemIdentity,
  capabilities: ModemCapabilities,
  isUnannounced: boolean,
): readonly ModemWarning[] {
  if (state.kind !== 'ready') return [];
  const { radios, technology, roaming, smsc, storages = [] } = identity;
  const isOldRadio = radios !== undefined && !radios.includes('4G') && !radios.includes('5G');
  const fills = (part: number) =>
    storages.some(({ used, total }) => total > 0 && used >= part * total);
  const found: (ModemWarning | false)[] = [
    isOldRadio && 'old-radio',
    !isOldRadio && (technology === '2G' || technology === '3G') && 'on-old-network',
    isWeak(identity) && 'weak-signal',
    roaming === true && 'roaming',
    smsc === '' && 'no-message-centre',
    capabilities.reports === 'none' && 'no-reports',
    (isUnannounced || capabilities.incoming === 'polled') && 'unannounced',
    fills(1) ? 'storage-full' : fills(FILLING) && 'storage-filling',
  ];
  return found.filter((warning) => warning !== false);
}

const SENTENCES: Readonly<Record<ModemWarning, string>> = {
  'old-radio':
    'Ce modem ne connaît pas la 4G : il se taira quand la 2G et la 3G fermeront, remplacez-le.',
  'on-old-network':
    'Le modem est en 2G ou en 3G, des réseaux qui ferment : vérifiez la couverture 4G et le réglage du modem.',
  'weak-signal': 'Le signal est faible : rapprochez le modem d’une fenêtre.',
  roaming:
    'Le modem est sur le réseau d’un autre opérateur : les SMS peuvent coûter cher ou être refusés.',
  'no-message-centre':
    'La carte SIM n’a pas de numéro de centre de messages : demandez-le à l’opérateur et enregistrez-le avec la carte dans un téléphone.',
  'no-reports':
    'Ce modem ne rend pas les accusés de réception : rien ne dira qu’un SMS est arrivé.',
  unannounced:
    'Le modem n’annonce pas les SMS reçus : Vigie regarde elle-même, toutes les cinq secondes.',
  'storage-filling': 'La mémoire des SMS du modem est presque pleine.',
  'storage-full':
    'La mémoire des SMS du modem est pleine : les réponses attendent chez l’opérateur.',
};

/** One French sentence: what stands, and what to do about it. */
export const warningSentence = (warning: ModemWarning): string => SENTENCES[warning];
