import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { type Questionnaire, setIn } from './definition.ts';
import { useEditing } from './editing.ts';
import { addItem, blankItem, type ItemKind, itemKinds } from './edits/items.ts';
import { languagesOfStep } from './edits/languages.ts';
import { useLibrary } from './library.ts';

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

const blank = '';

function QuestionDialog({
  step,
  index,
  onOpenText,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { apply } = useEditing();
  const library = useLibrary();
  const [model, setModel] = useState(blank);
  const [kind, setKind] = useState<ItemKind>('yesno');
  const [label, setLabel] = useState('');
  const [followUp, setFollowUp] = useState(false);
  const found = model === blank ? undefined : library.items[Number(model)]?.item;
  const add = () => {
    const { followUp: _, ...item } = found ?? blankItem(kind, label.trim());
    const given = {
      ...item,
      label: label.trim(),
      ...(followUp ? { followUp: true } : {}),
    } as Questionnaire['items'][number];
    const languages = languagesOfStep(step);
    const added = addItem(step, given, languages);
    apply((now) => setIn(now, ['steps', index], added));
    // Its words are what has to be written next.
    onOpenText(`${step.id}.${added.items.at(-1)?.id}.question`);
    onClose();
  };
  return (
    <Dialog
      title={t('write.addQuestion')}
      confirm={t('write.add')}
      isReady={label.trim() !== ''}
      onConfirm={add}
      onClose={onClose}
    >
      <Select
        label={t('write.beginFrom')}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('write.nothingFound')}
        data={[
          { value: blank, label: t('write.blankQuestion') },
          ...library.items.map(({ from, item }, n) => ({
            value: String(n),
            label: t('write.itemOf', {
              ...{ label: item.label, kind: t(`write.item.${item.kind}`), protocol: from },
            }),
          })),
        ]}
        value={model}
        onChange={(value) => {
          if (value === null) return;
          setModel(value);
          const item = value === blank ? undefined : library.items[Number(value)]?.item;
          if (item) {
            setLabel(item.label);
            setFollowUp(item.followUp === true);
          }
        }}
      />
      {!found && (
        <Select
          label={t('write.answerKind')}
          allowDeselect={false}
          data={itemKinds.map((value) => ({ value, label: t(`write.item.${value}`) }))}
          value={kind}
          onChange={(value) => {
            const next = itemKinds.find((each) => each === value);
            if (next) setKind(next);
          }}
        />
      )}
      <TextInput
        label={t('write.label')}
        placeholder={t('write.labelExample')}
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox
        label={t('write.followUp')}
        checked={followUp}
        onChange={(event) => setFollowUp(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
