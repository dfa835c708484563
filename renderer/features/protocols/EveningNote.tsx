import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import type { Step } from './definition.ts';
import classes from './Studio.module.css';

/**
 * Of a step of the day itself that may be for the evening at home: whether the unit knows by then that
 * the patient went (H23).
 */
export function EveningNote({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const settings = useRequest('unit:settings', {}, { enabled: isOfTheDay(step) });
  if (!isOfTheDay(step) || !settings.data) return null;
  const isRecorded = settings.data.settings.arrivalsRecorded === true;
  return (
    <p className={classes.noteText}>
      {t(isRecorded ? 'evening.stepRecorded' : 'evening.stepUnrecorded')}
    </p>
  );
}

function isOfTheDay(step: Step): boolean {
  if (step.kind === 'confirmation' || !('day' in step.at) || step.at.day !== 0) return false;
  return step.kind !== 'questionnaire' || step.purpose !== 'preparation';
}
