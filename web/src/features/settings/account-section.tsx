import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../account/me-query.ts';
import dialog from '../../shell/dialog.module.css';
import classes from './account-section.module.css';
import { SettingsSection } from './settings-section.tsx';
import { useDeleteAccount } from './use-delete-account.ts';

export function AccountSection() {
  const t = useTranslations('settings.account');
  const labels = useTranslations('shell');
  const me = useMe();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <SettingsSection title={t('title')} lead={t('lead', { name: me.name, email: me.email })}>
      <Button
        variant="default"
        className={classes.delete}
        leftSection={<IconTrash size={18} stroke={1.75} />}
        onClick={open}
      >
        {t('delete')}
      </Button>
      <Modal.Root opened={isOpen} onClose={close}>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Header component="div">
            <Modal.Title component="h2" className={dialog.title}>
              {t('question')}
            </Modal.Title>
            <Modal.CloseButton aria-label={labels('close')} />
          </Modal.Header>
          <Modal.Body>
            <DeleteForm email={me.email} onCancel={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
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
