import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReplyOutcome, ReviewItem } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { DetailPanel } from '../../components/DetailPanel.tsx';
import { Highlighted } from '../../components/Highlighted.tsx';
import { LabelsOf } from './LabelsOf.tsx';
import { Meanings } from './Meanings.tsx';
import { outcomeKeys, undoKey } from './outcome-keys.ts';
import classes from './Review.module.css';
import { whyTones } from './ReviewRow.tsx';
import { SettleForm } from './SettleForm.tsx';

interface Props {
  readonly item: ReviewItem;
  readonly error: Error | null;
  readonly onSay: (outcome: ReplyOutcome) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** One reply: the words, what was asked, what Vigie read and why, and the keys that say what it means. */
export function ReviewPanel({ item, error, onSay, onUndo, onClose }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const maySettle = useMay('review:settle');
  const mine = item.labels.find((label) => label.mine && !label.settles);
  const keys = Object.fromEntries(
    outcomeKeys.map(({ key, outcome }) => [key, () => onSay(outcome)]),
  );
  return (
    <DetailPanel
      label={t('learning.review.panel')}
      onClose={onClose}
      keys={{ ...keys, [undoKey]: onUndo }}
      head={
        <div className={classes.marks}>
          <Chip tone={whyTones[item.why]}>{t(`learning.review.why.${item.why}`)}</Chip>
          <span>{t('reply.received', { when: formats.moment(item.receivedAt) })}</span>
          <span>{t(`learning.review.whyHint.${item.why}`)}</span>
        </div>
      }
    >
      <section aria-label={t('reply.words')}>
        <h2>{t('reply.words')}</h2>
        <blockquote className={classes.words}>
          <Highlighted text={item.text} spans={item.reading.highlights} />
        </blockquote>
        <p>
          {t('reply.question')} {item.question ?? t('reply.noQuestion')}
        </p>
      </section>
      <Reading item={item} />
      <section aria-label={t('learning.review.meaning')}>
        <h2>{t('learning.review.meaning')}</h2>
        <Meanings chosen={mine?.outcome ?? null} onSay={onSay} />
        <p className={classes.quiet}>
          {t('learning.review.keys')} {t('learning.review.alerts')}
        </p>
        <ActionError error={error} />
      </section>
      {item.labels.length > 0 && <LabelsOf item={item} />}
      {item.why === 'disputed' &&
        (maySettle ? (
          <SettleForm item={item} onSettled={onClose} />
        ) : (
          <p>{t('learning.review.settleOnly')}</p>
        ))}
      {(item.toRead || item.patientId !== null) && (
        <section aria-label={t('alert.openPatient')}>
          {item.toRead && <p>{t('learning.review.toRead')}</p>}
          {item.patientId !== null && (
            <div className={classes.buttons}>
              <Button
                component="a"
                variant="default"
                leftSection={<IconFolderOpen size={16} aria-hidden />}
                href={addressOf({ screen: 'patient', patientId: item.patientId })}
              >
                {t('learning.review.openRecord')}
              </Button>
            </div>
          )}
        </section>
      )}
    </DetailPanel>
  );
}

function Reading({ item: { reading } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const isUnclear = reading.outcome === 'unclear';
  return (
    <section aria-label={t('learning.review.reading')}>
      <h2>{t('learning.review.reading')}</h2>
      <div className={classes.facts}>
        <p>
          <strong>
            {t('learning.review.readAs', {
              outcome: t(`learning.review.short.${reading.outcome}`),
            })}
          </strong>
        </p>
        {reading.value !== null && (
          <p>
            {t(isUnclear ? 'learning.review.closest' : 'learning.review.value', {
              value: reading.value,
            })}
          </p>
        )}
        {reading.reasons.length === 0 ? (
          <p>{t('learning.review.noReason')}</p>
        ) : (
          <ul>
            {reading.reasons.map((reason) => (
              <li key={reason}>– {reason}</li>
            ))}
          </ul>
        )}
        <p className={classes.quiet}>
          {t('learning.review.version', { version: reading.version })}
        </p>
      </div>
    </section>
  );
}
