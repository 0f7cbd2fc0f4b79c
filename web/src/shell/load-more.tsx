import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './load-more.module.css';
import { notifyFailure } from './notifications.tsx';

interface LoadMoreProps {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<{ error: unknown }>;
  };
  /** Before the next page is asked for. */
  onAsk?: () => void;
}

export function LoadMore({ query, onAsk }: LoadMoreProps) {
  const t = useTranslations('shell');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const load = async () => {
    onAsk?.();
    const { error } = await fetchNextPage();
    if (error !== null) notifyFailure(t('nextNotLoaded'), error);
  };
  if (!hasNextPage) return null;
  return (
    <div className={classes.end}>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void load()}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
