import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import classes from './StayTable.module.css';

interface Look {
  readonly tone: Tone;
  readonly sign: string;
}

const confirmationLooks: Record<StayRow['confirmation'], Look> = {
  none: { tone: 'quiet', sign: '–' },
  asked: { tone: 'info', sign: '…' },
  yes: { tone: 'ok', sign: '✓' },
  no: { tone: 'bad', sign: '✕' },
  void: { tone: 'warn', sign: '↻' },
};

const contactLooks: Record<StayRow['contact'], Look> = {
  'not-due': { tone: 'quiet', sign: '–' },
  pending: { tone: 'info', sign: '…' },
  made: { tone: 'ok', sign: '✓' },
  missed: { tone: 'bad', sign: '!' },
};

/** OUI, NON, asked or not, with the time of the last word. */
export function ConfirmationChip({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  return (
    <>
      <Chip {...confirmationLooks[stay.confirmation]}>
        {t(`confirmation.${stay.confirmation}`)}
      </Chip>
      {stay.confirmationAt !== null && (
        <div className={classes.sub}>{formats.momentFrom(stay.confirmationAt, today)}</div>
      )}
    </>
  );
}

export function ContactChip({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  return <Chip {...contactLooks[stay.contact]}>{t(`contact.${stay.contact}`)}</Chip>;
}
