import { Button, Group, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionError } from './ActionError.tsx';
import classes from './FormDialog.module.css';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly isReady: boolean;
  readonly isPending?: boolean;
  readonly error?: Error | null;
  /** Width in pixels. */
  readonly size?: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields of something new, the refusal beside the buttons, two buttons. */
export function FormDialog(props: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog's form stands inside no other, but its events climb through React's tree.
    event.stopPropagation();
    if (props.isReady) props.onConfirm();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 620}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form className={classes.form} onSubmit={submit}>
        {props.children}
        <ActionError error={props.error ?? null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!props.isReady} loading={props.isPending ?? false}>
            {props.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
