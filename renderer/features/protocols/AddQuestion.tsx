import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog.tsx';
import { type Item, type Questionnaire, setIn } from './definition.ts';
import { useEditing } from './editing.ts';
import { addItem } from './edits/items.ts';
import { languagesOfStep } from './edits/languages.ts';
import { itemOf, noQuestion, QuestionFields } from './QuestionFields.tsx';

interface Props {
  readonly step: Questionnaire;
  readonly index: number;
  readonly onOpenText: (place: string) => void;
}

/** One more question: written already in some protocol, or blank of any kind. */
export function AddQuestion(props: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  if (isLocked) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={12} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('write.addQuestion')}
      </Button>
      {isOpen && <QuestionDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function QuestionDialog({
  step,
  index,
  onOpenText,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { apply } = useEditing();
  const [question, setQuestion] = useState(noQuestion);
  const [followUp, setFollowUp] = useState(false);
  const add = () => {
    const { followUp: _, ...item } = itemOf(question);
    const given = { ...item, ...(followUp ? { followUp } : {}) } as Item;
    const added = addItem(step, given, languagesOfStep(step));
    apply((now) => setIn(now, ['steps', index], added));
    // Its words are what has to be written next.
    onOpenText(`${step.id}.${added.items.at(-1)?.id}.question`);
    onClose();
  };
  return (
    <FormDialog
      title={t('write.addQuestion')}
      confirm={t('write.add')}
      isReady={question.label.trim() !== ''}
      onConfirm={add}
      onClose={onClose}
    >
      <QuestionFields
        value={question}
        onChange={(next) => {
          setQuestion(next);
          if (next.item !== question.item) setFollowUp(next.item?.followUp === true);
        }}
        autoFocus
      />
      <Checkbox
        label={t('write.followUp')}
        checked={followUp}
        onChange={(event) => setFollowUp(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
