import type { ReactNode } from 'react';
import classes from './badge.module.css';

interface BadgeProps {
  tone?: 'plain' | 'accent' | 'warm' | 'against';
  children: ReactNode;
}

/** A state in a word or two. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
