import type { Me } from '@crs/contracts';
import { Outlet } from '@tanstack/react-router';
import { NotAllowed } from '../../shell/not-allowed.tsx';
import { useMe } from './me-query.ts';
import { isAdmin, isAdvisor, isAnalyst, isEditor } from './roles.ts';

/** The pages below it, for whom `may` lets through. */
function OnlyFor({ may }: { may: (person: Me) => boolean }) {
  return may(useMe()) ? <Outlet /> : <NotAllowed />;
}

export const AnalystsOnly = () => <OnlyFor may={isAnalyst} />;

export const AdminsOnly = () => <OnlyFor may={isAdmin} />;

export const AdvisorsOnly = () => <OnlyFor may={isAdvisor} />;

export const EditorsOnly = () => <OnlyFor may={isEditor} />;
