import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { LevelMark } from '../common/index.ts';
import classes from './StayTable.module.css';

/** Whatever asks for a person in this stay, each with its reason in words. */
export function StayAttention({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const mayRelease = useMay('programme:release-slot');
  const release = useAction('programme:release-slot');
  return (
    <div className={classes.todo}>
      {stay.openAlert && <LevelMark level={stay.openAlert} />}
      {stay.callList && (
        <span>
          <Chip tone="warn" sign="☎">
            {t('programme.toCall')}
          </Chip>{' '}
          {stay.callList}
        </span>
      )}
      {stay.toCheck && (
        <span>
          <Chip tone="warn" sign="?">
            {t('programme.toCheck')}
          </Chip>{' '}
          {stay.toCheck}
        </span>
      )}
      {stay.freedSlot && (
        <Chip tone={stay.freedSlot === 'provisional' ? 'warn' : 'plain'} sign="↺">
          {t(`slot.${stay.freedSlot}`)}
        </Chip>
      )}
      {stay.freedSlot === 'provisional' && mayRelease && (
        <Button
          variant="default"
          size="compact-xs"
          loading={release.isPending}
          onClick={() => release.mutate({ stayId: stay.stayId })}
        >
          {t('slot.release')}
        </Button>
      )}
      <ActionError error={release.error} />
    </div>
  );
}
