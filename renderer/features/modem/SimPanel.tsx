import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Modem.module.css';
import { PlanMeter } from './PlanMeter.tsx';
import { SimForm } from './SimForm.tsx';

/** One SIM: its number and what may be sent from it, its plan, and whether its texts arrive. */
export function SimPanel({ sim }: { readonly sim: SimView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const mayChange = useMay('sims:change');
  const mayAccept = useMay('sims:accept');
  const accept = useAction('sims:accept');
  const [isEditing, setEditing] = useState(false);
  const { delivery } = sim;
  const judged = delivery.delivered + delivery.lost;
  const title = sim.ownNumber
    ? t('sims.simWithNumber', { number: formatPhone(sim.ownNumber) })
    : // Two of them must not read the same.
      t('sims.simWithout', { end: sim.imsi.slice(-4) });
  return (
    <Panel
      title={title}
      actions={
        mayChange &&
        !isEditing && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('sims.edit')}
          </Button>
        )
      }
    >
      <p className={classes.chips}>
        <Chip tone={sim.isInUse ? 'ok' : 'plain'} sign={sim.isInUse ? '✓' : '○'}>
          {sim.isInUse ? t('sims.inUse') : t('sims.notInUse')}
        </Chip>
        {sim.operator && <span>{sim.operator}</span>}
        {sim.iccid && <span>{t('sims.iccid', { iccid: sim.iccid })}</span>}
        {sim.ownNumberFrom && <span>{t(`sims.numberFrom.${sim.ownNumberFrom}`)}</span>}
      </p>
      {!sim.isAccepted && (
        <div className={classes.warning} role="note">
          <p>{t('sims.notAccepted')}</p>
          {mayAccept && (
            <Button
              size="compact-sm"
              loading={accept.isPending}
              onClick={() => accept.mutate({ what: 'sim', imsi: sim.imsi })}
            >
              {t('sims.acceptSim')}
            </Button>
          )}
          <ActionError error={accept.error} />
        </div>
      )}
      {sim.ownNumber === null && (
        <p className={classes.warning} role="note">
          {t('sims.numberMissing')}
        </p>
      )}
      {sim.category === 'ordinary-mobile' && (
        <p className={classes.warning} role="note">
          {t('sims.ordinaryMobile')}{' '}
          {sim.contract === 'automated-in-writing' && t('sims.contractInWriting')}
        </p>
      )}
      <div className={classes.meters}>
        <PlanMeter label={t('sims.today')} meter={sim.day} />
        <PlanMeter label={t('sims.month')} meter={sim.month} />
      </div>
      <p className={classes.delivery}>
        <Chip tone={delivery.isPoor ? 'bad' : 'plain'} {...(delivery.isPoor ? { sign: '!' } : {})}>
          {t('sims.delivery')}
        </Chip>{' '}
        {judged === 0 ? (
          t('sims.noDelivery')
        ) : (
          <>
            <strong>{`${delivery.delivered} / ${judged}`}</strong>{' '}
            {t('sims.deliveredOf', {
              percent: formats.percent(delivery.delivered, judged) ?? '',
            })}
          </>
        )}
      </p>
      <p className={classes.since}>
        {sim.heardAt === null
          ? t('sims.neverHeard')
          : t('sims.heard', { moment: formats.moment(sim.heardAt) })}
      </p>
      {isEditing && <SimForm sim={sim} onDone={() => setEditing(false)} />}
    </Panel>
  );
}
