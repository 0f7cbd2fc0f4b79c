import type { Me } from '@crs/contracts';
import { linkOptions } from '@tanstack/react-router';
import { isAdmin, isAdvisor, isAnalyst, isEditor } from '../account/roles.ts';

/** The sections below /manage, named in the messages, in the order of the strip, each with who may open it. */
const tabs = [
  {
    name: 'learners',
    isFor: isAdvisor,
    link: linkOptions({ to: '/manage/learners', activeOptions: { includeSearch: false } }),
  },
  {
    name: 'cohorts',
    isFor: isAdmin,
    link: linkOptions({ to: '/manage/cohorts', activeOptions: { includeSearch: false } }),
  },
  {
    name: 'courses',
    isFor: isEditor,
    link: linkOptions({ to: '/manage/courses', activeOptions: { includeSearch: false } }),
  },
  { name: 'imports', isFor: isEditor, link: linkOptions({ to: '/manage/imports' }) },
  { name: 'models', isFor: isAnalyst, link: linkOptions({ to: '/manage/models' }) },
  {
    name: 'people',
    isFor: isAdmin,
    link: linkOptions({ to: '/manage/people', activeOptions: { includeSearch: false } }),
  },
  { name: 'keys', isFor: isAdmin, link: linkOptions({ to: '/manage/keys' }) },
  {
    name: 'audit',
    isFor: isAdmin,
    link: linkOptions({ to: '/manage/audit', activeOptions: { includeSearch: false } }),
  },
] as const;

/** Those that this person may open: none for learners. */
export function listManageTabs(person: Me) {
  return tabs.filter(({ isFor }) => isFor(person));
}
