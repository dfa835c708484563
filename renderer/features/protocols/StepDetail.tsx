import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import type { Step } from './definition.ts';
import { FaultsAt } from './faults.tsx';
import { Questions } from './Questions.tsx';
import { Rules } from './Rules.tsx';
import { StepFacts } from './StepFacts.tsx';
import classes from './Studio.module.css';
import { TextList } from './TextList.tsx';
import { placesOfStep } from './text-places.ts';

interface Props {
  readonly step: Step;
  readonly index: number;
  readonly openText: string | null;
  readonly onOpenText: (place: string | null) => void;
}

/** One step: when and to whom, its texts, and what answers lead to. */
export function StepDetail({ step, index, openText, onOpenText }: Props) {
  const { t } = useTranslation();
  const at = `steps.${step.id}`;
  const places = placesOfStep(step, index);
  const elsewhere = [`${at}.items`, `${at}.rules`, ...places.map((place) => place.at)];
  return (
    <div className={classes.detail}>
      <div className={classes.column}>
        <Panel title={`${step.name} · ${t(`studio.kind.${step.kind}`)}`}>
          <div data-place={at} tabIndex={-1} className={classes.placed}>
            <FaultsAt at={at} except={elsewhere} />
            <StepFacts step={step} index={index} />
          </div>
        </Panel>
        {step.kind === 'questionnaire' && (
          <Panel title={t('studio.rules')} count={step.rules.length}>
            <Rules step={step} index={index} />
          </Panel>
        )}
      </div>
      {step.kind === 'questionnaire' && (
        <Panel title={t('studio.thresholds')} count={step.items.length}>
          <FaultsAt at={`${at}.items`} except={step.items.map(({ id }) => `${at}.items.${id}`)} />
          <Questions step={step} index={index} />
        </Panel>
      )}
      {places.length > 0 && (
        <Panel title={t('studio.texts')} count={places.length} className={classes.texts}>
          <TextList places={places} opened={openText} onOpen={onOpenText} />
        </Panel>
      )}
    </div>
  );
}
