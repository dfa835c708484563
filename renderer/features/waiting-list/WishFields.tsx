import { Autocomplete, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingList } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { NoticeSelect } from '../common/index.ts';
import type { Typed } from './typed.ts';

const sides = ['left', 'right', 'both'] as const;

interface Props {
  readonly typed: Typed;
  readonly list: WaitingList;
  readonly onChange: (part: Partial<Typed>) => void;
}

/** What is waited for, and when it could be. Words that the lists use find their places again. */
export function WishFields({ typed, list, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useUnit();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <Autocomplete
          label={t('waitingList.procedure')}
          description={t('waitingList.sameWords')}
          value={typed.procedure}
          required
          data={list.procedures.map(({ label }) => label)}
          onChange={(procedure) => onChange({ procedure })}
        />
        <Autocomplete
          label={t('waitingList.surgeon')}
          description={t('waitingList.sameSurgeon')}
          value={typed.surgeon}
          required
          data={list.surgeons}
          onChange={(surgeon) => onChange({ surgeon })}
        />
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm">
        <Select
          label={t('waitingList.side')}
          value={typed.side}
          clearable
          onChange={(value) => onChange({ side: sides.find((one) => one === value) ?? null })}
          data={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
        />
        <TextInput
          label={t('waitingList.anaesthesia')}
          value={typed.anaesthesia}
          autoComplete="off"
          onChange={(event) => onChange({ anaesthesia: event.currentTarget.value })}
        />
        <NoticeSelect
          label={t('waitingList.noticeAccepted')}
          hours={typed.noticeHours}
          onChange={(noticeHours) => onChange({ noticeHours })}
        />
        <DayInput
          label={t('waitingList.availableFrom')}
          value={typed.availableFrom}
          clearable
          min={today}
          onChange={(availableFrom) => onChange({ availableFrom })}
        />
        <DayInput
          label={t('waitingList.waitsUntil')}
          value={typed.until}
          required
          min={today}
          onChange={(until) => onChange({ until })}
        />
      </SimpleGrid>
      <Textarea
        label={t('waitingList.remarks')}
        value={typed.remarks}
        autosize
        minRows={1}
        maxLength={1000}
        onChange={(event) => onChange({ remarks: event.currentTarget.value })}
      />
    </>
  );
}
