import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../account/me-query.ts';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import classes from './account-section.module.css';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useDeleteAccount } from './use-delete-account.ts';

export function AccountSection() {
  const t = useTranslations('settings.account');
  const me = useMe();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <SettingsSection title={t('title')} lead={t('lead', { name: me.name, email: me.email })}>
      <NameForm />
      <PasswordForm />
      <Button
        variant="default"
        className={classes.delete}
        leftSection={<IconTrash size={18} stroke={1.75} />}
        onClick={open}
      >
        {t('delete')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t('question')}>
        <DeleteForm email={me.email} onCancel={close} />
      </Dialog>
    </SettingsSection>
  );
}

function DeleteForm({ email, onCancel }: { email: string; onCancel: () => void }) {
  const t = useTranslations('settings.account');
  const [typed, setTyped] = useState('');
  const { mutate: deleteAccount, isPending } = useDeleteAccount();
  const isConfirmed = typed.trim().toLowerCase() === email.toLowerCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed) deleteAccount();
  };
  return (
    <form onSubmit={submit}>
      <p className={classes.words}>{t('words')}</p>
      <TextInput
        data-autofocus
        label={t('confirm', { email })}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={dialog.actions}>
        <Button variant="default" onClick={onCancel}>
          {t('keep')}
        </Button>
        <Button type="submit" color="red" disabled={!isConfirmed} loading={isPending}>
          {t('deleteForGood')}
        </Button>
      </div>
    </form>
  );
}
