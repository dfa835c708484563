import { Button } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { fileTypes, saveBase64 } from '../../components/files.ts';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { usePeriod } from '../../components/usePeriod.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import classes from './Questions.module.css';

/** How each question is received, so that one that does not work is seen, and reworded. */
export function Questions() {
  const { t } = useTranslation();
  const { today } = useUnit();
  const { period, picker } = usePeriod(today);
  const figures = useRequest('quality:questions', period ?? { from: today, to: today }, {
    enabled: period !== null,
    keepPrevious: true,
  });
  const file = useAction('quality:file');
  const save = () => {
    if (!period) return;
    file.mutate(period, {
      onSuccess: ({ fileName, contentBase64 }) =>
        saveBase64(fileName, contentBase64, fileTypes.csv),
    });
  };
  return (
    <div className={classes.page}>
      <header className={classes.controls}>
        <h1>{t('learning.questions.title')}</h1>
        {picker}
        <Button
          className={classes.file}
          variant="default"
          leftSection={<IconFileTypeCsv size={16} aria-hidden />}
          disabled={!period}
          loading={file.isPending}
          onClick={save}
        >
          {t('learning.questions.csv')}
        </Button>
      </header>
      <p className={classes.quiet}>
        {t('learning.questions.intro')} {t('learning.questions.rule')}
      </p>
      <ActionError error={file.error} />
      {!period && <p role="alert">{t('compliance.badPeriod')}</p>}
      {period && (
        <Answered to={figures}>
          {(questions) => (
            <Panel title={t('learning.questions.table')} count={questions.length} flush>
              {questions.length === 0 ? (
                <Empty>{t('learning.questions.none')}</Empty>
              ) : (
                <table className={classes.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('learning.questions.question')}</th>
                      {columns.map((name) => (
                        <th key={name} scope="col" data-number>
                          {t(`learning.questions.${name}`)}
                        </th>
                      ))}
                      <th scope="col">{t('learning.questions.misread')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {questions.map((one) => (
                      <QuestionRow key={`${one.stepId} ${one.itemId}`} question={one} />
                    ))}
                  </tbody>
                </table>
              )}
            </Panel>
          )}
        </Answered>
      )}
    </div>
  );
}

const columns = ['sent', 'answered', 'understood', 'delay', 'alerts'] as const;
