import { Button, Menu } from '@mantine/core';
import { IconCopy, IconPlus, IconVariable } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import classes from './Texts.module.css';
import type { PlaceLabel, TextPlace } from './text-places.ts';

/** What every question must carry (H03). */
const questions: readonly PlaceLabel[] = [
  ...(['itemQuestion', 'question', 'reminder', 'door', 'correctionConfirm'] as const),
];

interface Props {
  readonly place: TextPlace;
  readonly language: string;
  readonly wording: string;
  /** What the patient reads, where this is for somebody else. */
  readonly patientWording: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (text: string) => void;
}

/** Nobody has to know how a variable is spelt, or the words of the safety net in six languages. */
export function WritingAids({ place, language, wording, patientWording, field, onWrite }: Props) {
  const { t } = useTranslation();
  const limits = useRequest('studio:limits', {});
  const variables = limits.data?.variables ?? [];
  const net = limits.data?.safetyNets[language];
  const lacksNet =
    net !== undefined &&
    questions.includes(place.label) &&
    !(wording.includes(net) && wording.includes('{tel}'));
  const insert = (variable: string) => {
    const { selectionStart = wording.length, selectionEnd = wording.length } = field.current ?? {};
    const words = `{${variable}}`;
    onWrite(`${wording.slice(0, selectionStart)}${words}${wording.slice(selectionEnd)}`);
    // The next letter goes on behind what was put in.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(
        selectionStart + words.length,
        selectionStart + words.length,
      );
    });
  };
  return (
    <div className={classes.aids}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconVariable size={12} aria-hidden />}
          >
            {t('write.insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {variables.map((variable) => (
            <Menu.Item key={variable} onClick={() => insert(variable)}>
              {t(`write.variable.${variable}`, { defaultValue: variable })}{' '}
              <code className={classes.variable}>{`{${variable}}`}</code>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {lacksNet && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => onWrite(withNet(wording, net))}
        >
          {t('write.addNet', { net })}
        </Button>
      )}
      {wording === '' && patientWording !== '' && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconCopy size={12} aria-hidden />}
          onClick={() => onWrite(patientWording)}
        >
          {t('write.sameAsPatient')}
        </Button>
      )}
    </div>
  );
}

/** « Urgence : 15 ou 112. Service : {tel} », whichever half of it is missing. */
function withNet(wording: string, net: string): string {
  const missing = [
    ...(wording.includes(net) ? [] : [net]),
    ...(wording.includes('{tel}') ? [] : ['{tel}']),
  ];
  const words = missing.length === 2 ? `${net}. {tel}` : missing.join('');
  return wording.trim() === '' ? words : `${wording.trimEnd()} ${words}`;
}
