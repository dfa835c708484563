import { useTranslation } from 'react-i18next';
import type { DecidedView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Missed.module.css';
import { WhatItWas, WhoseIt } from './WhatItWas.tsx';

const tones: Record<DecidedView['decision'], Tone> = {
  sent: 'ok',
  'to-call': 'warn',
  called: 'ok',
  'not-needed': 'plain',
};

/** For the shift that comes next: who decided what, and when. */
export function DecidedList({ texts }: { readonly texts: readonly DecidedView[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('missed.decided')} count={texts.length} flush>
      <ul className={classes.rows}>
        {texts.map((text) => (
          <li key={text.missedId} data-decided="true">
            <WhoseIt text={text} numbers={[]} />
            <div>
              <WhatItWas text={text} />
            </div>
            <div>
              <Chip tone={tones[text.decision]}>{t(`missed.as.${text.decision}`)}</Chip>
              {text.cameOf !== null && <p>{text.cameOf}</p>}
              <p className={classes.sub}>
                {t('missed.by', { name: text.decidedBy, moment: formats.moment(text.decidedAt) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
