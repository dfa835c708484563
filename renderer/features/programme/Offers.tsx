import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FreedPlace } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './FreedPlaces.module.css';

type Offer = FreedPlace['offers'][number];

const looks: Record<Offer['state'], { tone: Tone; sign: string }> = {
  sent: { tone: 'info', sign: '…' },
  held: { tone: 'warn', sign: '☎' },
  refused: { tone: 'plain', sign: '✕' },
  'too-late': { tone: 'quiet', sign: '–' },
  given: { tone: 'ok', sign: '✓' },
  withdrawn: { tone: 'quiet', sign: '–' },
};

/** What became of each text; who holds the place is phoned before it is theirs. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const settle = useAction('programme:settle-offer');
  const isTaken = offers.some(({ state }) => state === 'held' || state === 'given');
  return (
    <>
      <h3>{t('freed.offersTitle')}</h3>
      <ul className={classes.list}>
        {offers.map((offer) => (
          <li key={offer.offerId}>
            <div className={classes.fate}>
              <Chip {...looks[offer.state]}>
                {t(
                  offer.closedBecause === null ? `freed.state.${offer.state}` : 'freedPlace.closed',
                )}
              </Chip>
            </div>
            <div>
              <PatientLabel patient={offer.patient} />
              <p className={classes.sub}>
                {t('freed.sentAt', { moment: formats.moment(offer.offeredAt) })}
                {offer.isUndated && ` · ${t('waitingList.title')}`}
              </p>
              {offer.closedBecause !== null && (
                <p>
                  {t('freedPlace.closedAt', { moment: formats.moment(offer.stateAt) })}{' '}
                  <span lang="fr">{offer.closedBecause}</span>
                </p>
              )}
            </div>
            {offer.state === 'sent' && !isTaken && (
              <Button
                variant="default"
                aria-label={t('freed.giveByPhoneOf', { name: fullName(offer.patient) })}
                loading={settle.isPending}
                onClick={() => settle.mutate({ offerId: offer.offerId, given: true })}
              >
                {t('freed.giveByPhone')}
              </Button>
            )}
            {offer.state === 'held' && (
              <span className={classes.buttons}>
                <Button
                  aria-label={t('freed.giveOf', { name: fullName(offer.patient) })}
                  loading={settle.isPending}
                  onClick={() => settle.mutate({ offerId: offer.offerId, given: true })}
                >
                  {t('freed.give')}
                </Button>
                <Button
                  variant="default"
                  aria-label={t('freed.notConfirmedOf', { name: fullName(offer.patient) })}
                  loading={settle.isPending}
                  onClick={() => settle.mutate({ offerId: offer.offerId, given: false })}
                >
                  {t('freed.notConfirmed')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ActionError error={settle.error} />
    </>
  );
}
