import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { goTo } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import classes from './Studio.module.css';

/** A protocol that the unit did not have: bare, or the copy of another one. */
export function NewProtocol({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t } = useTranslation();
  const allowed = useMay('protocols:create');
  const [isOpen, setIsOpen] = useState(false);
  if (!allowed) return null;
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('write.newProtocol')}
      </Button>
      {isOpen && <NewDialog versions={versions} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const bare = '';

function NewDialog({
  versions,
  onClose,
}: {
  readonly versions: readonly VersionView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const create = useAction('protocols:create');
  const [name, setName] = useState('');
  const [model, setModel] = useState(bare);
  const refused = create.data?.kind === 'refused' ? create.data.sentence : null;
  const save = () =>
    create.mutate(
      { name: name.trim(), copyOf: model === bare ? null : model },
      {
        onSuccess: (outcome) => {
          if (outcome.kind === 'done') goTo({ screen: 'protocol', versionId: outcome.versionId });
        },
      },
    );
  return (
    <FormDialog
      title={t('write.newProtocol')}
      confirm={t('write.create')}
      isReady={name.trim().length > 1}
      isPending={create.isPending}
      error={create.error}
      onConfirm={save}
      onClose={onClose}
    >
      <TextInput
        label={t('write.protocolName')}
        placeholder={t('write.protocolExample')}
        maxLength={80}
        value={name}
        error={refused}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('write.beginFrom')}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('write.nothingFound')}
        data={[
          { value: bare, label: t('write.bareProtocol') },
          ...models(versions).map((version) => ({
            value: version.versionId,
            label: t('write.copyOfVersion', { name: version.name, number: version.number }),
          })),
        ]}
        value={model}
        onChange={(value) => value !== null && setModel(value)}
      />
      <p className={classes.noteText}>{t(model === bare ? 'write.bareHint' : 'write.copyHint')}</p>
    </FormDialog>
  );
}

/** Of each protocol the version in use, else its newest. */
function models(versions: readonly VersionView[]): readonly VersionView[] {
  return [...Map.groupBy(versions, ({ protocolId }) => protocolId).values()]
    .flatMap((own) => own.find(({ state }) => state === 'in-use') ?? own[0] ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
