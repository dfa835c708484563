import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearningView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Differences } from './Differences.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import classes from './Models.module.css';
import { useModelName } from './useModelName.ts';

type Candidate = NonNullable<LearningView['candidate']>;

/** The model on trial: its figures beside those of the one in use, and where the two differ. */
export function CandidatePanel({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const nameOf = useModelName();
  const mayDecide = useMay('models:approve');
  const [asking, setAsking] = useState(false);
  const approve = useAction('models:approve');
  const refuse = useAction('models:refuse');
  const { version, figures } = candidate;
  return (
    <Panel
      title={t('learning.model.candidate')}
      className={classes.wide}
      actions={
        mayDecide && (
          <>
            <Button
              variant="default"
              loading={refuse.isPending}
              onClick={() => refuse.mutate({ version })}
            >
              {t('learning.model.refuse')}
            </Button>
            <Button disabled={!candidate.mayBeApproved} onClick={() => setAsking(true)}>
              {t('learning.model.approve')}
            </Button>
          </>
        )
      }
    >
      <div className={classes.candidate}>
        <div className={classes.stack}>
          <p className={classes.name}>{nameOf(candidate)}</p>
          <p>
            {t('learning.model.trainedBy', {
              when: candidate.trainedAt === null ? '' : formats.moment(candidate.trainedAt),
              author: candidate.trainedBy ?? '',
              labels: candidate.labels,
            })}
          </p>
          <p className={classes.sentence} data-ready={candidate.mayBeApproved} role="status">
            {candidate.sentence}
          </p>
          <p className={classes.quiet}>{t('learning.model.shadowHint')}</p>
          {figures && <FiguresTable figures={figures} />}
          <ActionError error={refuse.error} />
        </div>
        <Differences differences={candidate.differences} />
      </div>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        size={720}
        title={t('learning.model.approveTitle', { number: candidate.number })}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <div className={classes.stack}>
          {figures && <FiguresTable figures={figures} />}
          <p>{t('learning.model.approveText')}</p>
          <div className={classes.buttons}>
            <Button
              loading={approve.isPending}
              onClick={() => approve.mutate({ version }, { onSuccess: () => setAsking(false) })}
            >
              {t('learning.model.approve')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
          </div>
          <ActionError error={approve.error} />
        </div>
      </Modal>
    </Panel>
  );
}
