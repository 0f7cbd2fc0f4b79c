import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import type { ReasonMessage } from './reason-words.ts';

interface ReasonSentenceProps {
  message: ReasonMessage;
  subjects: string[];
  /** Of what a learner can check. */
  className?: string | undefined;
}

/** "Because you finished A and B": what argued for a course. */
export function ReasonSentence({ message, subjects, className }: ReasonSentenceProps) {
  const t = useTranslations('recommendations.reasons');
  const formats = useFormats();
  return t.rich(message, {
    subjects: () =>
      formats.listParts(subjects).map(({ type, value }, place) =>
        type === 'literal' ? (
          value
        ) : (
          // eslint-disable-next-line react/no-array-index-key -- a part is its place
          <em key={place} className={className}>
            {value}
          </em>
        ),
      ),
  });
}
