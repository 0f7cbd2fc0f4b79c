import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { checkEmail, checkName } from '../account/check-account.tsx';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-dialog.module.css';
import { NewPasswordLink } from './password-link-dialog.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useInviteUser } from './use-manage-user.ts';
import type { Role } from './user-search.ts';

/** Makes an account, then shows the link by which the person chooses the password. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('users.invite');
  const invite = useInviteUser();
  const made = invite.data;
  return (
    <Dialog onClose={onClose} title={made ? t('made', { name: made.user.name }) : t('title')}>
      {made ? (
        <NewPasswordLink link={made.passwordLink} onClose={onClose} />
      ) : (
        <InviteForm invite={invite} onCancel={onClose} />
      )}
    </Dialog>
  );
}

interface InviteFormProps {
  invite: ReturnType<typeof useInviteUser>;
  onCancel: () => void;
}

function InviteForm({ invite: { mutate, isPending, error }, onCancel }: InviteFormProps) {
  const t = useTranslations('users.invite');
  const fields = useTranslations('account.fields');
  const labels = useTranslations('manage');
  const form = useForm<{ name: string; email: string; role: Role; learnerId: string }>({
    initialValues: { name: '', email: '', role: 'learner', learnerId: '' },
    validate: { name: checkName, email: checkEmail },
  });
  const submit = form.onSubmit(({ learnerId, ...account }) => {
    const id = learnerId.trim();
    mutate(id === '' ? account : { ...account, learnerId: id });
  });
  return (
    <form noValidate onSubmit={submit} className={classes.form}>
      <TextInput data-autofocus label={fields('name')} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={fields('email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <RoleChoice role={form.values.role} onChange={(role) => form.setFieldValue('role', role)} />
      <TextInput
        label={t('learnerId')}
        description={t('learnerIdWords')}
        autoComplete="off"
        {...form.getInputProps('learnerId')}
      />
      <RefusalNote error={error} />
      <div className={dialog.actions}>
        <Button variant="default" onClick={onCancel} disabled={isPending}>
          {labels('cancel')}
        </Button>
        <Button type="submit" loading={isPending}>
          {t('action')}
        </Button>
      </div>
    </form>
  );
}
