import { HoverCard } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModemView } from '../../src/ipc/index.ts';
import classes from './ModemState.module.css';
import { addressOf } from './routes.ts';
import { useUnit } from './unit.tsx';

const working = new Set<ModemView['state']>(['ready', 'simulated']);

/** The modem in one line: works or not, in words, with the signal as bars and as a number. */
export function ModemState() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const { modem } = unit;
  const ok = working.has(modem.state);
  return (
    <HoverCard width={300} shadow="md" openDelay={150}>
      <HoverCard.Target>
        <a href={addressOf({ screen: 'modem' })} className={classes.modem} data-ok={ok}>
          <Bars percent={modem.signal} ok={ok} />
          <span className={classes.text}>
            <strong>{t(`modem.state.${modem.state}`)}</strong>
            <span>
              {modem.signal === null
                ? t('modem.noSignal')
                : t('modem.signal', { value: modem.signal })}
              {modem.queued > 0 && ` · ${t('modem.queued', { count: modem.queued })}`}
            </span>
          </span>
        </a>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        {modem.modems.length > 1 ? (
          <ul className={classes.modems}>
            {modem.modems.map(({ name, state, sentence }) => (
              <li key={name} data-ok={working.has(state)}>
                <strong>{name}</strong> {sentence}
              </li>
            ))}
          </ul>
        ) : (
          <One modem={modem} />
        )}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function One({ modem }: { readonly modem: ModemView }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{modem.sentence}</p>
      <dl className={classes.details}>
        <dt>{t('modem.model')}</dt>
        <dd>{modem.model ?? t('value.missing')}</dd>
        <dt>{t('modem.operator')}</dt>
        <dd>
          {modem.operator ?? t('value.missing')} {modem.technology ?? ''}
        </dd>
        <dt>{t('modem.port')}</dt>
        <dd>{modem.port ?? t('value.missing')}</dd>
        <dt>{t('modem.store')}</dt>
        <dd>
          {modem.storeUsed === null || modem.storeTotal === null
            ? t('value.missing')
            : `${modem.storeUsed} / ${modem.storeTotal}`}
        </dd>
      </dl>
    </>
  );
}

function Bars({ percent, ok }: { readonly percent: number | null; readonly ok: boolean }) {
  const lit = percent === null || !ok ? 0 : Math.max(1, Math.ceil(percent / 25));
  return (
    <svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true">
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 5}
          y={13 - bar * 4}
          width="4"
          height={5 + bar * 4}
          rx="1"
          fill="currentColor"
          opacity={bar < lit ? 1 : 0.3}
        />
      ))}
      {!ok && <path d="M2 2 18 17M18 2 2 17" stroke="currentColor" strokeWidth="2.4" />}
    </svg>
  );
}
