import type { History } from '@crs/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { LoadMore } from '../../shell/load-more.tsx';
import { useFocusOnNew } from '../../shell/use-focus-on-new.ts';
import classes from './learner-page.module.css';
import { useLearnerHistory } from './learners-query.ts';

export function LearnerHistory({ id, first }: { id: string; first: History }) {
  const t = useTranslations('learners.history');
  const formats = useFormats();
  const query = useLearnerHistory(id, first);
  const { entries } = query;
  const { list, expect } = useFocusOnNew<HTMLUListElement>(entries.length, 'a');
  if (entries.length === 0) return <p className={classes.words}>{t('none')}</p>;
  return (
    <>
      <ul ref={list} className={classes.list}>
        {entries.map(({ course, kind, value, occurredAt }) => (
          <li key={`${course.id}/${kind}/${occurredAt}/${value}`}>
            <p>
              <Link
                to="/courses/$id"
                params={{ id: course.id }}
                lang={course.language ?? undefined}
                dir="auto"
              >
                {course.title}
              </Link>
            </p>
            <p className={classes.dimmed}>
              {t('entry', {
                what: kind === 'rate' ? t('rated', { stars: value ?? 0 }) : t(`kinds.${kind}`),
                when: occurredAt === null ? t('undated') : formats.day(occurredAt),
              })}
            </p>
          </li>
        ))}
      </ul>
      <LoadMore query={query} onAsk={expect} />
    </>
  );
}
