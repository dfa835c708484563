import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from './definition.ts';
import { blankItem, type ItemKind, itemKinds } from './edits/items.ts';
import { useLibrary } from './library.ts';

/** A question to be: blank of a kind, or one that is written already. */
export interface NewQuestion {
  readonly item: Item | null;
  readonly kind: ItemKind;
  readonly label: string;
}

export const noQuestion: NewQuestion = { item: null, kind: 'yesno', label: '' };

/** The question that was described; it has no short name yet where it is blank. */
export function itemOf({ item, kind, label }: NewQuestion): Item {
  return item ? { ...item, label: label.trim() } : blankItem(kind, label.trim());
}

const blank = '';

export function QuestionFields({
  value,
  onChange,
  autoFocus = false,
}: {
  readonly value: NewQuestion;
  readonly onChange: (value: NewQuestion) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { items } = useLibrary();
  const model = items.findIndex(({ item }) => item === value.item);
  return (
    <>
      <Select
        label={t('write.questionFrom')}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('write.nothingFound')}
        data={[
          { value: blank, label: t('write.blankQuestion') },
          ...items.map(({ from, item }, n) => ({
            value: String(n),
            label: t('write.itemOf', {
              ...{ label: item.label, kind: t(`write.item.${item.kind}`), protocol: from },
            }),
          })),
        ]}
        value={model === -1 ? blank : String(model)}
        onChange={(next) => {
          if (next === null) return;
          const item = next === blank ? null : (items[Number(next)]?.item ?? null);
          onChange({ ...value, item, label: item?.label ?? value.label });
        }}
      />
      {!value.item && (
        <Select
          label={t('write.answerKind')}
          allowDeselect={false}
          data={itemKinds.map((kind) => ({ value: kind, label: t(`write.item.${kind}`) }))}
          value={value.kind}
          onChange={(next) => {
            const kind = itemKinds.find((each) => each === next);
            if (kind) onChange({ ...value, kind });
          }}
        />
      )}
      <TextInput
        label={t('write.label')}
        placeholder={t('write.labelExample')}
        maxLength={60}
        value={value.label}
        onChange={(event) => onChange({ ...value, label: event.currentTarget.value })}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
      />
    </>
  );
}
