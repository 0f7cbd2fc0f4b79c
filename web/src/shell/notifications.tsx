import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { describeFailure } from '../server/server-problem.ts';
import classes from './notifications.module.css';

/** Says what happened and offers to take it back; what was done can also be undone later in "My learning". */
export function notifyWithUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    message: (
      <div className={classes.row}>
        <span>{message}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </div>
    ),
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
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
