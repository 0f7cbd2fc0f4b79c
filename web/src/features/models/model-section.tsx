import { type ReactNode, useId } from 'react';
import classes from './model-section.module.css';

interface ModelSectionProps {
  title: string;
  lead?: ReactNode | undefined;
  children: ReactNode;
}

export function ModelSection({ title, lead, children }: ModelSectionProps) {
  const titleId = useId();
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
