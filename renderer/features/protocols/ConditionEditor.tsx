import { ActionIcon, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../app/language-name.ts';
import { AddMenu } from './AddMenu.tsx';
import type { Condition } from './definition.ts';
import { useEditing } from './editing.ts';
import { languagesOf } from './edits/languages.ts';
import classes from './Studio.module.css';

const parts = ['ageFrom', 'ageUnder', 'anaesthesia', 'side', 'livesAlone', 'language'] as const;
type Part = (typeof parts)[number];

const anaesthetics = ['general', 'regional', 'local', 'topical', 'sedation'] as const;
const sides = ['left', 'right', 'both'] as const;

/** What each part says when it is added: the choice is then changed where it stands. */
const first: { readonly [P in Part]: NonNullable<Condition[P]> } = {
  ageFrom: 18,
  ageUnder: 18,
  anaesthesia: ['general'],
  side: ['right'],
  livesAlone: true,
  language: ['fr'],
};

interface Props {
  /** What it is for, for those who hear the screen: « Pour qui », « Douleur : pour qui ». */
  readonly label: string;
  readonly value: Condition | undefined;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** « À partir de 18 ans et anesthésie générale ou locorégionale »: all parts must hold. */
export function ConditionEditor({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const said = parts.filter((part) => value?.[part] !== undefined);
  const missing = parts.filter((part) => value?.[part] === undefined);
  const set = (part: Part, next: Condition[Part]) => {
    const { [part]: _, ...others } = value ?? {};
    const changed = next === undefined ? others : { ...others, [part]: next };
    onChange(Object.keys(changed).length === 0 ? undefined : (changed as Condition));
  };
  return (
    <span className={classes.sentence}>
      {said.length === 0 && <span>{t('studio.everybody')}</span>}
      {said.map((part, n) => (
        <span key={part} className={classes.sentence}>
          {n > 0 && t('studio.and')}
          <PartEditor
            part={part}
            label={`${label} : ${t(`write.part.${part}`)}`}
            value={value ?? {}}
            onChange={(next) => set(part, next)}
          />
          {!isLocked && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('write.removePart', { part: t(`write.part.${part}`), of: label })}
              onClick={() => set(part, undefined)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </span>
      ))}
      {!isLocked && (
        <AddMenu
          label={t('write.addPart', { of: label })}
          choices={missing.map((part) => ({ value: part, label: t(`write.part.${part}`) }))}
          onChoose={(part) => set(part, first[part])}
        >
          {t('write.restrict')}
        </AddMenu>
      )}
    </span>
  );
}

interface PartProps {
  readonly part: Part;
  readonly label: string;
  readonly value: Condition;
  readonly onChange: (next: Condition[Part]) => void;
}

function PartEditor({ part, label, value, onChange }: PartProps) {
  const { t } = useTranslation();
  const { definition, isLocked } = useEditing();
  const languageName = useLanguageName();
  switch (part) {
    case 'ageFrom':
    case 'ageUnder':
      return (
        <>
          {t(`write.${part}`)}
          <NumberInput
            size="xs"
            w={64}
            min={part === 'ageFrom' ? 0 : 1}
            max={120}
            allowDecimal={false}
            aria-label={label}
            disabled={isLocked}
            value={value[part] ?? ''}
            onChange={(next) => typeof next === 'number' && onChange(next)}
          />
          {t('write.years')}
        </>
      );
    case 'livesAlone':
      return (
        <Select
          size="xs"
          w={150}
          aria-label={label}
          allowDeselect={false}
          disabled={isLocked}
          data={[
            { value: 'true', label: t('studio.if.livesAlone') },
            { value: 'false', label: t('studio.if.notAlone') },
          ]}
          value={String(value.livesAlone)}
          onChange={(next) => onChange(next === 'true')}
        />
      );
    case 'anaesthesia':
      return (
        <AnyOf
          label={label}
          data={anaesthetics.map((kind) => ({
            value: kind,
            label: t(`studio.if.anaesthesia.${kind}`),
          }))}
          value={value.anaesthesia ?? []}
          onChange={(next) => onChange(anaesthetics.filter((kind) => next.includes(kind)))}
        />
      );
    case 'side':
      return (
        <AnyOf
          label={label}
          data={sides.map((side) => ({ value: side, label: t(`studio.if.side.${side}`) }))}
          value={value.side ?? []}
          onChange={(next) => onChange(sides.filter((side) => next.includes(side)))}
        />
      );
    case 'language': {
      const possible = [...new Set([...languagesOf(definition), ...(value.language ?? [])])];
      return (
        <>
          {t('write.speaks')}
          <AnyOf
            label={label}
            data={possible.map((language) => ({ value: language, label: languageName(language) }))}
            value={value.language ?? []}
            onChange={(next) => onChange(next)}
          />
        </>
      );
    }
  }
}

/** At least one stays chosen: a part without a choice would hold for nobody. */
function AnyOf({
  label,
  data,
  value,
  onChange,
}: {
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (next: string[]) => void;
}) {
  const { isLocked } = useEditing();
  return (
    <MultiSelect
      size="xs"
      miw={190}
      aria-label={label}
      disabled={isLocked}
      data={data}
      value={[...value]}
      onChange={(next) => next.length > 0 && onChange(next)}
    />
  );
}
