import { useTranslation } from 'react-i18next';
import type { ModemDetail } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { Answered } from '../../components/Answered.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { DialogueLog } from './DialogueLog.tsx';
import { ForgetModem } from './ForgetModem.tsx';
import classes from './Modem.module.css';
import { isWorking } from './ModemFacts.tsx';
import { SignalChart } from './SignalChart.tsx';

/** Each modem by itself: its state where there are several, its signal over time. */
export function Modems({ now }: { readonly now: number }) {
  const { t } = useTranslation();
  const asked = useRequest('modem:list', {});
  return (
    <Answered to={asked}>
      {(modems) => {
        const known = modems.filter(({ imei, isAway }) => imei !== null || isAway);
        if (known.length === 0) return null;
        return (
          <Panel title={t('modems.title', { count: known.length })}>
            {known.map((modem) => (
              <One
                key={`${modem.imei} ${modem.imsi}`}
                modem={modem}
                now={now}
                isAlone={known.length === 1}
              />
            ))}
          </Panel>
        );
      }}
    </Answered>
  );
}

interface OneProps {
  readonly modem: ModemDetail;
  readonly now: number;
  readonly isAlone: boolean;
}

function One({ modem, now, isAlone }: OneProps) {
  const { t } = useTranslation();
  const { name, state, sentence, warnings, imei } = modem;
  const ok = isWorking(state);
  return (
    <article className={classes.one} aria-label={name}>
      <header>
        {/* Alone, the panel above says it. */}
        {!isAlone && (
          <p>
            <Chip tone={ok ? 'ok' : 'bad'} sign={ok ? '✓' : '!'}>
              {t(`modem.state.${state}`)}
            </Chip>{' '}
            <strong>{name}</strong> · {sentence}
          </p>
        )}
        <ForgetModem modem={modem} />
      </header>
      {warnings.map((warning) => (
        <p key={warning.kind} className={classes.warning} role="note">
          {warning.sentence}
        </p>
      ))}
      {imei !== null && <SignalChart imei={imei} name={name} now={now} />}
      <DialogueLog modem={modem} />
    </article>
  );
}
