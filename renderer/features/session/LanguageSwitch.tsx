import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../app/i18n.ts';
import classes from './session.module.css';

export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  return (
    <button
      type="button"
      lang={other}
      className={classes.link}
      onClick={() => void changeLanguage(other)}
    >
      {other === 'en' ? 'English' : 'Français'}
    </button>
  );
}
