import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconMessage,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Item, type Questionnaire, setIn } from './definition.ts';
import { Effect } from './Effect.tsx';
import { useEditing } from './editing.ts';
import { copyItem, moveItem, removeItem } from './edits/items.ts';
import { FaultsAt } from './faults.tsx';
import { ItemFields } from './ItemFields.tsx';
import { ItemSentence } from './ItemSentence.tsx';
import classes from './Studio.module.css';

interface Props {
  readonly step: Questionnaire;
  readonly index: number;
  readonly onOpenText: (place: string) => void;
}

/** Every question in its order, and what each answer leads to, as sentences to change. */
export function Questions({ step, index, onOpenText }: Props) {
  return (
    <ol className={classes.sentences}>
      {step.items.map((item, n) => (
        <Question
          key={item.id}
          step={step}
          index={index}
          item={item}
          n={n}
          onOpenText={onOpenText}
        />
      ))}
    </ol>
  );
}

function Question({
  step,
  index,
  item,
  n,
  onOpenText,
}: Props & { readonly item: Item; readonly n: number }) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const at = `steps.${step.id}.items.${item.id}`;
  const path = ['steps', index, 'items', n] as const;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li data-place={at} tabIndex={-1} aria-label={item.label}>
      <div className={classes.itemHead}>
        <strong>
          {n + 1}. {item.label}
        </strong>
        <span className={classes.noteText}>
          {t(`write.item.${item.kind}`)}
          {item.followUp && ` · ${t('write.onlyByRule')}`}
        </span>
        {!isLocked && <ItemActions step={step} index={index} item={item} n={n} />}
      </div>
      <ItemSentence item={item} path={path} />
      <FaultsAt at={at} except={['question', 'advice'].map((key) => `${at}.${key}`)} />
      <Effect place={`${step.id}.${item.id}`} />
      {item.note && !isOpen && <p className={classes.noteText}>{item.note}</p>}
      <div className={classes.sentence}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon size={12} aria-hidden />}
          aria-expanded={isOpen}
          aria-label={t('write.detailsOf', { label: item.label })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('write.details')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconMessage size={12} aria-hidden />}
          aria-label={t('write.textOf', { label: item.label })}
          onClick={() => onOpenText(`${step.id}.${item.id}.question`)}
        >
          {t('write.text')}
        </Button>
      </div>
      {isOpen && <ItemFields step={step} item={item} path={path} />}
    </li>
  );
}

/** Earlier, later, once more, out. */
function ItemActions({
  step,
  index,
  item,
  n,
}: Omit<Props, 'onOpenText'> & { readonly item: Item; readonly n: number }) {
  const { t } = useTranslation();
  const { apply } = useEditing();
  const edit = (change: (step: Questionnaire) => Questionnaire) =>
    apply((now) => setIn(now, ['steps', index], change(step)));
  const { label } = item;
  return (
    <span className={classes.itemActions}>
      <Act
        label={t('write.earlier', { label })}
        isOff={n === 0}
        onPress={() => edit((now) => moveItem(now, n, -1))}
      >
        <IconArrowUp size={14} />
      </Act>
      <Act
        label={t('write.later', { label })}
        isOff={n === step.items.length - 1}
        onPress={() => edit((now) => moveItem(now, n, 1))}
      >
        <IconArrowDown size={14} />
      </Act>
      <Act
        label={t('write.copyQuestion', { label })}
        onPress={() =>
          edit((now) => copyItem(now, n, t('write.copyOf', { name: label }).slice(0, 60)))
        }
      >
        <IconCopy size={14} />
      </Act>
      <Act
        label={t('write.removeQuestion', { label })}
        isOff={step.items.length < 2}
        onPress={() => edit((now) => removeItem(now, n))}
      >
        <IconTrash size={14} />
      </Act>
    </span>
  );
}

function Act({
  label,
  isOff = false,
  onPress,
  children,
}: {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
    </ActionIcon>
  );
}
