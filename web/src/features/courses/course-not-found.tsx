import { IconMapOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { LinkButton } from '../../shell/link-button.tsx';

export function CourseNotFound() {
  const t = useTranslations('courses');
  return (
    <>
      <PageHeading title={t('notFound.title')} />
      <EmptyState
        icon={IconMapOff}
        title={t('notFound.lead')}
        action={<LinkButton to="/courses">{t('browseAll')}</LinkButton>}
      >
        {t('notFound.words')}
      </EmptyState>
    </>
  );
}
