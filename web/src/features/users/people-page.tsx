import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LoadMore } from '../../shell/load-more.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import { FilterText } from '../manage/filter-text.tsx';
import { RowSkeletons } from '../manage/row-skeletons.tsx';
import classes from '../manage/manage-list.module.css';
import { InviteDialog } from './invite-dialog.tsx';
import { isRole, roles, type UserSearch } from './user-search.ts';
import { UserRow } from './user-row.tsx';
import { useUsers } from './users-query.ts';

const route = getRouteApi('/session/frame/manage/admins/people');

export function PeoplePage() {
  const t = useTranslations('users');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const change = (changed: UserSearch) =>
    void navigate({ search: changed, replace: true, resetScroll: false });
  const { q, role, ...rest } = search;
  const choose = (chosen: string | null) =>
    change({ ...rest, ...(q !== undefined && { q }), ...(isRole(chosen) && { role: chosen }) });

  return (
    <>
      <div className={classes.top}>
        <PageHeading title={t('title')}>{t('lead')}</PageHeading>
        <Button leftSection={<IconUserPlus size={18} stroke={1.75} />} onClick={open}>
          {t('invite.open')}
        </Button>
      </div>
      <div className={classes.filters}>
        <FilterText
          label={t('search')}
          text={q ?? ''}
          onChange={(text) =>
            change({ ...(text !== '' && { q: text }), ...(role !== undefined && { role }) })
          }
        />
        <Select
          label={t('role')}
          placeholder={t('anyRole')}
          clearable
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={role ?? null}
          onChange={choose}
        />
      </div>
      <People search={search} />
      {isOpen && <InviteDialog onClose={close} />}
    </>
  );
}

function People({ search }: { search: UserSearch }) {
  const t = useTranslations('users');
  const query = useUsers(search);
  const { users } = query;
  const { list, expect } = useFocusOnNew<HTMLUListElement>(users.length, 'button');
  const skeleton = <RowSkeletons label={t('loading')} count={6} height={72} />;
  const empty = (
    <EmptyState icon={IconUsers} title={t('none.title')}>
      {t('none.words')}
    </EmptyState>
  );
  return (
    <Loaded query={query} failed={t('notLoaded')} skeleton={skeleton}>
      {() =>
        users.length === 0 ? (
          empty
        ) : (
          <>
            <ul ref={list} className={classes.list} aria-label={t('title')}>
              {users.map((user) => (
                <li key={user.id}>
                  <UserRow user={user} />
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
