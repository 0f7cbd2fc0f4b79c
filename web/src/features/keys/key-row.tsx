import type { ServiceKey } from '@crs/contracts';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { ConfirmDialog } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-list.module.css';
import { useRevokeKey } from './keys-query.ts';

export function KeyRow({ serviceKey }: { serviceKey: ServiceKey }) {
  const t = useTranslations('keys');
  const formats = useFormats();
  const { name, start, scopes, createdAt, lastUsedAt, expiresAt, ownerName } = serviceKey;
  return (
    <article className={classes.row}>
      <div>
        <h2 className={classes.name}>
          <span dir="auto">{name}</span> <code>{t('start', { start })}</code>
        </h2>
        <p className={classes.facts}>
          {ownerName === null
            ? t('made', { day: formats.day(createdAt) })
            : t('madeBy', { day: formats.day(createdAt), name: ownerName })}
        </p>
      </div>
      <p className={classes.facts}>{formats.list(scopes)}</p>
      <p className={classes.facts}>
        {lastUsedAt === null ? t('neverUsed') : t('used', { age: formats.age(lastUsedAt) })}{' '}
        {expiresAt !== null && t('expires', { day: formats.day(expiresAt) })}
      </p>
      <div className={classes.action}>
        <RevokeKey serviceKey={serviceKey} />
      </div>
    </article>
  );
}

function RevokeKey({ serviceKey }: { serviceKey: ServiceKey }) {
  const t = useTranslations('keys.revoke');
  const [isOpen, { open, close }] = useDisclosure(false);
  const { name } = serviceKey;
  return (
    <>
      <Button variant="default" size="sm" aria-label={t('label', { name })} onClick={open}>
        {t('action')}
      </Button>
      {isOpen && <RevokeDialog serviceKey={serviceKey} onClose={close} />}
    </>
  );
}

function RevokeDialog({ serviceKey, onClose }: { serviceKey: ServiceKey; onClose: () => void }) {
  const t = useTranslations('keys.revoke');
  return (
    <ConfirmDialog
      isDangerous
      onClose={onClose}
      title={t('title', { name: serviceKey.name })}
      action={t('action')}
      change={useRevokeKey(serviceKey)}
    >
      <p>{t('words')}</p>
    </ConfirmDialog>
  );
}
