import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import classes from './Review.module.css';

/** Who said what, and when; one's own can be taken back. */
export function LabelsOf({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const withdraw = useAction('review:withdraw');
  return (
    <section aria-label={t('learning.review.labels')}>
      <h2>{t('learning.review.labels')}</h2>
      {item.disputed && (
        <p>
          <strong>{item.disputed}</strong>
        </p>
      )}
      <ul className={classes.facts}>
        {item.labels.map((label) => (
          <li key={`${label.author} ${label.at} ${label.settles}`}>
            {t('learning.review.labelBy', {
              author: label.author,
              when: formats.momentFrom(label.at, today),
              outcome: t(`learning.review.short.${label.outcome}`),
            })}{' '}
            {label.settles && <Chip tone="ok">{t('learning.review.settled')}</Chip>}
            {label.note && <span> {label.note}</span>}
          </li>
        ))}
      </ul>
      {item.labels.some((label) => label.mine && !label.settles) && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ replyId: item.replyId })}
          >
            {t('learning.review.withdraw')}
          </Button>
        </div>
      )}
      <ActionError error={withdraw.error} />
    </section>
  );
}
