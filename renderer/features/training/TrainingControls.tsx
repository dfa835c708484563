import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { nextInstantOf } from '../../app/next-instant.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit, useUnitNow } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './TrainingControls.module.css';

const hourMs = 3_600_000;
const speeds = ['0', '1', '20', '60', '600'] as const;

/** A training folder's clock: forward to the next event, an hour, tomorrow morning, or fast. */
export function TrainingControls() {
  const { t } = useTranslation();
  const { unit, formats } = useUnit();
  const now = useUnitNow();
  const clinical = useMay('board:get');
  const board = useRequest('board:get', {}, { enabled: clinical });
  const move = useAction('clock:to');
  const speed = useAction('clock:speed');
  const next = board.data?.nextEvent ?? null;
  const outcome = move.data;

  return (
    <fieldset className={classes.controls}>
      <legend className="visually-hidden">{t('training.clock')}</legend>
      <p className={classes.next} aria-live="polite">
        {move.isPending
          ? t('training.moving')
          : outcome && !outcome.reached
            ? t('training.notReached', { pending: outcome.pending.join(', ') })
            : next
              ? t('training.next', { moment: formats.moment(next.at), what: next.sentence })
              : clinical && t('training.noNext')}
      </p>
      <Button
        leftSection={<IconPlayerSkipForward size={15} />}
        loading={move.isPending}
        color="grape.9"
        onClick={() => move.mutate({ target: next ? { to: next.at } : { next: true } })}
      >
        {t('training.toNext')}
      </Button>
      <Button
        variant="white"
        color="dark"
        disabled={move.isPending}
        onClick={() => move.mutate({ target: { to: Math.round(now + hourMs) } })}
      >
        {t('training.plusHour')}
      </Button>
      <Button
        variant="white"
        color="dark"
        disabled={move.isPending}
        onClick={() => move.mutate({ target: { to: nextInstantOf('08:00', now, unit.zone) } })}
      >
        {t('training.toMorning')}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t('training.speed')}
        value={String(unit.clockSpeed)}
        onChange={(value) => speed.mutate({ speed: Number(value) })}
        data={speeds.map((value) => ({
          value,
          label: value === '0' ? t('training.pause') : `×${value}`,
        }))}
      />
      <ActionError error={move.error ?? speed.error} />
    </fieldset>
  );
}
