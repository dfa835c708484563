import { Button, FileButton } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { readBase64, saveBase64 } from '../../components/files.ts';
import { Panel } from '../../components/Panel.tsx';
import classes from './Models.module.css';

/** Labels of this unit for another, and of another for this one: without anything that names a person. */
export function LabelSharing() {
  const { t } = useTranslation();
  const save = useAction('labels:export');
  const load = useAction('labels:import');
  const take = async (file: File | null) => {
    if (file) load.mutate({ contentBase64: await readBase64(file) });
  };
  return (
    <Panel title={t('learning.model.share')} className={classes.wide}>
      <div className={classes.stack}>
        <p>{t('learning.model.shareHint')}</p>
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconFileExport size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                {},
                {
                  onSuccess: ({ fileName, contentBase64 }) =>
                    saveBase64(fileName, contentBase64, 'application/jsonl'),
                },
              )
            }
          >
            {t('learning.model.export')}
          </Button>
          <FileButton onChange={(file) => void take(file)} accept=".jsonl,application/jsonl">
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconFileImport size={16} aria-hidden />}
                loading={load.isPending}
              >
                {t('learning.model.import')}
              </Button>
            )}
          </FileButton>
        </div>
        {save.data && (
          <p role="status">
            {t('learning.model.exported', { count: save.data.count, file: save.data.fileName })}
          </p>
        )}
        {load.data && (
          <div role="status">
            <p>
              {t('learning.model.imported', {
                accepted: load.data.accepted,
                known: load.data.known,
                refused: load.data.refused.length,
              })}
            </p>
            <ul>
              {load.data.refused.slice(0, 20).map(({ line, reason }) => (
                <li key={line}>{t('learning.model.line', { line, reason })}</li>
              ))}
            </ul>
          </div>
        )}
        <ActionError error={save.error ?? load.error} />
      </div>
    </Panel>
  );
}
