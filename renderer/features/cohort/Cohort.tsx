import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortChoice } from '../../../src/ipc/index.ts';
import { addDays } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './Cohort.module.css';
import { CohortPreview } from './CohortPreview.tsx';
import { CohortText } from './CohortText.tsx';
import { CohortWho } from './CohortWho.tsx';
import { RecentCohorts } from './RecentCohorts.tsx';

/** Whom, what, and how it will read, side by side; what was sent, and its recall, below (H39). */
export function Cohort() {
  const { t } = useTranslation();
  const { today } = useUnit();
  const [choice, setChoice] = useState<CohortChoice>({
    from: addDays(today, 1),
    to: addDays(today, 1),
    rooms: [],
    surgeons: [],
    states: ['planned'],
  });
  const [text, setText] = useState('');
  const [textEn, setTextEn] = useState('');
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('cohort.title')}</h1>
        <p className={classes.sub}>{t('cohort.intro')}</p>
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          <CohortWho choice={choice} onChange={setChoice} />
          <CohortText text={text} textEn={textEn} onChange={setText} onChangeEn={setTextEn} />
        </div>
        <CohortPreview
          choice={choice}
          text={text}
          textEn={textEn}
          onSent={() => {
            setText('');
            setTextEn('');
          }}
        />
      </div>
      <RecentCohorts />
    </div>
  );
}
