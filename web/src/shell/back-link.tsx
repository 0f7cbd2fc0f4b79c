import { IconArrowLeft } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import classes from './back-link.module.css';

/** From a page to the list that it belongs to. */
export const BackLink = createLink(({ children, ...link }: Omit<ComponentProps<'a'>, 'className'>) => (
  <a {...link} className={classes.back}>
    <IconArrowLeft size={16} aria-hidden="true" /> {children}
  </a>
));
