import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from './empty-state.tsx';
import { LinkButton } from './link-button.tsx';
import { PageHeading } from './page-heading.tsx';

/** For pages of other roles. The server refuses their data in any case. */
export function NotAllowed() {
  const t = useTranslations('shell');
  return (
    <>
      <PageHeading title={t('notAllowed.title')} />
      <EmptyState
        icon={IconLock}
        title={t('notAllowed.lead')}
        action={
          <LinkButton to="/" variant="default">
            {t('toRecommendations')}
          </LinkButton>
        }
      >
        {t('notAllowed.words')}
      </EmptyState>
    </>
  );
}
