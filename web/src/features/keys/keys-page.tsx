import type { ServiceKey } from '@crs/contracts';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import classes from '../manage/manage-list.module.css';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
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
  const skeleton = <RowSkeletons label={t('loading')} count={2} height={72} />;
  return (
    <Loaded query={useQuery(keysQuery)} failed={t('notLoaded')} skeleton={skeleton}>
      {({ items }) => (items.length === 0 ? <NoKey /> : <KeyList items={items} />)}
    </Loaded>
  );
}

function NoKey() {
  const t = useTranslations('keys.none');
  return (
    <EmptyState icon={IconKey} title={t('title')}>
      {t('words')}
    </EmptyState>
  );
}

function KeyList({ items }: { items: ServiceKey[] }) {
  const t = useTranslations('keys');
  return (
    <ul className={classes.list} aria-label={t('title')}>
      {items.map((key) => (
        <li key={key.id}>
          <KeyRow serviceKey={key} />
        </li>
      ))}
    </ul>
  );
}
