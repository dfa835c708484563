import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PatientFinder } from './PatientFinder.tsx';

export function SearchDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('search.open')}
      size={640}
      yOffset="10vh"
      centered={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <PatientFinder onChosen={onClose} />
    </Modal>
  );
}
