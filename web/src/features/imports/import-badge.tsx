import type { ImportStatus } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { Badge } from '../../shell/badge.tsx';

/** Warm: somebody or something is still to do. */
const tones: Partial<Record<ImportStatus, 'accent' | 'warm' | 'against'>> = {
  checking: 'warm',
  checked: 'warm',
  applying: 'warm',
  undoing: 'warm',
  done: 'accent',
  failed: 'against',
};

export function ImportBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations('imports.statuses');
  return <Badge tone={tones[status] ?? 'plain'}>{t(status)}</Badge>;
}
