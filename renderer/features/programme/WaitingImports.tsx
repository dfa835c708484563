import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { waitingImport } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './Programme.module.css';

type WaitingImport = (typeof waitingImport)['_output'];

/** A list that would change too much at once: nothing moves before a person has read it. */
export function WaitingImports({ imports }: { readonly imports: readonly WaitingImport[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const mayRelease = useMay('programme:release-import');
  const release = useAction('programme:release-import');
  return imports.map((run) => (
    <section key={run.runId} className={classes.waiting} aria-label={t('import.waitingTitle')}>
      <strong>{t('import.waitingTitle')}</strong>
      <p>{run.sentence}</p>
      <p>
        {t('import.from', {
          file: run.fileName,
          moment: formats.moment(run.importedAt),
          author: run.author,
        })}
      </p>
      <ul>
        {run.changes.map((change) => (
          <li key={`${change.ipp}-${change.what}`}>
            <strong>{change.name}</strong> (IPP {change.ipp}) : {change.what}
          </li>
        ))}
      </ul>
      {mayRelease && (
        <Group gap="xs">
          <Button
            loading={release.isPending}
            onClick={() => release.mutate({ runId: run.runId, apply: true })}
          >
            {t('import.apply', { count: run.changes.length })}
          </Button>
          <Button
            variant="default"
            onClick={() => release.mutate({ runId: run.runId, apply: false })}
          >
            {t('import.refuse')}
          </Button>
        </Group>
      )}
      <ActionError error={release.error} />
    </section>
  ));
}
