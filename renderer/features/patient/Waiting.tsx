import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Patient.module.css';

/** What the patient waits for without a date. */
export function Waiting({ entries }: { readonly entries: PatientView['waiting'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (entries.length === 0) return null;
  return (
    <Panel
      title={t('waitingList.title')}
      count={entries.length}
      actions={<a href={addressOf({ screen: 'waiting-list' })}>{t('waitingList.open')}</a>}
    >
      <ul className={classes.stays}>
        {entries.map((entry) => (
          <li key={entry.waitingId}>
            <div className={classes.phoneLine}>
              <span>
                {entry.procedure}
                {entry.side && ` · ${t(`side.${entry.side}`)}`} · {entry.surgeon}
              </span>
              {entry.isReady && (
                <Chip tone="ok" sign="⇤">
                  {t('shortNotice.ready')}
                </Chip>
              )}
            </div>
            <p className={classes.sub}>
              {t('waitingList.noDateYet', { day: formats.longDay(entry.until) })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
