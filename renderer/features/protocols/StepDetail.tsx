import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { AddQuestion } from './AddQuestion.tsx';
import { CopyStep } from './CopyStep.tsx';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { removeStep } from './edits/steps.ts';
import { FaultsAt } from './faults.tsx';
import { Questions } from './Questions.tsx';
import { Rules } from './Rules.tsx';
import { StepFacts } from './StepFacts.tsx';
import classes from './Studio.module.css';
import { TextList } from './TextList.tsx';
import { placesOfStep } from './text-places.ts';
import { common } from './timeline.ts';

interface Props {
  readonly step: Step;
  readonly index: number;
  readonly openText: string | null;
  readonly onOpenText: (place: string | null) => void;
  readonly onChoose: (entry: string) => void;
}

/** One step: when and to whom, its texts, and what answers lead to. */
export function StepDetail({ step, index, openText, onOpenText, onChoose }: Props) {
  const { t } = useTranslation();
  const at = `steps.${step.id}`;
  const places = placesOfStep(step, index);
  const elsewhere = [`${at}.items`, `${at}.rules`, ...places.map((place) => place.at)];
  return (
    <div className={classes.detail}>
      <div className={classes.column}>
        <Panel
          title={`${step.name} · ${t(`studio.kind.${step.kind}`)}`}
          actions={<StepActions step={step} index={index} onChoose={onChoose} />}
        >
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
        <Panel
          title={t('studio.thresholds')}
          count={step.items.length}
          actions={<AddQuestion step={step} index={index} onOpenText={onOpenText} />}
        >
          <FaultsAt at={`${at}.items`} except={step.items.map(({ id }) => `${at}.items.${id}`)} />
          <Questions step={step} index={index} onOpenText={onOpenText} />
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

/** Copy it to another moment, or take it out; « Annuler » brings it back. */
function StepActions({
  step,
  index,
  onChoose,
}: {
  readonly step: Step;
  readonly index: number;
  readonly onChoose: (entry: string) => void;
}) {
  const { t } = useTranslation();
  const { definition, apply, isLocked } = useEditing();
  const [isCopying, setIsCopying] = useState(false);
  if (isLocked) return null;
  const isLast = definition.steps.length < 2;
  return (
    <>
      {step.kind !== 'confirmation' && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconCopy size={12} aria-hidden />}
          onClick={() => setIsCopying(true)}
        >
          {t('write.copyStep')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconTrash size={12} aria-hidden />}
        disabled={isLast}
        title={isLast ? t('write.lastStep') : undefined}
        onClick={() => {
          apply((now) => removeStep(now, index));
          onChoose(definition.steps[index === 0 ? 1 : index - 1]?.id ?? common);
        }}
      >
        {t('write.removeStep')}
      </Button>
      {isCopying && (
        <CopyStep
          step={step}
          index={index}
          onCopied={(stepId) => {
            setIsCopying(false);
            onChoose(stepId);
          }}
          onClose={() => setIsCopying(false)}
        />
      )}
    </>
  );
}
