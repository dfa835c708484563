import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { Panel } from '../../components/Panel.tsx';
import { AlertReasons, useCardState } from '../board/index.ts';
import { LevelMark } from '../common/index.ts';

interface Props {
  readonly card: AlertCard;
  readonly onOpen: (alertId: string) => void;
}

export function OpenCard({ card, onOpen }: Props) {
  const { t } = useTranslation();
  const state = useCardState(card);
  return (
    <Panel
      title={t('patient.openAlert')}
      actions={
        <>
          <LevelMark level={card.level} />
          <Button onClick={() => onOpen(card.alertId)}>{t('patient.handleAlert')}</Button>
        </>
      }
    >
      <p>
        <strong>{state.text}</strong>
      </p>
      <AlertReasons card={card} />
    </Panel>
  );
}
