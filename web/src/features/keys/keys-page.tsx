import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FailedState } from '../../shell/failed-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import classes from '../manage/manage-list.module.css';
import { KeyRow } from './key-row.tsx';
import { keysQuery } from './keys-query.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';

export function KeysPage() {
  const t = useTranslations('keys');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <div className={classes.top}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={open}>
          {t('create.open')}
        </Button>
      </div>
      <Keys />
      {isOpen && <NewKeyDialog onClose={close} />}
    </>
  );
}

function Keys() {
  const t = useTranslations('keys');
  const { data, error, isFetching, refetch } = useQuery(keysQuery);
  if (data === undefined && error === null)
    return (
      <div role="status" aria-label={t('loading')}>
        <Skeleton height={72} mb={8} radius="md" />
        <Skeleton height={72} radius="md" />
      </div>
    );
  if (data === undefined)
    return (
      <FailedState
        title={t('notLoaded')}
        error={error}
        isRetrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  if (data.items.length === 0)
    return (
      <EmptyState icon={IconKey} title={t('none.title')}>
        {t('none.words')}
      </EmptyState>
    );
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {data.items.map((key) => (
        <li key={key.id}>
          <KeyRow serviceKey={key} />
        </li>
      ))}
    </ul>
  );
}
