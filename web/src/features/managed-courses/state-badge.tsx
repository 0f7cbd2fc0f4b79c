import type { ManagedCourseState } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { Badge } from '../../shell/badge.tsx';

const tones = { offered: 'accent', retired: 'plain', stub: 'warm' } as const;

export function StateBadge({ state }: { state: ManagedCourseState }) {
  const t = useTranslations('managedCourses.states');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
