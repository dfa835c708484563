import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useLanguageName } from '../../app/language-name.ts';
import { Chip } from '../../components/Chip.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Personal.module.css';

/** The frame of what is added for one patient: for whom, and in which language they read. */
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
  return (
    <FormDialog
      title={title}
      confirm={t('personal.save')}
      size={560}
      error={error}
      isReady={isReady}
      isPending={isPending}
      onConfirm={onSave}
      onClose={onClose}
    >
      <p className={classes.who}>
        <PatientLabel patient={view.patient} />
        {view.language !== 'fr' && (
          <Chip tone="info">{t('reminder.reads', { language: languageName(view.language) })}</Chip>
        )}
      </p>
      {children}
    </FormDialog>
  );
}
