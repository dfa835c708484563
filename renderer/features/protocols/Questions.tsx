import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import type { Item, Questionnaire } from './definition.ts';
import { Effect } from './Effect.tsx';
import { useEditing } from './editing.ts';
import { FaultsAt } from './faults.tsx';
import classes from './Studio.module.css';

interface Props {
  readonly step: Questionnaire;
  readonly index: number;
}

/** What each answer leads to, as sentences whose thresholds can be changed. */
export function Questions({ step, index }: Props) {
  return (
    <ul className={classes.sentences}>
      {step.items.map((item, n) => (
        <li
          key={item.id}
          data-place={`steps.${step.id}.items.${item.id}`}
          tabIndex={-1}
          aria-label={item.label}
        >
          <strong>{item.label}</strong>
          <ItemSentence item={item} path={['steps', index, 'items', n]} />
          <FaultsAt
            at={`steps.${step.id}.items.${item.id}`}
            except={['question', 'advice'].map((key) => `steps.${step.id}.items.${item.id}.${key}`)}
          />
          <Effect place={`${step.id}.${item.id}`} />
          {item.note && <p className={classes.noteText}>{item.note}</p>}
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly item: Item;
  readonly path: readonly (string | number)[];
}

function ItemSentence({ item, path }: ItemProps) {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'scale':
    case 'temperature':
      return item.bands ? <Bands item={item} path={path} /> : <p>{t('studio.recorded')}</p>;
    case 'yesno':
      return <YesNo item={item} path={path} />;
    case 'choice': {
      const worrying = item.worryingIf.map((key) => item.options[key] ?? key);
      if (worrying.length === 0) return <p>{t('studio.recorded')}</p>;
      return <p>{t('studio.choiceAlert', { options: worrying.join(', ') })}</p>;
    }
    case 'number':
      return <p>{t('studio.numberRange', item)}</p>;
    case 'date':
    case 'free':
      return <p>{t('studio.recorded')}</p>;
  }
}

/** « Si la réponse dépasse 3 : conseil, puis reposée après 120 min ; si elle dépasse 7 : alerte. » */
function Bands({
  item,
  path,
}: ItemProps & { readonly item: Extract<Item, { kind: 'scale' | 'temperature' }> }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { change, isLocked } = useEditing();
  const limits = useRequest('studio:limits', {});
  const { bands } = item;
  if (!bands) return null;
  const bounds = limits.data?.thresholds[item.kind];
  const number = (key: 'adviceOver' | 'alertOver') => (
    <NumberInput
      size="xs"
      w={64}
      clampBehavior="none"
      step={item.kind === 'scale' ? 1 : 0.1}
      decimalSeparator={formats.number(0.5).charAt(1)}
      aria-label={t(`studio.${key}`, { item: item.label })}
      disabled={isLocked}
      value={bands[key] ?? ''}
      onChange={(value) => typeof value === 'number' && change([...path, 'bands', key], value)}
    />
  );
  return (
    <>
      {bands.adviceOver !== undefined && (
        <p className={classes.sentence}>
          {t('studio.ifOver')} {number('adviceOver')} {t('studio.thenAdvice')}
          <NumberInput
            size="xs"
            w={72}
            min={1}
            aria-label={t('studio.askAgainAfter', { item: item.label })}
            disabled={isLocked}
            value={item.askAgainAfter ?? 120}
            onChange={(value) =>
              typeof value === 'number' && change([...path, 'askAgainAfter'], value)
            }
          />
          {t('studio.minutesThen')}
        </p>
      )}
      <p className={classes.sentence}>
        {t('studio.ifOver')} {number('alertOver')} {t('studio.thenAlert')}
      </p>
      {bounds && (
        <p className={classes.bounds}>
          {t('studio.bounds', {
            from: formats.number(bounds.alert.from),
            to: formats.number(bounds.alert.to),
          })}
        </p>
      )}
    </>
  );
}

const worrying = ['yes', 'no', 'none'] as const;

function YesNo({ item, path }: ItemProps & { readonly item: Extract<Item, { kind: 'yesno' }> }) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  return (
    <p className={classes.sentence}>
      {t('studio.ifAnswer')}
      <Select
        size="xs"
        w={110}
        aria-label={t('studio.worryingIf', { item: item.label })}
        allowDeselect={false}
        disabled={isLocked}
        data={worrying.map((value) => ({ value, label: t(`studio.worrying.${value}`) }))}
        value={item.worryingIf ?? 'none'}
        onChange={(value) =>
          value && change([...path, 'worryingIf'], value === 'none' ? null : value)
        }
      />
      {t('studio.thenAlert')}
    </p>
  );
}
