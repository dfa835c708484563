import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import classes from './Cohort.module.css';

const models = ['snow', 'heat', 'move'] as const;

export function CohortText({
  text,
  textEn,
  onChange,
  onChangeEn,
}: {
  readonly text: string;
  readonly textEn: string;
  readonly onChange: (text: string) => void;
  readonly onChangeEn: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Panel title={t('cohort.what')}>
      <div className={classes.form}>
        <fieldset className={classes.models}>
          <legend className={classes.sub}>{t('cohort.models')}</legend>
          {models.map((model) => (
            <Button
              key={model}
              size="compact-sm"
              variant="default"
              onClick={() => {
                onChange(t(`cohort.texts.${model}`));
                onChangeEn(t(`cohortEnglish.texts.${model}`));
              }}
            >
              {t(`cohort.model.${model}`)}
            </Button>
          ))}
        </fieldset>
        <Textarea
          label={t('cohort.label')}
          description={t('cohort.variables')}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          autosize
          minRows={4}
          maxLength={400}
        />
        <Textarea
          label={t('cohortEnglish.label')}
          description={t('cohortEnglish.hint')}
          lang="en"
          value={textEn}
          onChange={(event) => onChangeEn(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={400}
        />
      </div>
    </Panel>
  );
}
