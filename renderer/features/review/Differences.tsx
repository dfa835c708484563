import { useTranslation } from 'react-i18next';
import type { LearningView } from '../../../src/ipc/index.ts';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Models.module.css';

type Difference = NonNullable<LearningView['candidate']>['differences'][number];

const tones: Readonly<Record<Difference['kind'], Tone>> = {
  more: 'plain',
  unlabelled: 'warn',
  wrong: 'bad',
  right: 'ok',
};

/** Where the candidate reads otherwise. What sees less danger is labelled before anybody approves. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  if (differences.length === 0) return <Empty>{t('learning.model.noDifference')}</Empty>;
  return (
    <table className={classes.table}>
      <caption>{t('learning.model.differences', { count: differences.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learning.model.reply')}</th>
          <th scope="col">{t('learning.model.usedColumn')}</th>
          <th scope="col">{t('learning.model.candidateColumn')}</th>
          <th scope="col">{t('learning.model.judged')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((one) => (
          <tr key={one.replyId}>
            <td className={classes.words}>« {one.text} »</td>
            <td>{t(`learning.review.short.${one.inUse}`)}</td>
            <td>{t(`learning.review.short.${one.candidate}`)}</td>
            <td>
              <Chip tone={tones[one.kind]}>{t(`learning.model.difference.${one.kind}`)}</Chip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
