import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconListDetails,
  IconMessage,
  IconMessages,
  IconPhone,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { useFaultsAt } from './faults.tsx';
import { common } from './Steps.tsx';
import classes from './Timeline.module.css';
import { timelineOf } from './timeline.ts';
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
}: {
  readonly chosen: string;
  readonly onChoose: (stepId: string) => void;
}) {
  const { t } = useTranslation();
  const { definition } = useEditing();
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
              <button
                type="button"
                className={classes.step}
                aria-pressed={chosen === common}
                onClick={() => onChoose(common)}
              >
                <span className={classes.moment}>
                  <IconListDetails size={14} aria-hidden /> {t('studio.answers')}
                </span>
                <span>{t('studio.commonTexts')}</span>
              </button>
            </li>
          </ul>
        </li>
      </ol>
    </nav>
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
  const { t } = useTranslation();
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
      <span>{step.name}</span>
      {faults.length > 0 && (
        <span className={classes.fault}>
          <IconAlertTriangle size={13} aria-hidden />{' '}
          {t('studio.faultCount', { count: faults.length })}
        </span>
      )}
    </button>
  );
}
