import { Button, Menu, Modal } from '@mantine/core';
import {
  IconChevronDown,
  IconKey,
  IconLanguage,
  IconLock,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../api/index.ts';
import { ChangePassword } from '../features/session/index.ts';
import { WatchControl } from '../features/watch/index.ts';
import classes from './Header.module.css';
import { changeLanguage } from './i18n.ts';
import icon from './icon.svg';
import { ModemState } from './ModemState.tsx';
import { usePerson } from './session.tsx';
import { useUnit, useUnitNow } from './unit.tsx';

export function Header({ onSearch }: { readonly onSearch: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { unit } = useUnit();
  return (
    <header className={classes.header}>
      <img src={icon} alt="Vigie" width="30" height="30" />
      <div className={classes.unit}>
        <strong>{unit.unitName}</strong>
        <span>{unit.hospital}</span>
      </div>
      {onSearch && (
        <button type="button" className={classes.search} onClick={onSearch}>
          <IconSearch size={16} aria-hidden />
          <span>{t('search.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
      )}
      <div className={classes.right}>
        <FolderClock />
        <ModemState />
        <WatchControl />
        <UserMenu />
      </div>
    </header>
  );
}

/** The folder's time, which in training is not the machine's. */
function FolderClock() {
  const { formats } = useUnit();
  const now = useUnitNow();
  return (
    <time className={classes.clock} dateTime={new Date(now).toISOString()}>
      <span>{formats.longDay(formats.dayOf(now))}</span>
      <strong>{formats.time(now)}</strong>
    </time>
  );
}

function UserMenu() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const signOut = useAction('session:sign-out');
  const [changing, setChanging] = useState(false);
  const other = i18n.language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className={classes.user}>
            <IconUser size={18} aria-hidden />
            <span>
              <strong>{person.name}</strong>
              <span>{t(`role.${person.role}`)}</span>
            </span>
            <span className="visually-hidden">{t('session.menu')}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLock size={16} />} onClick={() => signOut.mutate({})}>
            {t('session.signOut')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setChanging(true)}>
            {t('session.changePassword')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLanguage size={16} />}
            lang={other}
            onClick={() => void changeLanguage(other)}
          >
            {other === 'en' ? 'English' : 'Français'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={changing}
        onClose={() => setChanging(false)}
        title={t('session.changePassword')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <ChangePassword onDone={() => setChanging(false)} />
        <Button variant="subtle" mt="xs" onClick={() => setChanging(false)}>
          {t('action.cancel')}
        </Button>
      </Modal>
    </>
  );
}
