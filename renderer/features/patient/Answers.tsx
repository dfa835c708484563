import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip, type Tone } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Patient.module.css';

type Answer = PatientView['answers'][number];

const looks: Record<Answer['outcome'], { tone: Tone; sign: string }> = {
  satisfactory: { tone: 'ok', sign: '✓' },
  worrying: { tone: 'warn', sign: '▲' },
  urgent: { tone: 'bad', sign: '!' },
  unclear: { tone: 'info', sign: '?' },
  none: { tone: 'plain', sign: '–' },
};

export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('patient.answers')} count={answers.length}>
      {answers.length === 0 ? (
        <p>{t('patient.noAnswer')}</p>
      ) : (
        <table className={classes.answers}>
          <thead>
            <tr>
              <th scope="col">{t('patient.answerAt')}</th>
              <th scope="col">{t('patient.question')}</th>
              <th scope="col">{t('patient.answer')}</th>
              <th scope="col">{t('patient.reading')}</th>
            </tr>
          </thead>
          <tbody>
            {[...answers]
              .sort((a, b) => b.at - a.at)
              .map((answer) => (
                <tr key={`${answer.at}-${answer.item}`}>
                  <td>{formats.moment(answer.at)}</td>
                  <td>{answer.item}</td>
                  <td>
                    <strong>{answer.value}</strong>
                  </td>
                  <td>
                    {answer.isAdvised ? (
                      <Chip tone="info" sign="↻">
                        {t('answerBand.advised')}
                      </Chip>
                    ) : (
                      <Chip {...looks[answer.outcome]}>{t(`replyOutcome.${answer.outcome}`)}</Chip>
                    )}
                    <div className={classes.sub}>{answer.author}</div>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
