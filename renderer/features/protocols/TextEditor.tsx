import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SmsView, TextPreview } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { useLanguageName } from '../../app/language-name.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import type { Reader } from './definition.ts';
import { useEditing } from './editing.ts';
import { nothingYet } from './edits/languages.ts';
import { FaultsAt } from './faults.tsx';
import classes from './Texts.module.css';
import type { TextPlace } from './text-places.ts';
import { WritingAids } from './WritingAids.tsx';

/** One text in each of its languages, and each as a telephone shows it. */
export function TextEditor({ place }: { readonly place: TextPlace }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { settled } = useEditing();
  const [reader, setReader] = useState<Reader>('patient');
  const preview = useRequest(
    'studio:preview-text',
    { definition: settled, place: place.place },
    { keepPrevious: true },
  );
  const readers = readersOf(place);
  const shown = readers.includes(reader) ? reader : 'patient';
  const previews = preview.data?.kind === 'read' ? preview.data.previews : [];
  const list = preview.data?.kind === 'read' ? preview.data.list : null;
  return (
    <div className={classes.editor}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('studio.reader')}
          value={shown}
          onChange={(value) => setReader(readers.find((one) => one === value) ?? 'patient')}
          data={readers.map((value) => ({ value, label: t(`studio.readers.${value}`) }))}
        />
        <span className={classes.source}>
          {list
            ? t('studio.triedOn', { day: formats.shortDay(list.day), count: list.stays })
            : t('studio.triedOnNothing')}
        </span>
      </div>
      <ActionError error={preview.error} />
      <ul className={classes.languages}>
        {languagesIn(place).map((language) => (
          <LanguageCell
            key={language}
            place={place}
            language={language}
            reader={shown}
            preview={previews.find((one) => one.language === language && one.reader === shown)}
          />
        ))}
      </ul>
      <FaultsAt
        at={place.at}
        except={languagesIn(place).map((language) => `${place.at}.${language}`)}
      />
    </div>
  );
}

/** A text for the relative who comes along is there only where the step writes to them. */
function readersOf({ texts }: TextPlace): readonly Reader[] {
  const toRelative = Object.values(texts).some((wordings) => wordings?.relative !== undefined);
  return ['patient', 'representative', ...(toRelative ? (['relative'] as const) : [])];
}

/** Those that it is to be in, and those that it is in beyond them. */
function languagesIn({ texts, languages }: TextPlace): readonly string[] {
  return [...new Set([...languages, ...Object.keys(texts)])];
}

interface CellProps {
  readonly place: TextPlace;
  readonly language: string;
  readonly reader: Reader;
  readonly preview: TextPreview | undefined;
}

function LanguageCell({ place, language, reader, preview }: CellProps) {
  const { t } = useTranslation();
  const { change, isLocked } = useEditing();
  const languageName = useLanguageName();
  const texts = place.texts[language];
  const wording = texts?.[reader] ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (text: string) =>
    texts === undefined
      ? change([...place.path, language], { ...nothingYet(place), [reader]: text })
      : change([...place.path, language, reader], text);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return (
    <li className={classes.language}>
      <Textarea
        label={languageName(language)}
        autosize
        minRows={3}
        lang={language}
        dir={direction}
        readOnly={isLocked}
        ref={field}
        value={wording}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {texts === undefined ? (
        <p className={classes.bad}>{t('write.missingText')}</p>
      ) : (
        <FaultsAt at={`${place.at}.${language}.${reader}`} />
      )}
      {!isLocked && (
        <WritingAids
          place={place}
          language={language}
          wording={wording}
          patientWording={reader === 'patient' ? '' : (texts?.patient ?? '')}
          field={field}
          onWrite={write}
        />
      )}
      {preview?.usual && wording.trim() !== '' && (
        <>
          <p className={classes.bubble} lang={language} dir={direction}>
            {preview.usual.text}
          </p>
          <Size sms={preview.usual} />
          <Costly
            sms={preview.usual}
            wording={wording}
            isLocked={isLocked || !costs(preview)}
            onReplace={write}
          />
        </>
      )}
      {preview?.missing && (
        <p className={classes.bad}>{t('studio.missing', { name: preview.missing })}</p>
      )}
      {preview?.longest && wording.trim() !== '' && (
        <Longest preview={preview} longest={preview.longest} />
      )}
    </li>
  );
}

/** A national table may carry its own letters for nothing: there they are left as they are. */
function costs({ usual, faults }: TextPreview): boolean {
  return usual?.alphabet === 'ucs2' || faults.some(({ kind }) => kind === 'costly-letters');
}

/** Parts and septets: what the codec will make of it. */
function Size({ sms }: { readonly sms: SmsView }) {
  const { t } = useTranslation();
  return (
    <p className={classes.size} data-heavy={sms.parts.length > 2 || undefined}>
      {t('studio.parts', { count: sms.parts.length })} ·{' '}
      {t(sms.alphabet === 'gsm7' ? 'studio.septets' : 'studio.ucs2Units', { count: sms.units })}
      {sms.alphabet === 'ucs2' && ` · ${t('studio.ucs2')}`}
    </p>
  );
}

/** Letters that halve what a part holds, each with what would stand for it. */
function Costly({
  sms,
  wording,
  isLocked,
  onReplace,
}: {
  readonly sms: SmsView;
  readonly wording: string;
  readonly isLocked: boolean;
  readonly onReplace: (text: string) => void;
}) {
  const { t } = useTranslation();
  const own = sms.costly.filter(({ letter }) => wording.normalize('NFC').includes(letter));
  const light = own.flatMap(({ letter, instead }) =>
    instead === null ? [] : [{ letter, instead }],
  );
  if (isLocked || light.length === 0) return null;
  const replaced = (all: typeof light) =>
    all.reduce(
      (text, { letter, instead }) => text.replaceAll(letter, instead),
      wording.normalize('NFC'),
    );
  return (
    <div className={classes.costly}>
      <span>{t('studio.costly')}</span>
      {light.map((one) => (
        <Button
          key={one.letter}
          size="compact-xs"
          variant="default"
          aria-label={t('studio.replace', one)}
          onClick={() => onReplace(replaced([one]))}
        >
          {one.letter} → {one.instead}
        </Button>
      ))}
      {light.length > 1 && (
        <Button size="compact-xs" variant="light" onClick={() => onReplace(replaced(light))}>
          {t('studio.replaceAll')}
        </Button>
      )}
    </div>
  );
}

/** What the next list makes of it at worst, joined with what may come before it. */
function Longest({
  preview,
  longest,
}: {
  readonly preview: TextPreview;
  readonly longest: NonNullable<TextPreview['longest']>;
}) {
  const { t } = useTranslation();
  return (
    <details className={classes.longest}>
      <summary>
        {longest.name === null
          ? t('studio.longestEver', { count: longest.parts.length, units: longest.units })
          : t('studio.longest', {
              ...{ count: longest.parts.length, units: longest.units, name: longest.name },
            })}
        {preview.joinedParts !== null && ` · ${t('studio.joined', { count: preview.joinedParts })}`}
      </summary>
      <p className={classes.bubble} lang={preview.language}>
        {longest.text}
      </p>
    </details>
  );
}
