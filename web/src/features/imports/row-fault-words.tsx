import type { ImportRowPage, KeptReasonCode, RowFaultCode } from '@crs/contracts';
import { useTranslations } from 'use-intl';

/** What is wrong with a row, or why it was kept, in the language of the reader; in the words of the server where the code is not known here. */
export function RowFaultWords({
  row: { fault, message },
}: {
  row: Pick<ImportRowPage['items'][number], 'fault' | 'message'>;
}) {
  const t = useTranslations('imports.faults');
  const code = fault?.code as RowFaultCode | KeptReasonCode | undefined;
  if (code === undefined || !t.has(code)) return <span lang="en">{message}</span>;
  // Which values a code has, contracts and messages say alike; a test walks them all.
  return <span>{t(code, fault?.values as never)}</span>;
}
