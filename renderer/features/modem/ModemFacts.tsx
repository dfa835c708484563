import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SimsView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Modem.module.css';

const working: readonly string[] = ['ready', 'simulated'];
export const isWorking = (state: string): boolean => working.includes(state);
/** French operators close both; a text then needs 4G. */
const closing: readonly string[] = ['2G', '3G'];

export function ModemFacts({ clock }: { readonly clock: SimsView['clock'] }) {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const { modem } = unit;
  const ok = isWorking(modem.state);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('sims.operator'), modem.operator],
    [t('sims.radio'), modem.technology],
    [t('sims.signal'), modem.signal === null ? null : `${modem.signal} %`],
    [
      t('sims.store'),
      modem.storeUsed === null || modem.storeTotal === null
        ? null
        : t('sims.places', { count: modem.storeUsed, total: modem.storeTotal }),
    ],
    [t('sims.model'), modem.model],
    [t('sims.imei'), modem.imei],
    [t('sims.port'), modem.port],
    [t('sims.clock'), clockWords(t, clock)],
  ];
  return (
    <Panel title={t('sims.modem')}>
      <p className={classes.sentence}>
        <Chip tone={ok ? 'ok' : 'bad'} sign={ok ? '✓' : '!'}>
          {t(`modem.state.${modem.state}`)}
        </Chip>{' '}
        <strong>{modem.sentence}</strong>
      </p>
      {modem.technology !== null && closing.includes(modem.technology) && (
        <p className={classes.warning} role="note">
          {t('sims.oldNetwork', { radio: modem.technology })}
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('value.missing')}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Nobody compares seconds. */
const hardlyMs = 30_000;

function clockWords(t: TFunction, { aheadMs }: SimsView['clock']): string | null {
  if (aheadMs === null) return null;
  const off = Math.abs(aheadMs);
  if (off < hardlyMs) return t('sims.clockRight');
  const minutes = Math.max(1, Math.round(off / 60_000));
  return aheadMs > 0 ? t('sims.clockAhead', { minutes }) : t('sims.clockBehind', { minutes });
}
