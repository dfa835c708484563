import { NumberInput, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useEditing } from './editing.ts';
import { addLanguage, languagesOf, removeLanguage } from './edits/languages.ts';
import { FaultsAt } from './faults.tsx';
import { LanguageList } from './LanguageList.tsx';
import { useTranslations } from './library.ts';
import classes from './Studio.module.css';
import { NoteFact, WordFact } from './WordFacts.tsx';

/** What every stay gets that no other protocol is for; its own codes would never be looked at. */
const general = 'general';

/** Of the whole protocol: its name, the stays that it is for, and its languages. */
export function About() {
  const { t } = useTranslation();
  const { definition, change } = useEditing();
  return (
    <div className={classes.detail}>
      <Panel title={t('write.aboutWhat')}>
        <FaultsAt at="steps" except={definition.steps.map(({ id }) => `steps.${id}`)} />
        <dl className={classes.facts}>
          <WordFact
            term={t('write.name')}
            label={t('write.protocolName')}
            maxLength={80}
            value={definition.name}
            onChange={(name) => change(['name'], name)}
            place="name"
          />
          <dt>{t('write.languages')}</dt>
          <dd>
            <Languages />
          </dd>
          <NoteFact
            label={t('write.protocolNote')}
            maxLength={2000}
            rows={2}
            value={definition.note}
            onChange={(note) => change(['note'], note)}
            place="note"
          />
        </dl>
      </Panel>
      <Panel title={t('write.picks')}>
        {definition.id === general ? <p>{t('write.generalPicks')}</p> : <Picks />}
      </Panel>
    </div>
  );
}

/** Any that a hospital may meet; those with approved texts come first by themselves. */
const others = [
  ...['en', 'es', 'pt', 'tr', 'ar', 'de', 'it', 'nl', 'pl', 'ro', 'ru', 'uk', 'sq', 'sr', 'bg'],
  ...['hu', 'hy', 'ka', 'fa', 'ps', 'ur', 'hi', 'ta', 'bn', 'zh', 'vi', 'th', 'so', 'ti', 'am'],
];

function Languages() {
  const { t } = useTranslation();
  const { definition, apply } = useEditing();
  const known = useTranslations();
  const used = languagesOf(definition);
  return (
    <>
      <LanguageList
        label={t('write.protocolLanguages')}
        used={used}
        possible={others.filter((language) => !used.includes(language))}
        onAdd={(language) => apply((now) => addLanguage(now, language, known))}
        onRemove={(language) => apply((now) => removeLanguage(now, language))}
      />
      <p className={classes.noteText}>{t('write.languagesHint')}</p>
    </>
  );
}

function Picks() {
  const { t } = useTranslation();
  const { definition, change, isLocked } = useEditing();
  const { codes, words, ageFrom, ageUnder } = definition.picks;
  const age = (key: 'ageFrom' | 'ageUnder', value: number | undefined) => (
    <NumberInput
      size="xs"
      w={72}
      min={key === 'ageFrom' ? 0 : 1}
      max={120}
      allowDecimal={false}
      aria-label={t(`write.pickAge.${key}`)}
      placeholder="–"
      disabled={isLocked}
      value={value ?? ''}
      onChange={(next) => change(['picks', key], typeof next === 'number' ? next : undefined)}
    />
  );
  return (
    <div data-place="picks" tabIndex={-1} className={classes.form}>
      <TagsInput
        label={t('write.codes')}
        description={t('write.codesHint')}
        placeholder={isLocked || codes.length > 0 ? '' : 'BFGA004'}
        disabled={isLocked}
        acceptValueOnBlur
        splitChars={[',', ';', ' ']}
        value={codes}
        onChange={(next) =>
          change(
            ['picks', 'codes'],
            next.map((code) => code.trim().toUpperCase()),
          )
        }
      />
      <TagsInput
        label={t('write.words')}
        description={t('write.wordsHint')}
        placeholder={isLocked || words.length > 0 ? '' : t('write.wordsExample')}
        disabled={isLocked}
        acceptValueOnBlur
        splitChars={[',', ';']}
        value={words}
        onChange={(next) => change(['picks', 'words'], next)}
      />
      <div className={classes.sentence}>
        {t('write.age')} {t('write.ageFrom')} {age('ageFrom', ageFrom)} {t('write.years')}
        {t('studio.and')}
        {t('write.ageUnder')} {age('ageUnder', ageUnder)} {t('write.years')}
      </div>
      <FaultsAt at="picks" />
      <Takers />
    </div>
  );
}

/** Which stays of the lists would take it: a word too wide, or a code typed wrong, is seen at once. */
function Takers() {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { settled } = useEditing();
  const asked = useRequest('studio:takers', { definition: settled }, { keepPrevious: true });
  const takers = asked.data;
  if (!takers) return null;
  const { codes, words } = settled.picks;
  if (codes.length === 0 && words.length === 0) {
    return (
      <p role="status" className={classes.note}>
        {t('write.nobodyTakes')}
      </p>
    );
  }
  const count = takers.taken.reduce((sum, each) => sum + each.count, 0);
  return (
    <div role="status" className={classes.note}>
      <p>
        {t('write.takers', {
          ...{ count, stays: takers.stays },
          from: formats.shortDay(takers.from),
          to: formats.shortDay(takers.to),
        })}
      </p>
      <ul>
        {takers.taken.slice(0, 8).map((each) => (
          <li key={each.procedure}>{t('write.taker', { ...each })}</li>
        ))}
        {takers.disputed.map((each) => (
          <li key={each.procedure} className={classes.disputed}>
            {t('write.disputed', { ...each, with: each.with.join(', ') })}
          </li>
        ))}
      </ul>
    </div>
  );
}
