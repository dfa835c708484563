import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LearningView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Models.module.css';
import { useModelName } from './useModelName.ts';

export function ModelInUse({ view }: { readonly view: LearningView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const nameOf = useModelName();
  const allowed = useMay('models:switch');
  const change = useAction('models:switch');
  const { inUse } = view;
  return (
    <Panel title={t('learning.model.inUse')}>
      <div className={classes.stack}>
        <p className={classes.name}>{nameOf(inUse)}</p>
        {inUse.stateAt !== null && (
          <p>
            {t('learning.model.since', {
              when: formats.moment(inUse.stateAt),
              author: inUse.stateBy ?? t('value.missing'),
            })}
          </p>
        )}
        <p className={classes.quiet}>{t('learning.model.version', { version: inUse.version })}</p>
        <Switch
          label={t('learning.model.on')}
          description={t('learning.model.onHint')}
          checked={view.isOn}
          disabled={!allowed || change.isPending}
          onChange={(event) => change.mutate({ on: event.currentTarget.checked })}
        />
        <ActionError error={change.error} />
      </div>
    </Panel>
  );
}
