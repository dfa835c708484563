import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CohortRow } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Cohort.module.css';

const tones: Record<CohortRow['state'], Tone> = { waiting: 'warn', left: 'ok', recalled: 'quiet' };
/** The pace at which a message leaves is seen without an event for each. */
const refreshMs = 5_000;

export function RecentCohorts() {
  const { t } = useTranslation();
  const asked = useRequest('cohorts:list', {}, { everyMs: refreshMs });
  return (
    <Answered to={asked}>
      {(rows) => (
        <Panel title={t('cohort.recent')} count={rows.length} flush>
          {rows.length === 0 ? (
            <Empty>{t('cohort.none')}</Empty>
          ) : (
            <ul className={classes.rows}>
              {rows.map((row) => (
                <Line key={row.cohortId} row={row} />
              ))}
            </ul>
          )}
        </Panel>
      )}
    </Answered>
  );
}

function Line({ row }: { readonly row: CohortRow }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const recall = useAction('cohorts:recall');
  const { author, second } = row;
  const moment = formats.moment(row.createdAt);
  const mayRecall = row.state === 'waiting' || (row.state === 'left' && row.waiting > 0);
  return (
    <li>
      <div className={classes.line}>
        <Chip tone={tones[row.state]}>
          {t(`cohort.state.${row.state}`, { time: formats.moment(row.leavesAt) })}
        </Chip>
        <span>
          {t('cohort.line', { gone: row.gone, recipients: row.recipients, toCall: row.toCall })}
        </span>
        <span className={classes.sub}>
          {second
            ? t('cohort.byTwo', { author, second, moment })
            : t('cohort.by', { author, moment })}
          {row.state === 'recalled' &&
            row.stateBy &&
            ` · ${t('cohort.recalledBy', { author: row.stateBy })}`}
        </span>
        {mayRecall && (
          <Button
            ml="auto"
            color="red.9"
            loading={recall.isPending}
            onClick={() => recall.mutate({ cohortId: row.cohortId })}
          >
            {t('cohort.recall')}
          </Button>
        )}
      </div>
      <p className={classes.sub}>{row.text}</p>
      <ActionError error={recall.error} />
    </li>
  );
}
