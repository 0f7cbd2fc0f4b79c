import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { describeFailure } from '../server/server-problem.ts';
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
        <Button variant="subtle" size="compact-sm" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
          Undo
        </Button>
      </div>
    ),
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    onOpen: () => {
      undoLatest = undo;
    },
    onClose: () => {
      if (undoLatest === undo) undoLatest = undefined;
    },
  });
}

export function notifyFailure(title: string, error: unknown): void {
  notifications.show({
    title,
    message: describeFailure(error),
    color: 'red',
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}

export function notifyDone(message: string): void {
  notifications.show({ message, withBorder: true, closeButtonProps: { 'aria-label': 'Close this message' } });
}
