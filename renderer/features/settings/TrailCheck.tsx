import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Settings.module.css';

/** Asks the Unit to walk the whole chain and says what it found. */
export function TrailCheck() {
  const { t } = useTranslation();
  const verify = useAction('audit:verify');
  const result = verify.data;
  return (
    <Panel title={t('settings.trail')}>
      <div className={classes.facts}>
        <p>{t('trail.explain')}</p>
        <p>
          <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
            {t('trail.verify')}
          </Button>
        </p>
        <ActionError error={verify.error} />
        {result && (
          <div role="status">
            <p>
              <Chip tone={result.ok ? 'ok' : 'bad'} sign={result.ok ? '✓' : '!'}>
                {result.ok ? t('trail.good') : t('trail.bad')}
              </Chip>
            </p>
            <p>{result.database.sentence}</p>
            <p>{result.trail.sentence}</p>
            <p>
              {t('compliance.trail', { seq: result.trail.seq })} <code>{result.trail.hash}</code>
            </p>
          </div>
        )}
      </div>
    </Panel>
  );
}
