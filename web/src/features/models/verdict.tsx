import type { FindingCode, ModelSummary } from '@crs/contracts';
import { useTranslations } from 'use-intl';
import type { Formats } from '../../language/formats.ts';
import { useFormats } from '../../language/use-formats.ts';
import { sayVerdict } from './model-words.ts';

type Judged = Pick<ModelSummary, 'verdict' | 'findings'>;

/** What the trainer found, in the language of the reader; in its own English where a part has no words here. */
export function Verdict({ of: { verdict, findings } }: { of: Judged }) {
  const t = useTranslations('models.findings');
  const formats = useFormats();
  if (findings.length === 0 || !findings.every(({ code }) => t.has(code as FindingCode)))
    return verdict !== null && <span lang="en">{sayVerdict(verdict)}</span>;
  // Which values a code has, contracts and messages say alike; a test walks them all.
  const say = ({ code, values }: Judged['findings'][number]) =>
    t(code as FindingCode, writeFigures(values, formats) as never);
  return <span>{findings.map(say).join(' ')}</span>;
}

function writeFigures(values: Judged['findings'][number]['values'], formats: Formats) {
  const { difference, error } = values;
  if (typeof difference !== 'number' || typeof error !== 'number') return values;
  return { ...values, difference: formats.difference(difference), error: formats.figure(error) };
}
