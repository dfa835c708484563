import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { Chip } from '../../components/Chip.tsx';
import { LevelMark } from '../common/index.ts';
import classes from './StayTable.module.css';

/** Whatever asks for a person in this stay, each with its reason in words. */
export function StayAttention({
  stay,
  isHere = false,
}: {
  readonly stay: StayRow;
  /** The place itself stands on the same screen. */
  readonly isHere?: boolean;
}) {
  const { t } = useTranslation();
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
      {stay.uncovered && (
        <span>
          <Chip tone="warn" sign="☾">
            {t('closedDays.uncovered')}
          </Chip>{' '}
          {stay.uncovered}
        </span>
      )}
      {stay.freedSlot && (
        <Chip tone={stay.freedSlot === 'provisional' ? 'warn' : 'plain'} sign="↺">
          {t(`slot.${stay.freedSlot}`)}
        </Chip>
      )}
      {stay.freedSlot === 'provisional' && !isHere && (
        <a href={addressOf({ screen: 'programme', day: stay.surgeryDate })}>{t('freed.open')}</a>
      )}
    </div>
  );
}
