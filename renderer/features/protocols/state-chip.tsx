import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../src/ipc/index.ts';
import { Chip, type Tone } from '../../components/Chip.tsx';

const looks: Record<VersionView['state'], { tone: Tone; sign: string }> = {
  draft: { tone: 'plain', sign: '✎' },
  reviewed: { tone: 'info', sign: '◔' },
  approved: { tone: 'ok', sign: '✓' },
  'in-use': { tone: 'ok', sign: '●' },
  retired: { tone: 'quiet', sign: '–' },
};

export function StateChip({ version }: { readonly version: VersionView }) {
  const { t } = useTranslation();
  return (
    <>
      <Chip {...looks[version.state]}>{t(`protocols.state.${version.state}`)}</Chip>
      {version.state === 'in-use' && !version.isSigned && (
        <Chip tone="warn" sign="!">
          {t('protocols.unsigned')}
        </Chip>
      )}
    </>
  );
}
