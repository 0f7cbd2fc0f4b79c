import { Alert, Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './change-dialog.module.css';
import type { usePromoteModel } from './use-change-live-model.ts';

const reasonLengthMax = 500;

interface ChangeDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Of the button that does it. */
  action: string;
  change: ReturnType<typeof usePromoteModel>;
  /** What will happen. */
  children: ReactNode;
}

/** Asks why the live model is to be another one, and says what will happen. */
export function ChangeDialog({ isOpen, onClose, title, action, change, children }: ChangeDialogProps) {
  const close = () => {
    if (change.isPending) return;
    change.reset();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={title}>
      <div className={classes.words}>{children}</div>
      <ReasonForm action={action} change={change} onClose={close} />
    </Dialog>
  );
}

function ReasonForm({ action, change, onClose }: Pick<ChangeDialogProps, 'action' | 'change' | 'onClose'>) {
  const t = useTranslations('models.dialog');
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = change;
  const isGiven = reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isGiven && !isPending) mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        data-autofocus
        label={t('reason')}
        description={t('reasonWords')}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={reasonLengthMax}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== null && (
        <Alert className={classes.refusal} color="red" role="alert" title={t('unchanged')}>
          <FailureWords error={error} />
        </Alert>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose} disabled={isPending}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!isGiven} loading={isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
