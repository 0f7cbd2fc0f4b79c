import type { PasswordLink, User } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { ConfirmDialog } from '../manage/confirm-dialog.tsx';
import { ShownOnce } from '../manage/shown-once.tsx';
import { useResetPassword } from './use-manage-user.ts';

export function PasswordLinkDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('users.password');
  const reset = useResetPassword(user);
  const { name } = user;
  if (reset.data)
    return (
      <Dialog onClose={onClose} title={t('made', { name })}>
        <NewPasswordLink link={reset.data} onClose={onClose} />
      </Dialog>
    );
  return (
    <ConfirmDialog
      onClose={onClose}
      onDone={() => {}}
      title={t('title', { name })}
      action={t('action')}
      change={reset}
    >
      <p>{t('words')}</p>
    </ConfirmDialog>
  );
}

export function NewPasswordLink({ link, onClose }: { link: PasswordLink; onClose: () => void }) {
  const t = useTranslations('users.password');
  const formats = useFormats();
  return (
    <ShownOnce label={t('link')} secret={link.url} onClose={onClose}>
      <p>{t('give', { moment: formats.moment(link.expiresAt) })}</p>
    </ShownOnce>
  );
}
