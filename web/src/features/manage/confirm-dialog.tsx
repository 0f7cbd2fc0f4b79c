import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './manage-dialog.module.css';

interface ConfirmDialogProps {
  onClose: () => void;
  title: string;
  /** Of the button that does it. */
  action: string;
  isDangerous?: boolean;
  change: {
    mutate: (nothing: void, options: { onSuccess: () => void }) => void;
    isPending: boolean;
    error: Error | null;
  };
  /** Closes the dialog, if nothing else is said. */
  onDone?: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Says what will happen, and does it when asked a second time. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { onClose, title, action, isDangerous, change, onDone = onClose, children } = props;
  const t = useTranslations('manage');
  const { mutate, isPending, error } = change;
  return (
    <Dialog onClose={onClose} title={title}>
      <div className={classes.words}>{children}</div>
      <RefusalNote error={error} />
      <div className={dialog.actions}>
        <Button data-autofocus variant="default" onClick={onClose} disabled={isPending}>
          {t('cancel')}
        </Button>
        <Button
          {...(isDangerous && { color: 'red' })}
          loading={isPending}
          onClick={() => mutate(undefined, { onSuccess: onDone })}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}

/** Why a change was refused, if it was. */
export function RefusalNote({ error }: { error: Error | null }) {
  const t = useTranslations('manage');
  if (error === null) return null;
  return (
    <Alert className={classes.refusal} color="red" role="alert" title={t('unchanged')}>
      <FailureWords error={error} />
    </Alert>
  );
}
