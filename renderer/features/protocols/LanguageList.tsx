import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../app/language-name.ts';
import { AddMenu } from './AddMenu.tsx';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

interface Props {
  readonly label: string;
  readonly used: readonly string[];
  readonly possible: readonly string[];
  readonly onAdd: (language: string) => void;
  readonly onRemove: (language: string) => void;
}

/** Français, Anglais ×, + langue. French is always there. */
export function LanguageList({ label, used, possible, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const languageName = useLanguageName();
  return (
    <div className={classes.sentence}>
      <ul className={classes.languages} aria-label={label}>
        {used.map((language) => (
          <li key={language}>
            {languageName(language)}
            {!isLocked && language !== 'fr' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="xs"
                aria-label={t('write.removeLanguage', { language: languageName(language) })}
                onClick={() => onRemove(language)}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && (
        <AddMenu
          label={t('write.addLanguageTo', { of: label })}
          choices={possible.map((value) => ({ value, label: languageName(value) }))}
          onChoose={onAdd}
        >
          {t('write.addLanguage')}
        </AddMenu>
      )}
    </div>
  );
}
