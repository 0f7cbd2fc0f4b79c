import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { FilterText } from '../manage/filter-text.tsx';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
import list from '../manage/manage-list.module.css';
import { AuditEntryRow } from './audit-entry-row.tsx';
import classes from './audit-page.module.css';
import { auditCsvUrl, useAudit } from './audit-query.ts';
import { areas, type AuditSearch, readAuditSearch } from './audit-search.ts';

const route = getRouteApi('/session/frame/manage/admins/audit');

export function AuditPage() {
  const t = useTranslations('audit');
  const search = route.useSearch();
  return (
    <>
      <div className={list.top}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <Button
          component="a"
          href={auditCsvUrl(search)}
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.75} />}
        >
          {t('download')}
        </Button>
      </div>
      <AuditFilters search={search} />
      <AuditEntries search={search} />
    </>
  );
}

function AuditFilters({ search }: { search: AuditSearch }) {
  const t = useTranslations('audit');
  const navigate = route.useNavigate();
  const change = (changed: Partial<Record<keyof AuditSearch, string | null>>) =>
    void navigate({ search: readAuditSearch({ ...search, ...changed }), replace: true, resetScroll: false });
  return (
    <div className={classes.filters}>
      <FilterText label={t('who')} text={search.who ?? ''} onChange={(who) => change({ who })} />
      <Select
        label={t('what')}
        placeholder={t('anything')}
        clearable
        data={areas.map((value) => ({ value, label: t(`areas.${value}`) }))}
        value={search.what ?? null}
        onChange={(what) => change({ what })}
      />
      <TextInput
        type="date"
        label={t('from')}
        value={search.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={search.to ?? ''}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </div>
  );
}

function AuditEntries({ search }: { search: AuditSearch }) {
  const t = useTranslations('audit');
  const query = useAudit(search);
  const { entries } = query;
  const { list: place, expect } = useFocusOnNew<HTMLOListElement>(entries.length, 'li');
  const skeleton = <RowSkeletons label={t('loading')} count={8} height={64} />;
  const empty = (
    <EmptyState icon={IconHistory} title={t('none.title')}>
      {t('none.words')}
    </EmptyState>
  );
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        entries.length === 0 ? (
          empty
        ) : (
          <>
            <ol ref={place} className={classes.list} aria-label={t('title')}>
              {entries.map((entry) => (
                <li key={entry.id} tabIndex={-1}>
                  <AuditEntryRow entry={entry} />
                </li>
              ))}
            </ol>
            <LoadMore query={query} onAsk={expect} />
          </>
        )
      }
    </Loaded>
  );
}
