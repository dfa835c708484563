import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

/** What the change would have meant for the answers of the last 90 days: « 14 alertes de plus ». */
export function Effect({ place }: { readonly place: string }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { settled, isChanged } = useEditing();
  const asked = useRequest(
    'studio:effect',
    { definition: settled },
    { enabled: isChanged, keepPrevious: true },
  );
  const effect = asked.data?.effects.find((each) => each.place === place);
  if (!isChanged || !asked.data || !effect) return null;
  const { answers, alertsBefore, alertsAfter, threshold, kind } = effect;
  const { days } = asked.data;
  if (answers === 0) {
    return (
      <p role="status" className={classes.effect}>
        {t('studio.effect.noAnswer', { count: days })}
      </p>
    );
  }
  const more = alertsAfter - alertsBefore;
  const change =
    more === 0
      ? t('studio.effect.same')
      : more > 0
        ? t('studio.effect.more', { count: more })
        : t('studio.effect.fewer', { count: -more });
  const on =
    kind === 'item'
      ? t('studio.effect.onAnswers', { count: answers, days })
      : t('studio.effect.onFollowUps', { count: answers, days });
  return (
    <p role="status" className={classes.effect}>
      {threshold &&
        t('studio.effect.with', {
          is: formats.number(threshold.is),
          was: formats.number(threshold.was),
        })}{' '}
      {change} {on}
    </p>
  );
}
