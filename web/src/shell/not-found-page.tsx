import { IconMapOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { BareFrame } from './bare-frame.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageHeading } from './page-heading.tsx';
import { LinkButton } from './link-button.tsx';

export function NotFoundPage() {
  const t = useTranslations('shell');
  return (
    <BareFrame>
      <PageHeading title={t('notFound.title')} />
      <EmptyState
        icon={IconMapOff}
        title={t('notFound.lead')}
        action={
          <LinkButton to="/" variant="default">
            {t('toRecommendations')}
          </LinkButton>
        }
      >
        {t('notFound.words')}
      </EmptyState>
    </BareFrame>
  );
}
