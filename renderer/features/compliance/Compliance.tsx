import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { fileTypes, saveBase64 } from '../../components/files.ts';
import { usePeriod } from '../../components/usePeriod.tsx';
import classes from './Compliance.module.css';

import { HasSummary } from './HasSummary.tsx';

export function Compliance() {
  const { t } = useTranslation();
  const { today } = useUnit();
  const { period, picker } = usePeriod(today);
  const report = useRequest('report:has', period ?? { from: today, to: today }, {
    enabled: period !== null,
  });
  const file = useAction('report:file');

  const download = (format: 'pdf' | 'csv') => {
    if (!period) return;
    file.mutate(
      { ...period, format },
      {
        onSuccess: ({ fileName, contentBase64 }) =>
          saveBase64(fileName, contentBase64, fileTypes[format]),
      },
    );
  };

  return (
    <div className={classes.page}>
      <header className={classes.controls}>
        <h1>{t('compliance.title')}</h1>
        {picker}
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            disabled={!report.data}
            onClick={() => window.print()}
          >
            {t('compliance.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={16} aria-hidden />}
            disabled={!period}
            loading={file.isPending && file.variables.format === 'csv'}
            onClick={() => download('csv')}
          >
            CSV
          </Button>
          <Button
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
            disabled={!period}
            loading={file.isPending && file.variables.format === 'pdf'}
            onClick={() => download('pdf')}
          >
            PDF
          </Button>
        </div>
      </header>
      <ActionError error={file.error} />
      {file.data && (
        <p role="status" className={classes.saved}>
          {t('compliance.saved', { file: file.data.fileName, hash: file.data.sha256 })}
        </p>
      )}
      {!period && <p role="alert">{t('compliance.badPeriod')}</p>}
      {period && <Answered to={report}>{(value) => <HasSummary report={value} />}</Answered>}
    </div>
  );
}
