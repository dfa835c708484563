import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { cameLate } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Highlighted } from '../../components/Highlighted.tsx';
import { LevelMark } from '../common/index.ts';
import classes from './AlertReasons.module.css';

/** Why the card is here: the rule and its threshold, the words, and both times when they differ. */
export function AlertReasons({ card }: { readonly card: AlertCard }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <section aria-label={t('alert.why')}>
      <h3>{t('alert.why')}</h3>
      <ul className={classes.reasons}>
        {card.reasons.map((reason) => (
          <li key={`${reason.at}-${reason.sentence}`}>
            <div className={classes.sentence}>
              <LevelMark level={reason.level} />
              <strong>{reason.sentence}</strong>
            </div>
            {reason.words !== null && (
              <blockquote className={classes.words}>
                <Highlighted text={reason.words} spans={reason.highlights} />
              </blockquote>
            )}
            <p className={classes.when}>
              {reason.writtenAt !== null &&
              reason.receivedAt !== null &&
              cameLate(reason.writtenAt, reason.receivedAt)
                ? t('alert.writtenReceived', {
                    written: formats.moment(reason.writtenAt),
                    received: formats.moment(reason.receivedAt),
                  })
                : formats.moment(reason.receivedAt ?? reason.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
