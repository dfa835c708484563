import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TechnicalAlertView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Modem.module.css';

interface Props {
  readonly alerts: readonly TechnicalAlertView[];
  readonly isFolderMoved: boolean;
}

/** A channel of their own: what is wrong with the machine is never among the patients' alerts. */
export function TechnicalAlerts({ alerts, isFolderMoved }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const mayAcknowledge = useMay('technical:acknowledge');
  const mayAccept = useMay('sims:accept');
  const acknowledge = useAction('technical:acknowledge');
  const accept = useAction('sims:accept');
  return (
    <Panel title={t('sims.technical')} count={alerts.length} flush>
      {alerts.length === 0 && (
        <Empty icon={<IconCircleCheck size={20} aria-hidden />}>{t('sims.noTechnical')}</Empty>
      )}
      <ul className={classes.alerts}>
        {alerts.map((alert) => (
          <li key={alert.code} data-level={alert.level}>
            {alert.level === 'failure' ? (
              <IconAlertTriangle size={20} aria-hidden />
            ) : (
              <IconInfoTriangle size={20} aria-hidden />
            )}
            <div>
              <strong>{alert.sentence}</strong>
              <p>{alert.advice}</p>
              <p className={classes.since}>
                {t(`sims.level.${alert.level}`)} ·{' '}
                {t('sims.since', { moment: formats.moment(alert.raisedAt) })}
              </p>
              {alert.forAPerson && mayAcknowledge && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={acknowledge.isPending}
                  onClick={() => acknowledge.mutate({ code: alert.code })}
                >
                  {t('sims.acknowledge')}
                </Button>
              )}
              {alert.code === 'folder-moved' && isFolderMoved && mayAccept && (
                <Button
                  size="compact-sm"
                  loading={accept.isPending}
                  onClick={() => accept.mutate({ what: 'machine', imsi: null })}
                >
                  {t('sims.acceptMachine')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ActionError error={acknowledge.error ?? accept.error} />
    </Panel>
  );
}
