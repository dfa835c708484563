import { Button, Group, Menu } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PatientName, StayRow } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';

/** OUI or NON as it was said on the telephone: notes the call and the answer at once. */
export function PhoneAnswer({
  stayId,
  patient,
  onNoted,
}: {
  readonly stayId: string;
  readonly patient: PatientName;
  readonly onNoted?: () => void;
}) {
  const { t } = useTranslation();
  const confirm = useAction('programme:confirm-by-phone');
  const note = (comes: boolean) =>
    confirm.mutate({ stayId, comes }, { onSuccess: () => onNoted?.() });
  const name = fullName(patient);
  return (
    <div>
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('phoneAnswer.yesOf', { name })}
          loading={confirm.isPending}
          onClick={() => note(true)}
        >
          {t('phoneAnswer.yes')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('phoneAnswer.noOf', { name })}
          loading={confirm.isPending}
          onClick={() => note(false)}
        >
          {t('phoneAnswer.no')}
        </Button>
      </Group>
      <ActionError error={confirm.error} />
    </div>
  );
}

/** The same behind one button, for a line that asks for nobody. */
export function PhoneAnswerMenu({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const confirm = useAction('programme:confirm-by-phone');
  if (!useIsAwaited(stay)) return null;
  const note = (comes: boolean) => confirm.mutate({ stayId: stay.stayId, comes });
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            mt={3}
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPhone size={13} aria-hidden />}
            aria-label={t('phoneAnswer.menuOf', { name: fullName(stay.patient) })}
            loading={confirm.isPending}
          >
            {t('phoneAnswer.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stay.confirmation !== 'yes' && (
            <Menu.Item onClick={() => note(true)}>{t('phoneAnswer.yes')}</Menu.Item>
          )}
          {stay.confirmation !== 'no' && (
            <Menu.Item onClick={() => note(false)}>{t('phoneAnswer.no')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ActionError error={confirm.error} />
    </>
  );
}

/** Whether somebody may still say that this patient comes or not. */
export function useIsAwaited(stay: StayRow): boolean {
  const { today } = useUnit();
  const allowed = useMay('programme:confirm-by-phone');
  return allowed && stay.state === 'planned' && stay.surgeryDate >= today;
}
