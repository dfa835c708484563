import { useTranslation } from 'react-i18next';
import type { UnitView } from '../../../src/ipc/index.ts';
import classes from './session.module.css';

type TrainingUser = UnitView['trainingUsers'][number];

/** A training folder says who its people are; one click fills the form. */
export function TrainingUsers({
  users,
  onChoose,
}: {
  readonly users: readonly TrainingUser[];
  readonly onChoose: (user: TrainingUser) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.training} aria-label={t('session.trainingUsers')}>
      <h2>{t('session.trainingUsers')}</h2>
      <ul>
        {users.map((user) => (
          <li key={user.login}>
            <button type="button" onClick={() => onChoose(user)}>
              <strong>{user.name}</strong>
              <span>{t(`role.${user.role}`)}</span>
              <code>
                {user.login} / {user.password}
              </code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
