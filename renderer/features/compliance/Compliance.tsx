import { Button, SegmentedControl } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconFileTypeCsv, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadBase64 } from '../../api/download.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import classes from './Compliance.module.css';

import { HasSummary } from './HasSummary.tsx';
import { monthBefore, monthOf, type Period } from './period.ts';

const choices = ['this-month', 'last-month', 'custom'] as const;
type Choice = (typeof choices)[number];

export function Compliance() {
  const { t } = useTranslation();
  const { today } = useUnit();
  const [choice, setChoice] = useState<Choice>('this-month');
  const [custom, setCustom] = useState<Period>(() => monthOf(today));
  const period =
    choice === 'custom' ? custom : choice === 'this-month' ? monthOf(today) : monthBefore(today);
  const valid = period.from <= period.to;
  const report = useRequest('report:has', period, { enabled: valid });
  const file = useAction('report:file');

  const download = (format: 'pdf' | 'csv') =>
    file.mutate(
      { ...period, format },
      {
        onSuccess: ({ fileName, contentBase64 }) => downloadBase64(fileName, contentBase64, format),
      },
    );

  return (
    <div className={classes.page}>
      <header className={classes.controls}>
        <h1>{t('compliance.title')}</h1>
        <SegmentedControl
          aria-label={t('compliance.period')}
          value={choice}
          onChange={(value) => setChoice(choices.find((one) => one === value) ?? 'this-month')}
          data={choices.map((value) => ({ value, label: t(`compliance.${value}`) }))}
        />
        {choice === 'custom' && (
          <>
            <DateInput
              aria-label={t('compliance.from')}
              valueFormat="DD/MM/YYYY"
              w={120}
              value={custom.from}
              onChange={(from) => from && setCustom({ ...custom, from })}
            />
            <DateInput
              aria-label={t('compliance.to')}
              valueFormat="DD/MM/YYYY"
              w={120}
              value={custom.to}
              onChange={(to) => to && setCustom({ ...custom, to })}
            />
          </>
        )}
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
            disabled={!valid}
            loading={file.isPending && file.variables.format === 'csv'}
            onClick={() => download('csv')}
          >
            CSV
          </Button>
          <Button
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
            disabled={!valid}
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
      {!valid && <p role="alert">{t('compliance.badPeriod')}</p>}
      {valid && <Answered to={report}>{(value) => <HasSummary report={value} />}</Answered>}
    </div>
  );
}
