import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LearningView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Models.module.css';

/** Starts a training, and shows how far it is. */
export function TrainingPanel({ view: { labels, training } }: { readonly view: LearningView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const train = useAction('models:train');
  const isEnough = labels.learnable >= labels.needed;
  return (
    <Panel title={t('learning.model.training')}>
      <div className={classes.stack}>
        <p>
          {t('learning.model.labels', { count: labels.learnable })}{' '}
          {labels.imported > 0 && t('learning.model.importedCount', { count: labels.imported })}{' '}
          {labels.disputed > 0 && t('learning.model.disputedCount', { count: labels.disputed })}{' '}
          {!isEnough && t('learning.model.needed', { count: labels.needed })}
        </p>
        {training.kind === 'running' ? (
          <>
            <p role="status">{t('learning.model.running', { percent: training.percent })}</p>
            <progress
              className={classes.progress}
              aria-label={t('learning.model.training')}
              value={training.percent}
              max={100}
            />
          </>
        ) : (
          <Button
            leftSection={<IconSchool size={16} aria-hidden />}
            disabled={!isEnough}
            loading={train.isPending}
            onClick={() => train.mutate({})}
          >
            {t('learning.model.train')}
          </Button>
        )}
        <p className={classes.quiet}>{t('learning.model.trainHint')}</p>
        {training.kind === 'failed' && (
          <p role="alert">
            {t('learning.model.failed', {
              when: formats.moment(training.at),
              sentence: training.sentence,
            })}
          </p>
        )}
        <ActionError error={train.error} />
      </div>
    </Panel>
  );
}
