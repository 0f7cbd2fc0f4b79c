import type { ImportDetails } from '@crs/contracts';
import { Alert, Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { FailureWords } from '../../shell/failure-words.tsx';
import type { useImportStep } from './use-import-step.ts';

interface UndoDialogProps {
  imported: ImportDetails;
  step: ReturnType<typeof useImportStep>;
  isOpen: boolean;
  onClose: () => void;
}

/** Says what an undo does before it does it. */
export function UndoDialog({ imported, step, isOpen, onClose }: UndoDialogProps) {
  const t = useTranslations('imports.undo');
  const formats = useFormats();
  const { created, updated } = imported.counts;
  const close = () => {
    if (step.isPending) return;
    step.reset();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('title')}>
      <p>{t('words', { created: formats.count(created), updated: formats.count(updated) })}</p>
      <p>{t('exceptions')}</p>
      {step.error !== null && (
        <Alert color="red" role="alert" title={t('failed')}>
          <FailureWords error={step.error} />
        </Alert>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close} disabled={step.isPending}>
          {t('cancel')}
        </Button>
        <Button
          loading={step.isPending}
          onClick={() => step.mutate({ kind: 'undo' }, { onSuccess: onClose })}
        >
          {t('confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
