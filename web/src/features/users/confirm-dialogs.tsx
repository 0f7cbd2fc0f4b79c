import type { User } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../manage/confirm-dialog.tsx';
import { useDeleteUser, useEndSessions, useSwitchAccount } from './use-manage-user.ts';

interface UserDialogProps {
  user: User;
  onClose: () => void;
}

/** Disables an account, or enables it again. */
export function SwitchDialog({ user, onClose }: UserDialogProps) {
  const t = useTranslations(user.isDisabled ? 'users.enable' : 'users.disable');
  const { name } = user;
  return (
    <ConfirmDialog
      onClose={onClose}
      title={t('title', { name })}
      action={t('action')}
      change={useSwitchAccount(user)}
    >
      <p>{t('words')}</p>
    </ConfirmDialog>
  );
}

export function EndSessionsDialog({ user, onClose }: UserDialogProps) {
  const t = useTranslations('users.endSessions');
  const { name, sessionCount: count } = user;
  return (
    <ConfirmDialog
      onClose={onClose}
      title={t('title', { name })}
      action={t('action')}
      change={useEndSessions(user)}
    >
      <p>{t('words', { count })}</p>
    </ConfirmDialog>
  );
}

export function DeleteDialog({ user, onClose }: UserDialogProps) {
  const t = useTranslations('users.delete');
  const { name, keyCount: count } = user;
  return (
    <ConfirmDialog
      isDangerous
      onClose={onClose}
      title={t('title', { name })}
      action={t('action')}
      change={useDeleteUser(user)}
    >
      <p>{t('words', { email: user.email })}</p>
      {count > 0 && <p>{t('keys', { count })}</p>}
    </ConfirmDialog>
  );
}
