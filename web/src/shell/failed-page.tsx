import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { BareFrame } from './bare-frame.tsx';
import { FailedState } from './failed-state.tsx';
import { PageHeading } from './page-heading.tsx';

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('shell.failed');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeading title={t('title')} />
      <FailedState title={t('lead')} error={error} onRetry={retry} />
    </>
  );
}

/** Where even the frame could not load. */
export function FailedApp(props: ErrorComponentProps) {
  return (
    <BareFrame>
      <FailedPage {...props} />
    </BareFrame>
  );
}
