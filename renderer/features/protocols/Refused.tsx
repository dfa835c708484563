import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FaultView } from '../../../src/ipc/index.ts';
import classes from './Protocols.module.css';

interface Props {
  readonly refused: { readonly sentence: string; readonly faults: readonly FaultView[] } | null;
  readonly title: string;
  readonly onClose: () => void;
  readonly onJump?: (fault: FaultView) => void;
}

/** Why nothing was changed: the sentence, and every place with what is wrong there. */
export function Refused({ refused, title, onClose, onJump }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={refused !== null}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {refused && (
        <div role="alert" className={classes.refused} lang="fr">
          <p>
            <strong>{refused.sentence}</strong>
          </p>
          <FaultList faults={refused.faults} {...(onJump ? { onJump } : {})} />
        </div>
      )}
      <Button variant="default" mt="md" onClick={onClose}>
        {t('action.close')}
      </Button>
    </Modal>
  );
}

export function FaultList({
  faults,
  onJump,
}: {
  readonly faults: readonly FaultView[];
  readonly onJump?: (fault: FaultView) => void;
}) {
  return (
    <ul className={classes.faultList} lang="fr">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.sentence}`}>
          {onJump ? (
            <button type="button" onClick={() => onJump(fault)}>
              {fault.place}
            </button>
          ) : (
            <span>{fault.place}</span>
          )}
          <span>{fault.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
