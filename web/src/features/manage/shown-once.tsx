import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyText } from '../../shell/copy-text.tsx';
import dialog from '../../shell/dialog.module.css';
import classes from './manage-dialog.module.css';

interface ShownOnceProps {
  label: string;
  secret: string;
  onClose: () => void;
  /** What to do with it. */
  children: ReactNode;
}

/** A secret that nobody can be shown again. */
export function ShownOnce({ label, secret, onClose, children }: ShownOnceProps) {
  const t = useTranslations('manage');
  return (
    <div className={classes.form}>
      <div className={classes.words}>{children}</div>
      <TextInput
        data-autofocus
        readOnly
        className={classes.secret}
        label={label}
        value={secret}
        rightSection={<CopyText what={label} text={secret} />}
        rightSectionWidth={44}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={dialog.actions}>
        <Button onClick={onClose}>{t('done')}</Button>
      </div>
    </div>
  );
}
