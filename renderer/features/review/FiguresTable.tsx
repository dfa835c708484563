import { useTranslation } from 'react-i18next';
import type { ModelView, SetFiguresView } from '../../../src/ipc/index.ts';
import classes from './Models.module.css';

type Compared = NonNullable<ModelView['figures']>;

/** The safety set and the labels have the same counts; `cases` is what they are counts of. */
const rows = [
  { name: 'dangersMissed', less: true },
  { name: 'urgentUnclear', less: true },
  { name: 'unseenAlone', less: true },
  { name: 'falseAlarms', less: true },
  { name: 'unread', less: true },
  { name: 'right', less: false },
  { name: 'dangers', less: null },
  { name: 'cases', less: null },
] as const satisfies readonly { name: keyof SetFiguresView; less: boolean | null }[];

const sets = ['safety', 'labels'] as const;

/** The same replies read by both models, side by side: what a doctor decides on. */
export function FiguresTable({ figures }: { readonly figures: Compared }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table}>
      <caption>{t('learning.model.figuresCaption')}</caption>
      <thead>
        <tr>
          <td />
          {sets.map((set) => (
            <th key={set} scope="colgroup" colSpan={2} data-number>
              {t(set === 'safety' ? 'learning.model.safety' : 'learning.model.own')}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">{t('learning.model.measure')}</th>
          {sets.flatMap((set) => [
            <th key={`${set} used`} scope="col" data-number>
              {t('learning.model.usedColumn')}
            </th>,
            <th key={`${set} candidate`} scope="col" data-number>
              {t('learning.model.candidateColumn')}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, less }) => (
          <tr key={name}>
            <th scope="row">{t(`learning.model.figures.${name}`)}</th>
            {sets.flatMap((set) => {
              const used = figures.inUse[set][name];
              const tried = figures.candidate[set][name];
              const better = less === null ? 0 : less ? used - tried : tried - used;
              return [
                <td key={`${set} used`} data-number>
                  {used}
                </td>,
                <td
                  key={`${set} candidate`}
                  data-number
                  data-better={better > 0}
                  data-worse={better < 0}
                >
                  {better > 0 ? '✓ ' : better < 0 ? '▲ ' : ''}
                  {tried}
                </td>,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
