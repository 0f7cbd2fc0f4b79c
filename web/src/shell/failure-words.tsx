import type { ProblemCode } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import { ServerProblem } from '../server/server-problem.ts';

/** Codes that stand for many faults, so that the words of the API say more than ours. */
const manyFaults: ReadonlySet<ProblemCode> = new Set(['bad_request', 'validation_failed', 'conflict']);

/** What to tell a person: fetch() speaks of "Failed to fetch" when there is no connection. */
export function FailureWords({ error }: { error: unknown }) {
  const t = useTranslations('problems');
  if (error instanceof TypeError) return t('unreachable');
  if (!(error instanceof ServerProblem)) return t('unexpected');
  const { code, detail, status } = error;
  // A newer server may have a code that these messages lack.
  if (code === undefined || !t.has(`codes.${code}`)) return t('status', { status: String(status) });
  const words = t(`codes.${code}`);
  if (!manyFaults.has(code)) return words;
  return detail === undefined
    ? `${words}.`
    : t.rich('detailed', { words, detail: () => <span lang="en">{endSentence(detail)}</span> });
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
