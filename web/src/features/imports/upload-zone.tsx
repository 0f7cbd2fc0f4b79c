import { Alert, Button, Progress } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../language/use-formats.ts';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './upload-zone.module.css';
import { useUpload } from './use-upload.ts';

const megabyte = 1_000_000;
const types = '.csv,.txt,.json,.zip,text/csv,text/plain,application/json,application/zip';

/** Takes files that are dropped on it, or chosen by its button. */
export function UploadZone({ limits }: { limits: { bytesMax: number; partBytes: number } }) {
  const t = useTranslations('imports.upload');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const upload = useUpload(limits.partBytes);
  const limit = t('limit', { megabytes: formats.count(Math.round(limits.bytesMax / megabyte)) });

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0 || upload.isPending) return;
    const isTooMuch = files.reduce((sum, { size }) => sum + size, 0) > limits.bytesMax;
    setIsTooLarge(isTooMuch);
    if (!isTooMuch) upload.mutate(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button does the same for the keyboard
    <section
      aria-label={t('label')}
      className={classes.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={32} stroke={1.5} aria-hidden="true" className={classes.sign} />
      {upload.isPending ? (
        <UploadProgress share={upload.progress} />
      ) : (
        <>
          <p className={classes.words}>{t('words')}</p>
          <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
          <p className={classes.limit}>{limit}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={types}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file again, once it is mended, is a choice, too.
          currentTarget.value = '';
        }}
      />
      {isTooLarge && (
        <Alert color="red" role="alert" title={t('tooLarge')}>
          {limit}
        </Alert>
      )}
      {upload.error !== null && (
        <Alert color="red" role="alert" title={t('failed')}>
          <FailureWords error={upload.error} />
        </Alert>
      )}
    </section>
  );
}

function UploadProgress({ share }: { share: number }) {
  const t = useTranslations('imports.upload');
  const formats = useFormats();
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.words}>
        {t('sending')}
      </p>
      <Progress value={100 * share} aria-label={t('sending')} />
      <p className={classes.limit}>{formats.percent(share, 0)}</p>
    </div>
  );
}
