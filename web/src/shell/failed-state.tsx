import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ServerProblem } from '../server/server-problem.ts';
import { FailureWords } from './failure-words.tsx';
import classes from './page-state.module.css';

interface FailedStateProps {
  title: string;
  error: unknown;
  isRetrying?: boolean;
  onRetry: () => void;
}

export function FailedState({ title, error, isRetrying = false, onRetry }: FailedStateProps) {
  const t = useTranslations('shell');
  const requestId = error instanceof ServerProblem ? error.requestId : undefined;
  return (
    <div className={classes.state} role="alert">
      <span className={classes.sign} data-failed>
        <IconCloudOff size={26} stroke={1.5} aria-hidden="true" />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.words}>
        <FailureWords error={error} />
      </p>
      {requestId !== undefined && <p className={classes.request}>{t('failed.request', { id: requestId })}</p>}
      <div className={classes.action}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.75} />}
          loading={isRetrying}
          onClick={onRetry}
        >
          {t('tryAgain')}
        </Button>
      </div>
    </div>
  );
}
