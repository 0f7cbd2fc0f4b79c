import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './change-button.module.css';

interface ChangeButtonProps extends Pick<ButtonProps, 'variant' | 'leftSection' | 'size'> {
  /** Why it cannot be pressed. It stays reachable by keyboard, so that everybody can learn why. */
  obstacle: string | undefined;
  label: string;
  onClick: () => void;
  children: ReactNode;
}

export function ChangeButton({ obstacle, label, onClick, children, ...look }: ChangeButtonProps) {
  const reasonId = useId();
  const isBlocked = obstacle !== undefined;
  return (
    <div className={classes.whole}>
      <Button
        {...look}
        classNames={{ root: classes.button, label: classes.label }}
        aria-label={label}
        {...(isBlocked
          ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': reasonId }
          : { onClick })}
      >
        {children}
      </Button>
      {isBlocked && (
        <p id={reasonId} className={classes.reason}>
          {obstacle}
        </p>
      )}
    </div>
  );
}
