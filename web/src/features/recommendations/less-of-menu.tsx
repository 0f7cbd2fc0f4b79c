import type { CourseSummary } from '@crs/contracts';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useLessOf } from '../preferences/use-less-of.ts';
import classes from './recommendation-feedback.module.css';

const subjectCountMax = 3;
const icon = { size: 18, 'aria-hidden': true } as const;

interface LessOfMenuProps {
  course: CourseSummary;
  onLeave: () => void;
}

/** Lets the courses of a subject stand lower, or takes that back; nothing for a course without subjects. */
export function LessOfMenu({ course: { subjects }, onLeave }: LessOfMenuProps) {
  const t = useTranslations('recommendations.feedback');
  const { lessOf, add, remove } = useLessOf();
  if (subjects.length === 0) return null;
  return (
    <Menu
      position="bottom-start"
      width="max-content"
      shadow="md"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <IconArrowDown {...icon} />
          {t('less')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {subjects.slice(0, subjectCountMax).map((subject) => {
          const isNamed = lessOf.includes(subject);
          const answer = () => {
            onLeave();
            if (isNamed) remove(subject);
            else add(subject);
          };
          return (
            <Menu.Item
              key={subject}
              leftSection={isNamed ? <IconArrowBackUp {...icon} /> : <IconArrowDown {...icon} />}
              onClick={answer}
            >
              {t(isNamed ? 'lessOfNoMore' : 'lessOf', { subject })}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
