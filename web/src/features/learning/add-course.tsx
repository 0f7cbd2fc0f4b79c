import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AddCourseResults } from './add-course-results.tsx';
import classes from './add-course.module.css';
import type { CourseStanding } from './course-standing.ts';

const typingPauseMs = 200;

/** Finds a course of the catalogue and puts it into the history, as taken now or completed before. */
export function AddCourse({ standings }: { standings: CourseStanding[] }) {
  const t = useTranslations('learning.add');
  const labels = useTranslations('shell');
  const [isOpen, { open, close }] = useDisclosure(false);
  const [words, setWords] = useState('');
  const [settledWords] = useDebouncedValue(words.trim(), typingPauseMs);

  return (
    <>
      <Button leftSection={<IconPlus size={18} />} onClick={open}>
        {t('open')}
      </Button>
      <Modal.Root opened={isOpen} onClose={close} size="lg">
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Header component="div">
            <Modal.Title component="h2" className={classes.title}>
              {t('title')}
            </Modal.Title>
            <Modal.CloseButton aria-label={labels('close')} />
          </Modal.Header>
          <Modal.Body>
            <TextInput
              data-autofocus
              type="search"
              aria-label={t('search')}
              placeholder={t('placeholder')}
              size="md"
              leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <AddCourseResults words={settledWords} standings={standings} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
