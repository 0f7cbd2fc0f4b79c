import { IconMapOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';

export function ModelNotFound() {
  const t = useTranslations('models.notFound');
  return (
    <>
      <PageHeading title={t('title')} />
      <EmptyState
        icon={IconMapOff}
        title={t('lead')}
        action={
          <LinkButton to="/manage/models" variant="default">
            {t('all')}
          </LinkButton>
        }
      >
        {t('words')}
      </EmptyState>
    </>
  );
}
