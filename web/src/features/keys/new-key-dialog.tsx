import type { NewKeyRequest } from '@crs/contracts';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-dialog.module.css';
import { ShownOnce } from '../manage/shown-once.tsx';
import { KeyFault } from './key-fault.tsx';
import { useCreateKey } from './keys-query.ts';

const scopeNames = { 'events:write': 'eventsWrite', 'recommendations:read': 'recommendationsRead' } as const;
const scopes = Object.keys(scopeNames) as (keyof typeof scopeNames)[];
const terms = ['30', '90', '180', '365'];
const nameLengthMax = 32;

/** Makes a key, then shows it this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys.create');
  const create = useCreateKey();
  return (
    <Dialog onClose={onClose} title={create.data ? t('made') : t('title')}>
      {create.data ? (
        <ShownOnce label={t('key')} secret={create.data.key} onClose={onClose}>
          <p>{t('once')}</p>
        </ShownOnce>
      ) : (
        <NewKeyForm create={create} onCancel={onClose} />
      )}
    </Dialog>
  );
}

interface NewKeyFormProps {
  create: ReturnType<typeof useCreateKey>;
  onCancel: () => void;
}

function NewKeyForm({ create: { mutate, isPending, error }, onCancel }: NewKeyFormProps) {
  const t = useTranslations('keys.create');
  const labels = useTranslations('manage');
  const form = useForm<{ name: string; scopes: NewKeyRequest['scopes']; days: string }>({
    initialValues: { name: '', scopes: [], days: '90' },
    validate: {
      name: (name) => (name.trim() === '' ? <KeyFault of="name" /> : null),
      scopes: (chosen) => (chosen.length === 0 ? <KeyFault of="scopes" /> : null),
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(({ days, ...key }) => mutate({ ...key, days: Number(days) }))}
    >
      <TextInput
        data-autofocus
        label={t('name')}
        description={t('nameWords')}
        autoComplete="off"
        maxLength={nameLengthMax}
        {...form.getInputProps('name')}
      />
      <Checkbox.Group label={t('scopes')} {...form.getInputProps('scopes')}>
        <div className={classes.choices}>
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={scope} description={t(scopeNames[scope])} />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={t('days')}
        allowDeselect={false}
        data={terms.map((value) => ({ value, label: t('term', { days: Number(value) }) }))}
        {...form.getInputProps('days')}
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
