import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { BareFrame } from './bare-frame.tsx';
import { FailedState } from './failed-state.tsx';
import { PageHeading } from './page-heading.tsx';

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeading title="This page did not load" />
      <FailedState title="Something went wrong" error={error} onRetry={retry} />
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
