import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { CandidatePanel } from './CandidatePanel.tsx';
import { LabelSharing } from './LabelSharing.tsx';
import { ModelHistory } from './ModelHistory.tsx';
import { ModelInUse } from './ModelInUse.tsx';
import classes from './Models.module.css';
import { TrainingPanel } from './TrainingPanel.tsx';

/** What reads beside the rules, what is on trial, and what was. */
export function Models() {
  const { t } = useTranslation();
  const learning = useRequest('models:get', {});
  const mayShare = useMay('labels:export');
  return (
    <Answered to={learning}>
      {(view) => (
        <div className={classes.models}>
          <ModelInUse view={view} />
          <TrainingPanel view={view} />
          {view.candidate ? (
            <CandidatePanel candidate={view.candidate} />
          ) : (
            <Panel title={t('learning.model.candidate')} className={classes.wide}>
              <Empty>{t('learning.model.noCandidate')}</Empty>
            </Panel>
          )}
          <ModelHistory models={view.history} />
          {mayShare && <LabelSharing />}
        </div>
      )}
    </Answered>
  );
}
