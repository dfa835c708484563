import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Models.module.css';
import { useModelName } from './useModelName.ts';

/** Models that were, with why they left; one click goes back to one that was in use. */
export function ModelHistory({ models }: { readonly models: readonly ModelView[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const nameOf = useModelName();
  const mayGoBack = useMay('models:go-back');
  const goBack = useAction('models:go-back');
  return (
    <Panel title={t('learning.model.history')} className={classes.wide}>
      {models.length === 0 ? (
        <Empty>{t('learning.model.noHistory')}</Empty>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('learning.model.name')}</th>
              <th scope="col">{t('learning.model.stateColumn')}</th>
              <th scope="col">{t('learning.model.reason')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <tr key={model.version}>
                <td>
                  {nameOf(model)} <span className={classes.quiet}>{model.version}</span>
                </td>
                <td>
                  {t(`learning.model.state.${model.state}`)}
                  {model.stateAt !== null && (
                    <div className={classes.quiet}>
                      {formats.moment(model.stateAt)} · {model.stateBy}
                    </div>
                  )}
                </td>
                <td>{model.reason ?? ''}</td>
                <td>
                  {mayGoBack && model.mayGoBack && (
                    <Button
                      variant="default"
                      loading={goBack.isPending && goBack.variables.version === model.version}
                      onClick={() => goBack.mutate({ version: model.version })}
                    >
                      {t('learning.model.goBack')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ActionError error={goBack.error} />
    </Panel>
  );
}
