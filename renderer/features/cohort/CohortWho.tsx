import { Checkbox, Group, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CohortChoice, type StayState, stayStates } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Cohort.module.css';

/** Nobody dead is ever written to; the others are chosen. */
const offered = stayStates.filter((state) => state !== 'deceased');

export function CohortWho({
  choice,
  onChange,
}: {
  readonly choice: CohortChoice;
  readonly onChange: (choice: CohortChoice) => void;
}) {
  const { t } = useTranslation();
  const { from, to } = choice;
  const isSound = from !== '' && to !== '' && from <= to;
  const options = useRequest(
    'cohorts:options',
    { from, to },
    { enabled: isSound, keepPrevious: true },
  ).data;
  const setStates = (values: string[]) =>
    onChange({
      ...choice,
      states: offered.filter((state: StayState) => values.includes(state)),
    });
  return (
    <Panel title={t('cohort.who')}>
      <div className={classes.form}>
        <Group grow>
          <DayInput
            label={t('cohort.from')}
            value={from}
            onChange={(day) =>
              onChange({ ...choice, from: day, to: day > to ? day : to, rooms: [], surgeons: [] })
            }
          />
          <DayInput
            label={t('cohort.to')}
            value={to}
            min={from}
            onChange={(day) => onChange({ ...choice, to: day })}
          />
        </Group>
        <MultiSelect
          label={t('cohort.rooms')}
          data={options?.rooms ?? []}
          value={choice.rooms}
          onChange={(rooms) => onChange({ ...choice, rooms })}
        />
        <MultiSelect
          label={t('cohort.surgeons')}
          data={options?.surgeons ?? []}
          value={choice.surgeons}
          onChange={(surgeons) => onChange({ ...choice, surgeons })}
        />
        <Checkbox.Group label={t('cohort.states')} value={choice.states} onChange={setStates}>
          <Group gap="sm" mt={4}>
            {offered.map((state) => (
              <Checkbox key={state} value={state} label={t(`stayState.${state}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      </div>
    </Panel>
  );
}
