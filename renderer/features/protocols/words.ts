import { useTranslation } from 'react-i18next';
import type { Step } from './definition.ts';

/** J-7, J0, J+30. */
export function useDayName(): (day: number) => string {
  const { t } = useTranslation();
  return (day) => {
    if (day === 0) return t('studio.dayOfStay');
    return t('studio.day', { day: day > 0 ? `+${day}` : String(day) });
  };
}

/** « 10:00 », « 4 h après ». */
export function useShortMoment(): (step: Step) => string {
  const { t } = useTranslation();
  const delay = useDelay();
  return ({ at }) => ('day' in at ? at.time : t('studio.afterShort', { delay: delay(at.minutes) }));
}

/** 45 min, 2 h, 2 h 30, 3 j. */
export function useDelay(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    if (minutes < 60) return t('studio.minutes', { count: minutes });
    if (minutes % 1440 === 0) return t('studio.days', { count: minutes / 1440 });
    const rest = minutes % 60;
    const hours = Math.floor(minutes / 60);
    return rest === 0
      ? t('studio.hours', { count: hours })
      : `${t('studio.hours', { count: hours })} ${String(rest).padStart(2, '0')}`;
  };
}
