import { Button, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReviewItem, replyOutcomes } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import classes from './Review.module.css';

const verdicts = [...replyOutcomes, 'left-out'] as const;
type Verdict = (typeof verdicts)[number];

/** A doctor or manager decides what a disputed reply teaches. No key does this: it is thought about. */
export function SettleForm({
  item,
  onSettled,
}: {
  readonly item: ReviewItem;
  readonly onSettled: () => void;
}) {
  const { t } = useTranslation();
  const settle = useAction('review:settle');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!verdict) return;
    settle.mutate(
      { replyId: item.replyId, outcome: verdict, note: note.trim() || null },
      { onSuccess: onSettled },
    );
  };
  return (
    <form onSubmit={submit}>
      <Radio.Group
        label={t('learning.review.settle')}
        value={verdict ?? ''}
        onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? null)}
      >
        <div className={classes.buttons}>
          {verdicts.map((one) => (
            <Radio key={one} value={one} label={t(`learning.review.as.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <NoteField value={note} onChange={setNote} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!verdict} loading={settle.isPending}>
          {t('learning.review.settle')}
        </Button>
      </div>
      <ActionError error={settle.error} />
    </form>
  );
}
