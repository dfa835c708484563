import { ActionIcon, Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../app/unit.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { type Item, type Path, type Questionnaire, setIn } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';
import { NoteFact, WordFact } from './WordFacts.tsx';

interface Props {
  readonly item: Item;
  readonly path: Path;
}

/** What the team calls it, for whom it is, and what an answer can be. */
export function ItemFields({ step, item, path }: Props & { readonly step: Questionnaire }) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const { label } = item;
  return (
    <dl className={classes.facts}>
      <WordFact
        term={t('write.label')}
        label={t('write.labelOf', { label })}
        maxLength={60}
        value={label}
        onChange={(words) => change([...path, 'label'], words)}
      />
      <dt>{t('studio.forWhom')}</dt>
      <dd>
        <ConditionEditor
          label={t('write.forWhomOf', { label })}
          value={item.onlyIf}
          onChange={(onlyIf) => change([...path, 'onlyIf'], onlyIf)}
        />
      </dd>
      <dt>{t('write.askedWhen')}</dt>
      <dd>
        <Checkbox
          size="xs"
          label={t('write.followUp')}
          disabled={isLocked || (!item.followUp && step.items.length < 2)}
          checked={item.followUp === true}
          onChange={(event) =>
            change([...path, 'followUp'], event.currentTarget.checked ? true : undefined)
          }
        />
      </dd>
      {item.kind === 'number' && <NumberFields item={item} path={path} />}
      {item.kind === 'choice' && <ChoiceFields item={item} path={path} />}
      <NoteFact
        label={t('write.noteOf', { label })}
        maxLength={400}
        value={item.note}
        onChange={(note) => change([...path, 'note'], note)}
      />
    </dl>
  );
}

function NumberFields({
  item,
  path,
}: Props & { readonly item: Extract<Item, { kind: 'number' }> }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { change, isLocked } = useEditing();
  const end = (key: 'from' | 'to') => (
    <NumberInput
      size="xs"
      w={80}
      aria-label={`${item.label} : ${t(`write.number.${key}`)}`}
      decimalSeparator={formats.number(0.5).charAt(1)}
      disabled={isLocked}
      value={item[key]}
      onChange={(value) => typeof value === 'number' && change([...path, key], value)}
    />
  );
  return (
    <>
      <dt>{t('write.answer')}</dt>
      <dd className={classes.sentence}>
        {t('write.number.from')} {end('from')} {t('write.number.to')} {end('to')}
        <TextInput
          size="xs"
          w={90}
          aria-label={`${item.label} : ${t('write.number.unit')}`}
          maxLength={12}
          readOnly={isLocked}
          value={item.unit}
          onChange={(event) => change([...path, 'unit'], event.currentTarget.value)}
        />
      </dd>
    </>
  );
}

const letters = [...'ABCDEFGHIJ'];

/** « A : bien, B : moyen » ; each may alert. */
function ChoiceFields({
  item,
  path,
}: Props & { readonly item: Extract<Item, { kind: 'choice' }> }) {
  const { t } = useTranslation();
  const { apply, change, isLocked } = useEditing();
  const options = Object.entries(item.options);
  const keep = (next: readonly (readonly [string, string])[], worryingIf = item.worryingIf) =>
    apply((now) => setIn(now, path, { ...item, options: Object.fromEntries(next), worryingIf }));
  const free = letters.find((letter) => !Object.hasOwn(item.options, letter));
  return (
    <>
      <dt>{t('write.answers')}</dt>
      <dd>
        <p className={classes.noteText}>{t('write.answersHint')}</p>
        <ul className={classes.options}>
          {options.map(([key, words]) => (
            <li key={key} className={classes.sentence}>
              <strong>{key}</strong>
              <TextInput
                size="xs"
                w={200}
                aria-label={t('write.optionOf', { key, label: item.label })}
                maxLength={60}
                readOnly={isLocked}
                value={words}
                onChange={(event) => change([...path, 'options', key], event.currentTarget.value)}
              />
              <Checkbox
                size="xs"
                label={t('write.optionAlerts')}
                disabled={isLocked}
                checked={item.worryingIf.includes(key)}
                onChange={(event) =>
                  change(
                    [...path, 'worryingIf'],
                    event.currentTarget.checked
                      ? [...item.worryingIf, key]
                      : item.worryingIf.filter((each) => each !== key),
                  )
                }
              />
              {!isLocked && options.length > 2 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('write.removeOption', { key, label: item.label })}
                  onClick={() =>
                    keep(
                      options.filter(([each]) => each !== key),
                      item.worryingIf.filter((each) => each !== key),
                    )
                  }
                >
                  <IconTrash size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {!isLocked && free !== undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => keep([...options, [free, '']])}
          >
            {t('write.addOption')}
          </Button>
        )}
      </dd>
    </>
  );
}
