import type { ReactNode } from 'react';
import { BrandMark } from '../../shell/brand-mark.tsx';
import { LanguageSelect } from '../../shell/language-select.tsx';
import { PageHeading } from '../../shell/page-heading.tsx';
import { CourseTile } from '../courses/course-tile.tsx';
import classes from './entrance.module.css';

const picture = { id: 'crs-entrance-7', subjects: ['mathematics'], skills: [] };

/** The frame of the two pages in front of the session. */
export function Entrance({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className={classes.entrance}>
      <div className={classes.picture} aria-hidden="true">
        <CourseTile course={picture} columnCount={6} rowCount={9} />
      </div>
      <main className={classes.main}>
        <div className={classes.brand}>
          <BrandMark size={36} />
          <span className={classes.name}>CRS</span>
        </div>
        <PageHeading title={title}>{lead}</PageHeading>
        {children}
        <LanguageSelect className={classes.language} />
      </main>
    </div>
  );
}
