import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { importReport } from '../../../src/ipc/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import classes from './ImportDialog.module.css';

type ImportReport = (typeof importReport)['_output'];

interface Props {
  readonly report: ImportReport;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** What became of every line: what needs a person comes first, each with its line and reason. */
export function ImportResult({ report, onAgain, onDone }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const line = (value: number) => t('import.line', { line: value });
  return (
    <div>
      <div className={classes.summary} role="status">
        <Chip tone="ok" sign="✓">
          {t('import.accepted', { count: report.accepted.length })}
        </Chip>
        <Chip tone={report.warned.length ? 'warn' : 'plain'} sign="?">
          {t('import.warned', { count: report.warned.length })}
        </Chip>
        <Chip tone={report.rejected.length ? 'bad' : 'plain'} sign="✕">
          {t('import.rejected', { count: report.rejected.length })}
        </Chip>
        <Chip tone={report.changed.length ? 'info' : 'plain'} sign="↻">
          {t('import.changed', { count: report.changed.length })}
        </Chip>
        <Chip sign="=">{t('import.unchanged', { count: report.unchanged.length })}</Chip>
        <Chip tone={report.missing.length ? 'warn' : 'plain'} sign="−">
          {t('import.missing', { count: report.missing.length })}
        </Chip>
        {report.general.length > 0 && (
          <Chip tone="info" sign="§">
            {t('importGeneral.count', { count: report.general.length })}
          </Chip>
        )}
      </div>
      {report.waitingBecause && <p className={classes.waiting}>{report.waitingBecause}</p>}
      <Block
        title={t('import.rejectedTitle')}
        head={[t('import.lineHead'), t('import.field'), t('import.reason')]}
        rows={report.rejected.map((one) => [
          line(one.line),
          t(`importField.${one.field}`),
          one.reason,
        ])}
      />
      <Block
        title={t('import.warnedTitle')}
        head={[t('import.lineHead'), 'IPP', t('import.field'), t('import.reason')]}
        rows={report.warned.map((one) => [
          line(one.line),
          one.ipp,
          t(`importField.${one.field}`),
          one.reason,
        ])}
      />
      <Block
        title={t('import.missingTitle')}
        head={['IPP', t('programme.day'), t('programme.surgery')]}
        rows={report.missing.map((one) => [
          one.ipp,
          formats.longDay(one.surgeryDate),
          one.procedure,
        ])}
      />
      <Block
        title={t('importGeneral.title')}
        head={[t('import.lineHead'), 'IPP', t('import.reason')]}
        rows={report.general.map((one) => [line(one.line), one.ipp, one.reason])}
      />
      <Block
        title={t('import.changedTitle')}
        head={[t('import.lineHead'), 'IPP', t('import.what')]}
        rows={report.changed.map((one) => [line(one.line), one.ipp, one.what])}
      />
      <Block
        title={t('import.acceptedTitle')}
        head={[t('import.lineHead'), 'IPP', t('patient.mobile')]}
        rows={report.accepted.map((one) => [line(one.line), one.ipp, formatPhone(one.mobile)])}
      />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {t('import.another')}
        </Button>
        <Button onClick={onDone}>{t('action.close')}</Button>
      </Group>
    </div>
  );
}

interface BlockProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Block({ title, head, rows }: BlockProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.block}>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
