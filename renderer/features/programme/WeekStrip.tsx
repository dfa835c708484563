import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { addDays } from '../../app/formats.ts';
import { addressOf, goTo } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './Programme.module.css';

interface Props {
  readonly monday: string;
  readonly chosen: string;
  readonly days: readonly { readonly day: string; readonly stays: readonly StayRow[] }[];
}

/** Seven days with how many stays each holds and how many ask for a person. */
export function WeekStrip({ monday, chosen, days }: Props) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const go = (day: string) => goTo({ screen: 'programme', day });
  return (
    <nav className={classes.week} aria-label={t('programme.week')}>
      <Button
        variant="default"
        h="100%"
        px={6}
        aria-label={t('programme.previousWeek')}
        onClick={() => go(addDays(chosen, -7))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      {[0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const day = addDays(monday, offset);
        const stays = days.find((one) => one.day === day)?.stays ?? [];
        const attention = stays.filter((stay) => needsAttention(stay, today)).length;
        return (
          <a
            key={day}
            className={classes.day}
            href={addressOf({ screen: 'programme', day })}
            aria-current={day === chosen ? 'date' : undefined}
            data-today={day === today}
          >
            <strong>{formats.shortDay(day)}</strong>
            <span>
              {day === today && `${t('programme.todayShort')} · `}
              {t('programme.stays', { count: stays.length })}
            </span>
            {attention > 0 && (
              <span className={classes.attention}>
                {t('programme.attention', { count: attention })}
              </span>
            )}
          </a>
        );
      })}
      <Button
        variant="default"
        h="100%"
        px={6}
        aria-label={t('programme.nextWeek')}
        onClick={() => go(addDays(chosen, 7))}
      >
        <IconChevronRight size={18} aria-hidden />
      </Button>
      <Button variant="default" h="100%" onClick={() => go(today)}>
        {t('programme.goToday')}
      </Button>
    </nav>
  );
}

function needsAttention(stay: StayRow, today: string): boolean {
  return (
    stay.callList !== null ||
    stay.toCheck !== null ||
    stay.uncovered !== null ||
    stay.openAlert !== null ||
    // A place of the past is nobody's to give any more.
    (stay.freedSlot === 'provisional' && stay.surgeryDate >= today)
  );
}
