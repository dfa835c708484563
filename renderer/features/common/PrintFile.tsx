import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { fileTypes, saveBase64 } from '../../components/files.ts';

/** Asks for a sheet of paper and saves it. */
export function PrintFile({
  request,
  variant = 'default',
  children,
}: {
  readonly request: 'modem:call-sheet-file' | 'missed:file';
  readonly variant?: 'default' | 'filled';
  readonly children: ReactNode;
}) {
  const file = useAction(request);
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={file.isPending}
        onClick={() =>
          file.mutate(
            {},
            {
              onSuccess: ({ fileName, contentBase64 }) =>
                saveBase64(fileName, contentBase64, fileTypes.pdf),
            },
          )
        }
      >
        {children}
      </Button>
      <ActionError error={file.error} />
    </>
  );
}
