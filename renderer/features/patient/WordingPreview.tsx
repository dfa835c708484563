import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import classes from './Personal.module.css';

/** What a typed text becomes on the patient's telephone, and what is against it, as it is typed. */
export function useWording(stayId: string, text: string, use: 'yesno' | 'scale' | 'reminder') {
  const asked = useRequest(
    'personal:preview',
    { stayId, text, use },
    { enabled: text.trim() !== '', keepPrevious: true },
  );
  return text.trim() === '' ? undefined : asked.data;
}

export function WordingPreview({
  preview,
  language = 'fr',
}: {
  readonly preview: ReturnType<typeof useWording>;
  readonly language?: string;
}) {
  const { t } = useTranslation();
  if (!preview) return null;
  return (
    <div aria-live="polite">
      {preview.text !== null && (
        <>
          <p className={classes.sub}>
            {t('personal.preview')} · {t('personal.parts', { count: preview.parts })}
            {preview.alphabet === 'ucs2' && <> · {t('reminder.ucs2')}</>}
          </p>
          <blockquote className={classes.bubble} lang={language} dir="auto">
            {preview.text}
          </blockquote>
        </>
      )}
      <ul className={classes.faults}>
        {preview.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
