import type { Me } from '@crs/contracts';
import { linkOptions } from '@tanstack/react-router';
import { isAnalyst } from '../account/roles.ts';

/** The sections below /manage, in the order of the strip, each with who may open it. */
const tabs = [{ label: 'Models', isFor: isAnalyst, link: linkOptions({ to: '/manage/models' }) }];

/** Those that this person may open: none for learners. */
export function listManageTabs(person: Me) {
  return tabs.filter(({ isFor }) => isFor(person));
}
