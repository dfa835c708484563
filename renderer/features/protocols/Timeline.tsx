import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconListDetails,
  IconMessage,
  IconMessages,
  IconPhone,
  IconPlus,
  IconStethoscope,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepName } from '../../components/StepName.tsx';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { useFaults, useFaultsAt } from './faults.tsx';
import classes from './Timeline.module.css';
import { about, common, entryOf, timelineOf } from './timeline.ts';
import { useDayName, useShortMoment } from './words.ts';

const icons: Record<Step['kind'], typeof IconMessage> = {
  notice: IconMessage,
  confirmation: IconCalendarCheck,
  questionnaire: IconMessages,
  call: IconPhone,
};

/** J-7 to J+30 from left to right; each step is a button. */
export function Timeline({
  chosen,
  onChoose,
  onAdd,
}: {
  readonly chosen: string;
  readonly onChoose: (stepId: string) => void;
  readonly onAdd: () => void;
}) {
  const { t } = useTranslation();
  const { definition, isLocked } = useEditing();
  const dayName = useDayName();
  const days = timelineOf(definition);
  return (
    <nav className={classes.timeline} aria-label={t('studio.timeline')}>
      <ol>
        {days.map(({ day, steps }) => (
          <li key={day} className={classes.day} data-stay={day === 0 || undefined}>
            <h2>{dayName(day)}</h2>
            <ul>
              {steps.map(({ step }) => (
                <li key={step.id}>
                  <StepButton step={step} chosen={chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li className={classes.day}>
          <h2>{t('studio.anyTime')}</h2>
          <ul>
            <li>
              <EntryButton
                entry={common}
                chosen={chosen}
                onChoose={onChoose}
                icon={<IconListDetails size={14} aria-hidden />}
                kicker={t('studio.answers')}
                label={t('studio.commonTexts')}
              />
            </li>
            <li>
              <EntryButton
                entry={about}
                chosen={chosen}
                onChoose={onChoose}
                icon={<IconStethoscope size={14} aria-hidden />}
                kicker={t('write.about')}
                label={t('write.aboutWhat')}
              />
            </li>
          </ul>
        </li>
        {!isLocked && (
          <li className={classes.add}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={onAdd}
            >
              {t('write.addStep')}
            </Button>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** What belongs to the whole protocol. */
function EntryButton({
  entry,
  chosen,
  onChoose,
  icon,
  kicker,
  label,
}: {
  readonly entry: string;
  readonly chosen: string;
  readonly onChoose: (entry: string) => void;
  readonly icon: ReactNode;
  readonly kicker: string;
  readonly label: string;
}) {
  const faults = useFaults().filter(({ path }) => entryOf(path) === entry);
  return (
    <button
      type="button"
      className={classes.step}
      aria-pressed={chosen === entry}
      onClick={() => onChoose(entry)}
    >
      <span className={classes.moment}>
        {icon} {kicker}
      </span>
      <span>{label}</span>
      <FaultCount count={faults.length} />
    </button>
  );
}

function FaultCount({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={classes.fault}>
      <IconAlertTriangle size={13} aria-hidden /> {t('studio.faultCount', { count })}
    </span>
  );
}

function StepButton({
  step,
  chosen,
  onChoose,
}: {
  readonly step: Step;
  readonly chosen: string;
  readonly onChoose: (stepId: string) => void;
}) {
  const moment = useShortMoment();
  const faults = useFaultsAt(`steps.${step.id}`);
  const Icon = icons[step.kind];
  return (
    <button
      type="button"
      className={classes.step}
      data-kind={step.kind}
      aria-pressed={chosen === step.id}
      onClick={() => onChoose(step.id)}
    >
      <span className={classes.moment}>
        <Icon size={14} aria-hidden /> {moment(step)}
      </span>
      <span>
        <StepName name={step.name} />
      </span>
      <FaultCount count={faults.length} />
    </button>
  );
}
