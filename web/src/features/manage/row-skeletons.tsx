import { Skeleton } from '@mantine/core';

interface RowSkeletonsProps {
  /** What loads. */
  label: string;
  count: number;
  height: number;
}

/** Rows of a list that is on its way. */
export function RowSkeletons({ label, count, height }: RowSkeletonsProps) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} mb={8} radius="md" />
      ))}
    </div>
  );
}
