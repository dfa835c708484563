import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../components/Answered.tsx';
import { PrintFile } from '../common/index.ts';
import { DecidedList } from './DecidedList.tsx';
import classes from './Missed.module.css';
import { OpenList } from './OpenList.tsx';

/**
 * « Ce qui allait partir »: after a power cut or a jump of the clock, all that was too late on one
 * sheet. Nothing of it leaves, and nobody is dropped, without a person's word (H19).
 */
export function Missed() {
  const { t } = useTranslation();
  const sheet = useRequest('missed:list', {});
  const mayPrint = useMay('missed:file');
  return (
    <Answered to={sheet}>
      {({ open, decided }) => (
        <div className={classes.page}>
          <header className={classes.head}>
            <h1>{t('missed.title')}</h1>
            {mayPrint && (
              <div className={classes.actions}>
                <PrintFile request="missed:file">{t('missed.print')}</PrintFile>
              </div>
            )}
          </header>
          <p>{t('missed.rule')}</p>
          <OpenList texts={open} />
          {decided.length > 0 && <DecidedList texts={decided} />}
        </div>
      )}
    </Answered>
  );
}
