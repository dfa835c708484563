import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './AlertReasons.module.css';

/** A correction that came late, beside what it corrects: whoever calls decides, and closes (H44). */
export function WrittenSince({ card }: { readonly card: AlertCard }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  if (card.writtenSince.length === 0) return null;
  return (
    <section aria-label={t('learning.since.title')}>
      <h3>{t('learning.since.title')}</h3>
      <p className={classes.when}>{t('learning.since.hint')}</p>
      <ul>
        {card.writtenSince.map((reply) => (
          <li key={reply.replyId}>
            <blockquote className={classes.words}>{reply.text}</blockquote>
            <p className={classes.when}>{formats.momentFrom(reply.receivedAt, today)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
