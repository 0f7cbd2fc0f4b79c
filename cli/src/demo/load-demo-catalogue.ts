import { readdirSync, readFileSync } from 'node:fs';

export interface CatalogueCourse {
  course_id: string;
  title: string;
  description: string;
  subjects: string[];
  skills: string[];
  level: 'beginner' | 'intermediate' | 'advanced';
  language: string;
  provider: string;
  credits: number;
  workload_hours: number;
  /** CRS syntax: `A&(B|C)`, empty for none. */
  prerequisites: string;
  status: 'active' | 'retired';
}

/** Reads the invented catalogue of the demo, one file per subject, in the order of the file names. */
export function loadDemoCatalogue(): CatalogueCourse[] {
  const folder = new URL('./catalogue/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CatalogueCourse[]);
}
