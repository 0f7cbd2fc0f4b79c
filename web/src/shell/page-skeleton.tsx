import { Skeleton } from '@mantine/core';

export function PageSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading" role="status">
      <Skeleton height={36} width="min(20rem, 60%)" mb={28} />
      <Skeleton height={160} mb={16} radius="lg" />
      <Skeleton height={160} mb={16} radius="lg" />
    </div>
  );
}
