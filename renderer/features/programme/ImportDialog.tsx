import { Button, FileButton, Modal } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError, useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { readBase64 } from '../../components/files.ts';
import { Loading } from '../../components/states.tsx';
import classes from './ImportDialog.module.css';
import { ImportResult } from './ImportResult.tsx';

/** The contract takes 40 million characters of base64; a year's list is far below 1 MB. */
const largestBytes = 25_000_000;

interface Props {
  /** What the file tells: stays, or who waits without a date. */
  readonly into?: 'programme:import' | 'waiting-list:import';
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ImportDialog({ into = 'programme:import', opened, onClose }: Props) {
  const { t } = useTranslation();
  const send = useAction(into);
  const isWaiting = into === 'waiting-list:import';
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<Error | null>(null);

  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setRefused(null);
    if (file.size > largestBytes) {
      setRefused(new RequestError({ code: 'import/too-large', message: t('import.tooLarge') }));
      return;
    }
    send.mutate({ fileName: file.name, contentBase64: await readBase64(file) });
  };
  const close = () => {
    send.reset();
    setRefused(null);
    onClose();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(isWaiting ? 'waitingList.importTitle' : 'import.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {send.data ? (
        <ImportResult report={send.data} onAgain={() => send.reset()} onDone={close} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
        <div
          className={classes.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconFileTypeCsv size={40} stroke={1.3} aria-hidden />
          {send.isPending ? (
            <Loading label={t('import.reading')} />
          ) : (
            <>
              <p>{t('import.drop')}</p>
              <FileButton onChange={(file) => void take(file)} accept=".csv,.txt,.tsv,text/csv">
                {(props) => (
                  <Button size="sm" {...props} data-autofocus>
                    {t('import.choose')}
                  </Button>
                )}
              </FileButton>
              <p className={classes.hint}>
                {t(isWaiting ? 'waitingList.importHint' : 'import.hint')}
              </p>
            </>
          )}
        </div>
      )}
      <ActionError error={refused ?? send.error} />
    </Modal>
  );
}
