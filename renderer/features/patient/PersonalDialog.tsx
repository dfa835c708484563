import { Button, Group, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useLanguageName } from '../../app/language-name.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Personal.module.css';

/** The frame of what is added for one patient: for whom, fields, the refusal beside the button, two buttons. */
export function PersonalDialog({
  view,
  title,
  error,
  isReady,
  isPending,
  onSave,
  onClose,
  children,
}: {
  readonly view: Pick<PersonalView, 'patient' | 'language'>;
  readonly title: string;
  readonly error: Error | null;
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={560}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.who}>
          <PatientLabel patient={view.patient} />
          {view.language !== 'fr' && (
            <Chip tone="info">
              {t('reminder.reads', { language: languageName(view.language) })}
            </Chip>
          )}
        </p>
        {children}
        <ActionError error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={isPending}>
            {t('personal.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
