import { useTranslation } from 'react-i18next';
import type { ModelView } from '../../../src/ipc/index.ts';

export function useModelName(): (model: Pick<ModelView, 'number'>) => string {
  const { t } = useTranslation();
  return ({ number }) =>
    number === null ? t('learning.model.bundled') : t('learning.model.numbered', { number });
}
