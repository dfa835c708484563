import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingEntry, WaitingList } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { addDays } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PersonFields } from './PersonFields.tsx';
import { personTyped, startOf, type Typed, wishTyped } from './typed.ts';
import { WishFields } from './WishFields.tsx';

/** Longer is seldom still true; it can be put off when it comes near. */
const usualWaitDays = 180;

/** Somebody new on the list, or what is written of somebody who is on it. */
export function WaitingForm({
  list,
  entry,
  onClose,
}: {
  readonly list: WaitingList;
  readonly entry: WaitingEntry | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const add = useAction('waiting-list:add');
  const change = useAction('waiting-list:change');
  const [typed, setTyped] = useState<Typed>(() => startOf(entry, addDays(today, usualWaitDays)));
  const onChange = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const ipp = typed.ipp.trim();
  const person = personTyped(typed);
  const wish = wishTyped(typed, list.procedures);
  const isReady = person !== null && wish !== null && ipp !== '';
  const save = () => {
    if (!person || !wish) return;
    if (entry) change.mutate({ waitingId: entry.waitingId, person, wish }, { onSuccess: onClose });
    else add.mutate({ ipp, person, wish }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(entry ? 'waitingList.changeTitle' : 'waitingList.add')}
      confirm={t(entry ? 'action.save' : 'waitingList.addConfirm')}
      size={760}
      isReady={isReady}
      isPending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      onConfirm={save}
      onClose={onClose}
    >
      <PersonFields typed={typed} entry={entry} onChange={onChange} />
      <WishFields typed={typed} list={list} onChange={onChange} />
      {entry?.shortNotice && <p>{t('waitingList.changeDropsReady')}</p>}
    </FormDialog>
  );
}
