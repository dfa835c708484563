import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FaultsAt, useFaultsAt } from './faults.tsx';
import { TextEditor } from './TextEditor.tsx';
import classes from './Texts.module.css';
import type { TextPlace } from './text-places.ts';

interface Props {
  readonly places: readonly TextPlace[];
  readonly opened: string | null;
  readonly onOpen: (place: string | null) => void;
}

/** Every text with its French; one is open, in all its languages. */
export function TextList({ places, opened, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {places.map((place) => (
        <TextRow
          key={place.place}
          place={place}
          isOpen={opened === place.place}
          onToggle={() => onOpen(opened === place.place ? null : place.place)}
        />
      ))}
    </ul>
  );
}

function TextRow({
  place,
  isOpen,
  onToggle,
}: {
  readonly place: TextPlace;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation();
  const faults = useFaultsAt(place.at);
  const label = t(`studio.text.${place.label}`);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li data-place={place.at} tabIndex={-1} className={classes.row}>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
        <Icon size={16} aria-hidden />
        <strong>{place.of === null ? label : `${place.of} : ${label}`}</strong>
        {faults.length > 0 && (
          <span className={classes.bad}>{t('studio.faultCount', { count: faults.length })}</span>
        )}
        {!isOpen && <span className={classes.excerpt}>{place.texts.fr?.patient}</span>}
      </button>
      {isOpen ? <TextEditor place={place} /> : <FaultsAt at={place.at} />}
    </li>
  );
}
