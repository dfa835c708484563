import { Button, Group, Menu, Modal } from '@mantine/core';
import { IconEye, IconEyeOff, IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { useMay, usePerson } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { useSoundPlayer } from '../alarm/index.ts';
import classes from './WatchControl.module.css';

/** Who watches, in words, and the way to start or end one's own watch. */
export function WatchControl() {
  const { t } = useTranslation();
  const { unit, formats } = useUnit();
  const person = usePerson();
  const mayWatch = useMay('watch:start');
  const player = useSoundPlayer();
  const start = useAction('watch:start');
  const stop = useAction('watch:stop');
  const [asking, setAsking] = useState(false);
  const { watchers } = unit.watch;
  const mine = watchers.find((watcher) => watcher.staffId === person.staffId);

  const testSound = () => {
    player.play('urgent');
    setAsking(true);
  };
  const begin = (soundHeard: boolean) =>
    start.mutate({ soundHeard }, { onSuccess: () => setAsking(false) });

  return (
    <div className={classes.watch}>
      {watchers.length > 0 && (
        <span className={classes.names}>
          <IconEye size={18} aria-hidden />
          <span>
            <strong>{t('watch.by', { names: watchers.map((one) => one.name).join(', ') })}</strong>
            <span>
              {t('watch.since', {
                time: formats.time(Math.min(...watchers.map((one) => one.since))),
              })}
            </span>
          </span>
        </span>
      )}
      {mayWatch && !mine && (
        <Button color="dark" variant="white" onClick={testSound}>
          {t('watch.start')}
        </Button>
      )}
      {mine && (
        <Menu>
          <Menu.Target>
            <Button variant="white" color="dark">
              {t('watch.mine')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconVolume size={16} />} onClick={() => player.play('urgent')}>
              {t('watch.testSound')}
            </Menu.Item>
            <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => stop.mutate({})}>
              {t('watch.stop')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('watch.start')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <p className={classes.question}>{t('watch.heardQuestion')}</p>
        <p className={classes.hint}>{t('watch.notHeardHint')}</p>
        <ActionError error={start.error} />
        <Group mt="md" gap="xs">
          <Button onClick={() => begin(true)} loading={start.isPending} data-autofocus>
            {t('watch.heard')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconVolume size={16} />}
            onClick={() => player.play('urgent')}
          >
            {t('watch.playAgain')}
          </Button>
          <Button variant="default" onClick={() => begin(false)}>
            {t('watch.notHeard')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
