import { Outlet } from '@tanstack/react-router';
import { NotAllowed } from '../../shell/not-allowed.tsx';
import { isAnalyst } from './analyst-roles.ts';
import { useMe } from './me-query.ts';

export function AnalystsOnly() {
  return isAnalyst(useMe()) ? <Outlet /> : <NotAllowed />;
}
