import type { Cohort } from '@crs/contracts';
import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { useLearners } from '../learners/learners-query.ts';
import { FilterText } from '../manage/filter-text.tsx';
import list from '../manage/manage-list.module.css';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
import { AddLearnersDialog } from './add-learners-dialog.tsx';
import classes from './cohort-page.module.css';
import { useRemoveLearner } from './use-change-members.ts';

export function CohortLearners({ cohort }: { cohort: Cohort }) {
  const t = useTranslations('cohorts.learners');
  const [isOpen, { open, close }] = useDisclosure(false);
  const [text, setText] = useState('');
  return (
    <section aria-labelledby="learners" className={classes.section}>
      <div className={classes.head}>
        <h2 id="learners">{t('title', { count: cohort.learnerCount })}</h2>
        <Button leftSection={<IconUserPlus size={18} stroke={1.75} />} onClick={open}>
          {t('add')}
        </Button>
      </div>
      {cohort.learnerCount > 0 && <FilterText label={t('search')} text={text} onChange={setText} />}
      <Members cohort={cohort} text={text} />
      {isOpen && <AddLearnersDialog cohort={cohort} onClose={close} />}
    </section>
  );
}

function Members({ cohort, text }: { cohort: Cohort; text: string }) {
  const t = useTranslations('cohorts.learners');
  const query = useLearners({ cohort: cohort.id, ...(text !== '' && { q: text }) });
  const { remove, isPending } = useRemoveLearner(cohort);
  const { learners } = query;
  const { list: place, expect } = useFocusOnNew<HTMLUListElement>(learners.length, 'a');
  const skeleton = <RowSkeletons label={t('loading')} count={4} height={56} />;
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        learners.length === 0 ? (
          <p className={classes.words}>{t(text === '' ? 'none' : 'nobody')}</p>
        ) : (
          <>
            <ul ref={place} className={list.list} aria-labelledby="learners">
              {learners.map(({ id, name, email }) => (
                <li key={id} className={list.row}>
                  <h3 className={list.name}>
                    <Link to="/manage/learners/$id" params={{ id }} preload={false} dir="auto">
                      {name ?? id}
                    </Link>
                  </h3>
                  <p className={list.facts}>{id}</p>
                  <p className={list.facts}>{email}</p>
                  <span className={list.action}>
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      aria-label={t('remove', { name: name ?? id })}
                      disabled={isPending}
                      onClick={() => remove({ id, name: name ?? id })}
                    >
                      <IconX size={18} aria-hidden="true" />
                    </ActionIcon>
                  </span>
                </li>
              ))}
            </ul>
            <LoadMore query={query} onAsk={expect} />
          </>
        )
      }
    </Loaded>
  );
}
