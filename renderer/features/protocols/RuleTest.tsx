import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../app/unit.tsx';
import type { Item, SingleTest } from './definition.ts';
import { useEditing } from './editing.ts';

type Comparable = Exclude<Item, { kind: 'date' | 'free' }>;

/** Dates and free words have no value that a rule could compare. */
export function comparable(items: readonly Item[]): readonly Comparable[] {
  return items.filter((item): item is Comparable => item.kind !== 'date' && item.kind !== 'free');
}

/** What a rule asks of this question at first: the middle of a number, « oui », the first choice. */
export function newTest(item: Comparable): SingleTest {
  switch (item.kind) {
    case 'scale':
      return { item: item.id, over: item.bands?.alertOver ?? 5 };
    case 'temperature':
      return { item: item.id, over: item.bands?.alertOver ?? 38 };
    case 'number':
      return { item: item.id, over: (item.from + item.to) / 2 };
    case 'yesno':
      return { item: item.id, is: true };
    case 'choice':
      return { item: item.id, is: Object.keys(item.options)[0] ?? '' };
  }
}

const comparisons = ['over', 'under', 'grewBy', 'fellBy'] as const;
type Comparison = (typeof comparisons)[number];

interface Props {
  readonly items: readonly Item[];
  readonly test: SingleTest;
  readonly label: string;
  readonly onChange: (test: SingleTest) => void;
}

/** « Douleur | dépasse | 7 », « Saignement | est | oui ». */
export function RuleTest({ items, test, label, onChange }: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const possible = comparable(items);
  const item = possible.find(({ id }) => id === test.item);
  return (
    <>
      <Select
        size="xs"
        w={170}
        aria-label={`${label} : ${t('studio.question')}`}
        allowDeselect={false}
        disabled={isLocked}
        data={possible.map(({ id, label: name }) => ({ value: id, label: name }))}
        value={test.item}
        onChange={(value) => {
          const next = possible.find(({ id }) => id === value);
          if (next) onChange(newTest(next));
        }}
      />
      {'is' in test ? (
        <Answer item={item} test={test} label={label} onChange={onChange} />
      ) : (
        <Compared test={test} label={label} onChange={onChange} />
      )}
    </>
  );
}

function Answer({
  item,
  test,
  label,
  onChange,
}: {
  readonly item: Comparable | undefined;
  readonly test: Extract<SingleTest, { is: unknown }>;
  readonly label: string;
  readonly onChange: (test: SingleTest) => void;
}) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const data =
    item?.kind === 'choice'
      ? Object.entries(item.options).map(([value, words]) => ({ value, label: words }))
      : [
          { value: 'true', label: t('studio.worrying.yes') },
          { value: 'false', label: t('studio.worrying.no') },
        ];
  return (
    <>
      {t('studio.is')}
      <Select
        size="xs"
        w={140}
        aria-label={`${label} : ${t('studio.answer')}`}
        allowDeselect={false}
        disabled={isLocked}
        data={data}
        value={String(test.is)}
        onChange={(value) =>
          value !== null &&
          onChange({ item: test.item, is: item?.kind === 'choice' ? value : value === 'true' })
        }
      />
    </>
  );
}

function Compared({
  test,
  label,
  onChange,
}: {
  readonly test: Exclude<SingleTest, { is: unknown }>;
  readonly label: string;
  readonly onChange: (test: SingleTest) => void;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { isLocked } = useEditing();
  const how = comparisons.find((each) => each in test) ?? 'over';
  const value = (test as Readonly<Partial<Record<Comparison, number>>>)[how] ?? 0;
  const made = (comparison: Comparison, number: number) =>
    onChange({ item: test.item, [comparison]: number } as SingleTest);
  return (
    <>
      <Select
        size="xs"
        w={190}
        aria-label={`${label} : ${t('studio.comparison')}`}
        allowDeselect={false}
        disabled={isLocked}
        data={comparisons.map((each) => ({ value: each, label: t(`studio.compare.${each}`) }))}
        value={how}
        onChange={(next) =>
          made(
            comparisons.find((each) => each === next) ?? 'over',
            next === 'grewBy' || next === 'fellBy' ? Math.min(value, 2) : value,
          )
        }
      />
      <NumberInput
        size="xs"
        w={80}
        clampBehavior="none"
        decimalSeparator={formats.number(0.5).charAt(1)}
        aria-label={`${label} : ${t('studio.value')}`}
        disabled={isLocked}
        value={value}
        onChange={(next) => typeof next === 'number' && made(how, next)}
      />
    </>
  );
}
