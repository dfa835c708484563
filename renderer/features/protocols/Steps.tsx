import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { About } from './About.tsx';
import { AddStep } from './AddStep.tsx';
import { useEditing } from './editing.ts';
import { StepDetail } from './StepDetail.tsx';
import classes from './Studio.module.css';
import { TextList } from './TextList.tsx';
import { Timeline } from './Timeline.tsx';
import { commonPlaces, placesOfStep } from './text-places.ts';
import { about, common, entryOf } from './timeline.ts';

interface Props {
  /** A step, or what belongs to the whole protocol; null: its first step. */
  readonly chosen: string | null;
  readonly onChoose: (entry: string) => void;
  readonly jump: { readonly path: string } | null;
  readonly onJumped: () => void;
}

/** The timeline, and under it the step that is chosen. */
export function Steps({ chosen: given, onChoose: setChosen, jump, onJumped }: Props) {
  const { t } = useTranslation();
  const { definition } = useEditing();
  const chosen = given ?? definition.steps[0]?.id ?? common;
  const [isAdding, setIsAdding] = useState(false);
  const [openText, setOpenText] = useState<string | null>(null);
  const detail = useRef<HTMLDivElement>(null);
  const index = definition.steps.findIndex(({ id }) => id === chosen);
  const step = definition.steps[index];

  useEffect(() => {
    if (!jump) return;
    setChosen(entryOf(jump.path));
    const all = [
      ...commonPlaces(definition),
      ...definition.steps.flatMap((each, n) => placesOfStep(each, n)),
    ];
    const text = all.find(({ at }) => jump.path === at || jump.path.startsWith(`${at}.`));
    setOpenText(text?.place ?? null);
    onJumped();
    // The place is drawn in the next frame.
    requestAnimationFrame(() => focusPlace(detail.current, jump.path));
  }, [jump, onJumped, definition, setChosen]);

  return (
    <div className={classes.steps}>
      <Timeline chosen={chosen} onChoose={setChosen} onAdd={() => setIsAdding(true)} />
      {isAdding && (
        <AddStep
          onAdded={(stepId) => {
            setIsAdding(false);
            setChosen(stepId);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      <div ref={detail}>
        {step ? (
          <StepDetail
            key={step.id}
            step={step}
            index={index}
            openText={openText}
            onOpenText={setOpenText}
            onChoose={setChosen}
          />
        ) : chosen === about ? (
          <About />
        ) : (
          <Panel title={t('studio.commonTexts')}>
            <p className={classes.hint}>{t('studio.commonTextsHint')}</p>
            <TextList places={commonPlaces(definition)} opened={openText} onOpen={setOpenText} />
          </Panel>
        )}
      </div>
    </div>
  );
}

/** The block that stands for the deepest part of the place takes the keyboard and comes into view. */
function focusPlace(root: HTMLElement | null, path: string): void {
  const blocks = [...(root?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  const best = blocks
    .filter(({ dataset: { place = '' } }) => path === place || path.startsWith(`${place}.`))
    .sort((a, b) => (b.dataset.place?.length ?? 0) - (a.dataset.place?.length ?? 0))[0];
  best?.scrollIntoView({ block: 'center' });
  best?.focus({ preventScroll: true });
}
