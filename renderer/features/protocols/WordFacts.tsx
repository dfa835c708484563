import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import { FaultsAt } from './faults.tsx';

interface Props<Value> {
  /** Said before the field. */
  readonly term: string;
  /** The field's own name, for those who hear the screen. */
  readonly label: string;
  readonly maxLength: number;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Where a fault of it leads, and is said. */
  readonly place?: string;
}

/** One line of words among the facts of a step, a question, a protocol. */
export function WordFact({
  placeholder,
  ...props
}: Props<string> & { readonly placeholder?: string }) {
  const { isLocked } = useEditing();
  const { label, maxLength, value, onChange } = props;
  return (
    <Fact {...props}>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        readOnly={isLocked}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Fact>
  );
}

/** What doctors tell each other, never sent; an empty note is none. */
export function NoteFact({
  rows = 1,
  ...props
}: Omit<Props<string | undefined>, 'term'> & { readonly rows?: number }) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const { label, maxLength, value, onChange } = props;
  return (
    <Fact term={t('studio.note')} {...props}>
      <Textarea
        size="xs"
        autosize
        minRows={rows}
        aria-label={label}
        placeholder={t('write.neverSent')}
        maxLength={maxLength}
        readOnly={isLocked}
        value={value ?? ''}
        onChange={({ currentTarget: { value: words } }) =>
          onChange(words === '' ? undefined : words)
        }
      />
    </Fact>
  );
}

function Fact({
  term,
  place,
  children,
}: {
  readonly term: string;
  readonly place?: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <dt>{term}</dt>
      {place === undefined ? (
        <dd>{children}</dd>
      ) : (
        <dd data-place={place} tabIndex={-1}>
          {children}
          <FaultsAt at={place} />
        </dd>
      )}
    </>
  );
}
