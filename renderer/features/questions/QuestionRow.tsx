import { useTranslation } from 'react-i18next';
import type { QuestionFigures } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import classes from './Questions.module.css';

export function QuestionRow({ question }: { readonly question: QuestionFigures }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { sent, answered, read, understood, medianMinutes, alerts, labelled, misread } = question;
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>
          {question.step} · <strong>{question.question}</strong>
          {question.trouble && (
            <Chip tone="warn" sign="!">
              {t(`learning.questions.trouble.${question.trouble}`)}
            </Chip>
          )}
        </div>
        {question.text && <p className={classes.text}>{question.text}</p>}
      </th>
      <td data-number>{formats.number(sent)}</td>
      <Share count={answered} of={sent} />
      <Share count={understood} of={read} />
      <td data-number>
        {medianMinutes === null ? t('value.missing') : formats.duration(medianMinutes * 60_000)}
      </td>
      <td data-number>{formats.number(alerts)}</td>
      <td>
        {labelled === 0 ? (
          <span className={classes.quiet}>{t('learning.questions.notLabelled')}</span>
        ) : (
          <>
            <strong>{misread.reduce((sum, { count }) => sum + count, 0)}</strong>{' '}
            {t('learning.questions.labelledOf', { count: labelled })}
          </>
        )}
        {misread.length > 0 && (
          <ul className={classes.misread}>
            {misread.map((one) => (
              <li key={`${one.read} ${one.labelled}`}>
                {t('learning.questions.misreadAs', {
                  count: one.count,
                  read: t(`learning.review.short.${one.read}`),
                  labelled: t(`learning.review.short.${one.labelled}`),
                })}
                <div className={classes.quiet}>« {one.example} »</div>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

/** A share with both its numbers: never a percentage alone. */
function Share({ count, of }: { readonly count: number; readonly of: number }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <td data-number>
      <strong>{formats.percent(count, of) ?? t('value.missing')}</strong>
      <div className={classes.quiet}>{t('learning.questions.of', { count, of })}</div>
    </td>
  );
}
