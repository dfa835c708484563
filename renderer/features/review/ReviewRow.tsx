import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import classes from './Review.module.css';

interface Props {
  readonly item: ReviewItem;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

export const whyTones: Readonly<Record<ReviewItem['why'], Tone>> = {
  'not-understood': 'info',
  sample: 'plain',
  difference: 'silence',
  disputed: 'warn',
  labelled: 'ok',
};

export function ReviewRow({ item, isOpened, onOpen }: Props) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const said = item.labels.map(({ outcome }) => t(`learning.review.short.${outcome}`));
  return (
    <button type="button" className={classes.row} aria-expanded={isOpened} onClick={onOpen}>
      <span className={classes.top}>
        <Chip tone={whyTones[item.why]}>{t(`learning.review.why.${item.why}`)}</Chip>
        <span>{formats.momentFrom(item.receivedAt, today)}</span>
        {said.length > 0 && <strong>{said.join(' · ')}</strong>}
      </span>
      <span className={classes.text}>« {item.text} »</span>
      <span className={classes.question}>{item.question ?? t('reply.noQuestion')}</span>
    </button>
  );
}
