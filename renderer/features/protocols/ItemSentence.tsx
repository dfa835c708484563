import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { DelayInput } from './DelayInput.tsx';
import { type Item, type Path, setIn } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

interface Props {
  readonly item: Item;
  readonly path: Path;
}

/** What its answers lead to, as a sentence whose parts can be changed. */
export function ItemSentence({ item, path }: Props) {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'scale':
    case 'temperature':
      return <Bands item={item} path={path} />;
    case 'yesno':
      return <YesNo item={item} path={path} />;
    case 'choice': {
      const worrying = item.worryingIf.map((key) => item.options[key] ?? key);
      if (worrying.length === 0) return <p>{t('studio.recorded')}</p>;
      return <p>{t('studio.choiceAlert', { options: worrying.join(', ') })}</p>;
    }
    case 'number':
      return <p>{t('studio.numberRange', item)}</p>;
    case 'date':
    case 'free':
      return <p>{t('studio.recorded')}</p>;
  }
}

type Banded = Extract<Item, { kind: 'scale' | 'temperature' }>;

/** Where alert and advice stand when they are first put in (facts: 3 and 7; 38.0). */
const usual = {
  scale: { advice: 3, alert: 7 },
  temperature: { advice: 37.5, alert: 38 },
} as const;

/** « Si la réponse dépasse 3 : conseil, puis reposée après 2 heures ; si elle dépasse 7 : alerte. » */
function Bands({ item, path }: Props & { readonly item: Banded }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { change, apply, isLocked } = useEditing();
  const limits = useRequest('studio:limits', {});
  const { bands } = item;
  if (!bands) {
    return (
      <div className={classes.sentence}>
        {t('studio.recorded')}
        {!isLocked && (
          <AddBand
            label={t('write.addAlert')}
            of={item.label}
            onPress={() => change([...path, 'bands'], { alertOver: usual[item.kind].alert })}
          />
        )}
      </div>
    );
  }
  const bounds = limits.data?.thresholds[item.kind];
  const number = (key: 'adviceOver' | 'alertOver') => (
    <NumberInput
      size="xs"
      w={64}
      clampBehavior="none"
      step={item.kind === 'scale' ? 1 : 0.1}
      decimalSeparator={formats.number(0.5).charAt(1)}
      aria-label={t(`studio.${key}`, { item: item.label })}
      disabled={isLocked}
      value={bands[key] ?? ''}
      onChange={(value) => typeof value === 'number' && change([...path, 'bands', key], value)}
    />
  );
  const withAdvice = () =>
    apply((now) =>
      setIn(now, path, {
        ...item,
        bands: { ...bands, adviceOver: usual[item.kind].advice },
        // Its words come with the next letter typed; until then the place is named as a fault.
        advice: item.advice ?? { fr: { patient: '', representative: '' } },
        askAgainAfter: item.askAgainAfter ?? 120,
      }),
    );
  const withoutAdvice = () => {
    const { advice: _, askAgainAfter: __, ...rest } = item;
    apply((now) => setIn(now, path, { ...rest, bands: { alertOver: bands.alertOver } }));
  };
  return (
    <>
      {bands.adviceOver !== undefined ? (
        <div className={classes.sentence}>
          {t('studio.ifOver')} {number('adviceOver')} {t('studio.thenAdvice')}
          <DelayInput
            label={t('studio.askAgainAfter', { item: item.label })}
            isLocked={isLocked}
            value={item.askAgainAfter ?? 120}
            onChange={(value) => change([...path, 'askAgainAfter'], value)}
          />
          {!isLocked && (
            <RemoveBand
              label={t('write.removeAdvice', { label: item.label })}
              onPress={withoutAdvice}
            />
          )}
        </div>
      ) : (
        !isLocked && (
          <div className={classes.sentence}>
            <AddBand label={t('write.addAdvice')} of={item.label} onPress={withAdvice} />
          </div>
        )
      )}
      <div className={classes.sentence}>
        {t('studio.ifOver')} {number('alertOver')} {t('studio.thenAlert')}
        {!isLocked && bands.adviceOver === undefined && (
          <RemoveBand
            label={t('write.removeAlert', { label: item.label })}
            onPress={() => change([...path, 'bands'], undefined)}
          />
        )}
      </div>
      {bounds && (
        <p className={classes.bounds}>
          {t('studio.bounds', {
            from: formats.number(bounds.alert.from),
            to: formats.number(bounds.alert.to),
          })}
        </p>
      )}
    </>
  );
}

function AddBand({
  label,
  of,
  onPress,
}: {
  readonly label: string;
  readonly of: string;
  readonly onPress: () => void;
}) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={12} aria-hidden />}
      aria-label={`${of} : ${label}`}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}

function RemoveBand({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onPress}>
      <IconTrash size={14} />
    </ActionIcon>
  );
}

const worrying = ['yes', 'no', 'none'] as const;

function YesNo({ item, path }: Props & { readonly item: Extract<Item, { kind: 'yesno' }> }) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  return (
    <div className={classes.sentence}>
      {t(item.worryingIf === null ? 'write.alertingAnswer' : 'studio.ifAnswer')}
      <Select
        size="xs"
        w={110}
        aria-label={t('studio.worryingIf', { item: item.label })}
        allowDeselect={false}
        disabled={isLocked}
        data={worrying.map((value) => ({ value, label: t(`studio.worrying.${value}`) }))}
        value={item.worryingIf ?? 'none'}
        onChange={(value) =>
          value && change([...path, 'worryingIf'], value === 'none' ? null : value)
        }
      />
      {item.worryingIf !== null && t('studio.thenAlert')}
    </div>
  );
}
