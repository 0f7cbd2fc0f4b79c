import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';
import { FailureWords } from './failure-words.tsx';
import classes from './notifications.module.css';

let undoLatest: (() => void) | undefined;

/** Takes back what the newest message on screen offers to take back. */
export function undoLatestChange(): void {
  undoLatest?.();
}

/** Says what happened and offers to take it back; what was done can also be undone later in "My learning". */
export function notifyWithUndo(message: string, onUndo: () => void): void {
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  const id = notifications.show({
    message: (
      <div className={classes.row}>
        <span>{message}</span>
        <UndoButton onClick={undo} />
      </div>
    ),
    withBorder: true,
    onOpen: () => {
      undoLatest = undo;
    },
    onClose: () => {
      if (undoLatest === undo) undoLatest = undefined;
    },
  });
}

function UndoButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations('shell');
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick} aria-keyshortcuts="Control+Z Meta+Z">
      {t('undo')}
    </Button>
  );
}

export function notifyFailure(title: string, error: unknown): void {
  notifications.show({ title, message: <FailureWords error={error} />, color: 'red', withBorder: true });
}

export function notifyDone(message: string): void {
  notifications.show({ message, withBorder: true });
}
