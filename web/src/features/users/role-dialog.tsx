import type { User } from '@crs/contracts';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-dialog.module.css';
import { RoleChoice } from './role-choice.tsx';
import { useChangeRole } from './use-manage-user.ts';

export function RoleDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('users.changeRole');
  const labels = useTranslations('manage');
  const [role, setRole] = useState(user.role);
  const { mutate, isPending, error } = useChangeRole(user);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (role !== user.role) mutate(role, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t('title', { name: user.name })}>
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.words}>
          <p>{t('words')}</p>
          {user.role === 'advisor' && role !== 'advisor' && <p>{t('cohortsGo')}</p>}
        </div>
        <RoleChoice role={role} onChange={setRole} />
        <RefusalNote error={error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {labels('cancel')}
          </Button>
          <Button type="submit" disabled={role === user.role} loading={isPending}>
            {t('action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
