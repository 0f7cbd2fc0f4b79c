import type { ComponentType, ReactNode } from 'react';
import classes from './page-state.module.css';

interface EmptyStateProps {
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': 'true' }>;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <span className={classes.sign}>
        <Icon size={26} stroke={1.5} aria-hidden="true" />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.words}>{children}</p>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
