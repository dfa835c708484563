import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { Answered } from '../../components/Answered.tsx';
import { Models } from './Models.tsx';
import classes from './Review.module.css';
import { ReviewDesk } from './ReviewDesk.tsx';

const tabs = ['waiting', 'disputed', 'labelled', 'model'] as const;
type Tab = (typeof tabs)[number];

/** What the machine did not understand, for people to teach it (issue: learning from the nurses). */
export function Review() {
  const { t } = useTranslation();
  const review = useRequest('review:get', {});
  const [tab, setTab] = useState<Tab>('waiting');
  const count = (one: Tab): number | null => {
    if (!review.data || one === 'model') return null;
    return one === 'waiting' ? review.data.waitingCount : review.data[one].length;
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('learning.review.title')}</h1>
        <p>{t('learning.review.intro')}</p>
      </header>
      <Tabs
        className={classes.tabs}
        classNames={{ panel: classes.panel ?? '' }}
        value={tab}
        onChange={(value) => setTab(tabs.find((one) => one === value) ?? 'waiting')}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {count(one) === null
                ? t(`learning.review.tabs.${one}`)
                : t('learning.review.count', {
                    tab: t(`learning.review.tabs.${one}`),
                    count: count(one) ?? 0,
                  })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(['waiting', 'disputed', 'labelled'] as const).map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Answered to={review}>{(view) => <ReviewDesk view={view} list={one} />}</Answered>
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="model">
          <Models />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
