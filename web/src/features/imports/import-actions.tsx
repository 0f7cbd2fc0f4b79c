import type { ImportDetails } from '@crs/contracts';
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './import-actions.module.css';
import { UndoDialog } from './undo-dialog.tsx';
import { type ImportStep, useImportStep } from './use-import-step.ts';

/** The steps that the state of an import allows. */
export function ImportActions({ imported }: { imported: ImportDetails }) {
  const t = useTranslations('imports.actions');
  const [isAsking, setIsAsking] = useState(false);
  const step = useImportStep(imported.id);
  const steps = listSteps(imported);
  if (steps.length === 0) return null;
  const run = (chosen: Step) => {
    if (chosen.kind === 'undo') setIsAsking(true);
    else step.mutate(chosen);
  };
  return (
    <>
      <div className={classes.actions}>
        {steps.map((chosen, place) => (
          <Button
            key={chosen.name}
            variant={place === 0 && chosen.kind !== 'undo' ? 'filled' : 'default'}
            loading={step.isPending && step.variables.kind === chosen.kind}
            disabled={step.isPending}
            onClick={() => run(chosen)}
          >
            {t(chosen.name)}
          </Button>
        ))}
      </div>
      {step.error !== null && !isAsking && (
        <Alert color="red" role="alert" title={t('failed')}>
          <FailureWords error={step.error} />
        </Alert>
      )}
      <UndoDialog imported={imported} step={step} isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}

type Step = ImportStep & { name: 'apply' | 'discard' | 'undo' | 'checkAgain' | 'asLatin1' };

function listSteps({ status, isUndoable, uploads, problem, reading }: ImportDetails): Step[] {
  const discard: Step = { kind: 'discard', name: 'discard' };
  const isComplete = uploads.length > 0 && uploads.every(({ missingParts }) => missingParts.length === 0);
  const check: Step = { kind: 'check', name: 'checkAgain', reading: {} };
  switch (status) {
    case 'checked':
      return [...(isComplete ? [{ kind: 'apply', name: 'apply' } as const] : []), discard];
    case 'uploading':
      return [...(isComplete ? [check] : []), discard];
    case 'failed':
      if (uploads.length === 0) return [];
      // Spreadsheets of Windows save CSV in an encoding of their own.
      if (problem?.includes('not UTF-8') && reading.encoding === 'utf-8')
        return [{ kind: 'check', name: 'asLatin1', reading: { encoding: 'latin1' } }, discard];
      return [check, discard];
    case 'done':
      return isUndoable ? [{ kind: 'undo', name: 'undo' }] : [];
    default:
      return [];
  }
}
